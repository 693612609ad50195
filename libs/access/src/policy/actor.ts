export const ROLES = ['administrator', 'officer', 'verifier', 'auditor', 'analyst'] as const;

export type Role = (typeof ROLES)[number];

/** Who acts: what the policy and the envelope of an event need to know of a signed-in account. */
export interface Actor {
  accountId: string;
  username: string;
  displayName: string;
  office: string;
  role: Role;
  /** code of the municipality the account acts for, for example `63.72` */
  municipality: string | null;
  mustChangePassword: boolean;
}
