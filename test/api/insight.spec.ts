import { clientOf } from '../harness/client.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  registry = await startTestRegistry(() => new Date('2024-06-01T08:00:00Z'));
  api = clientOf(registry);
});
afterAll(() => registry?.stop());

/** Waits until the read model is built, which it is soon after the start. */
async function ask(path: string) {
  for (let tries = 0; ; tries += 1) {
    const answer = await api.get(path);
    if (answer.status !== 503 || tries > 20) return answer;
  }
}

it('answers of an empty registry that there is nothing', async () => {
  const funnel = await ask('/adoption-funnel');
  expect(funnel).toMatchObject({
    status: 200,
    body: { on: '2024-06-01', days: 365, attempts: 0, links: [], record: 'as_corrected' },
  });
  expect(await ask('/stage-durations?by=visited')).toMatchObject({
    status: 200,
    body: { from: 'intended', to: 'implemented', groups: [], logRank: null },
  });
  expect(await ask('/diffusion-graph?record=as_recorded')).toMatchObject({
    status: 200,
    body: { nodes: [], edges: [], chains: [], record: 'as_recorded' },
  });
});

it.each([
  ['/adoption-funnel?days=-1', '/days', 'whole_number'],
  ['/adoption-funnel?level=8', '/level', 'whole_number'],
  ['/adoption-funnel?sector=magic', '/sector', 'code'],
  ['/adoption-funnel?origin=99.99', '/origin', 'municipality_unknown'],
  ['/adoption-funnel?on=2024-06-02', '/on', 'day_in_future'],
  ['/adoption-funnel?on=2024-02-30', '/on', 'day'],
  ['/adoption-funnel?colour=red', '/colour', 'unknown_field'],
  ['/diffusion-graph?program=00000000-0000-4000-8000-000000000099', '/program', 'program_unknown'],
  ['/diffusion-graph?step=studied', '/step', 'code'],
  ['/stage-durations?from=trial&to=decided', '/to', 'step_not_later'],
  ['/stage-durations?by=sector&first=health', '/second', 'group_missing'],
])('refuses %s at %s', async (path, pointer, code) => {
  const { status, body } = await ask(path);
  expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [{ pointer, code }] });
});

it('says what is allowed', async () => {
  const { body } = await ask('/stage-durations?from=trial&to=decided');
  expect(body.errors).toMatchObject([{ expected: ['implemented', 'scaled'] }]);
  const unknown = await ask('/adoption-funnel?adopter=99.99');
  expect(unknown.body.errors).toMatchObject([{ expected: { en: 'one of /api/v1/municipalities' } }]);
});

it('knows no curve of a program that it does not know', async () => {
  const { status } = await ask('/programs/00000000-0000-4000-8000-000000000099/adoption-curve');
  expect(status).toBe(404);
});
