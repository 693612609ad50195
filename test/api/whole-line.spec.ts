import { clientOf } from '../harness/client.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
});
afterAll(() => registry?.stop());

const codeList = { name: 'Test list', edition: '1' };

it('goes from a command to the screens that show it', async () => {
  const registered = await api.post('/municipalities', {
    code: '63.72',
    name: 'Kota Banjarbaru',
    kind: 'city',
    province: { code: '63', name: 'Kalimantan Selatan' },
    codeList,
  });
  expect(registered).toMatchObject({ status: 201, body: { id: '63.72', revision: '0' } });
  const card = await api.get(`/municipalities/63.72?after=${registered.body.position}`);
  expect(card).toMatchObject({ status: 200, body: { name: 'Kota Banjarbaru', populations: [] } });
});
