/**
 * The young generation of V8 stays small in the projector: while it is far behind, garbage comes in batches, and V8
 * would let that generation grow to several times what a batch needs. In MiB; the compose files say the same.
 */
const projector = ['--max-semi-space-size=4'] as const;

/** What Node is to be started with for a role, beside what every role is started with. */
export const nodeFlagsOf = (role: string): readonly string[] => (role === 'projector' ? projector : []);
