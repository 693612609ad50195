import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace';
import { randomUUID } from 'node:crypto';
import { traceBatches } from '../../apps/projector/src/tracing/trace-batches.js';
import { clientOf } from '../harness/client.js';
import { banjarbaru, jepara } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

const exporter = new InMemorySpanExporter();
let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
  );
  registry = await startTestRegistry(() => new Date(), { observer: traceBatches() });
  api = clientOf(registry);
  const { position } = await api.recorded('/municipalities', jepara);
  while ((await api.get(`/municipalities?after=${position}`)).status !== 200);
}, 60_000);
afterAll(async () => {
  await registry?.stop();
  trace.disable();
  context.disable();
});

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const traceparent = `00-${TRACE}-${CALLER}-01`;
const spansOf = (traceId: string) =>
  exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);
const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

it('shows one trace from the request through the command and its append to the rows', async () => {
  const { position } = await clientOf(registry).recorded('/municipalities', { ...jepara, code: '33.22' });
  await api.get(`/municipalities/33.22?after=${position}`);
  const answer = await api.post('/municipalities', banjarbaru, {
    traceparent,
    'x-request-id': 'request-1234',
  });
  const read = await api.get(`/municipalities/63.72?after=${answer.body.position}`);
  expect(read).toMatchObject({ status: 200 });
  const named = (name: string) => spansOf(TRACE).find((span) => span.name === name);
  while (!named('apply municipality_card') || !named('POST /api/v1/municipalities'))
    await new Promise(setImmediate);

  const [request, command, append, apply] = [
    named('POST /api/v1/municipalities'),
    named('RegisterMunicipality'),
    named('append'),
    named('apply municipality_card'),
  ];
  expect([request, command, append, apply].map((span) => span?.parentSpanContext?.spanId)).toEqual([
    CALLER,
    idOf(request),
    idOf(command),
    idOf(append),
  ]);
  expect(request?.attributes).toMatchObject({
    'http.route': '/api/v1/municipalities',
    'http.response.status_code': 201,
    'tiru.request_id': 'request-1234',
  });
  expect(append?.attributes).toMatchObject({
    'tiru.stream': 'municipality-63.72',
    'tiru.position': answer.body.position,
  });
  expect(apply?.attributes).toMatchObject({
    'tiru.read_model': 'municipality_card',
    'tiru.event_type': 'MunicipalityRegistered',
    'tiru.position': answer.body.position,
  });
  expect(JSON.stringify(spansOf(TRACE).map(({ attributes }) => attributes))).not.toContain('Banjarbaru');
}, 60_000);

it('is no part of what a command is: the same key in another trace records nothing anew', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = { ...jepara, code: '33.23' };
  const first = await api.post('/municipalities', body, { ...key, traceparent });
  const other = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
  const again = await api.post('/municipalities', body, { ...key, traceparent: other });
  expect(again).toMatchObject({ status: 201, body: first.body });
});

it.each([
  '',
  'nonsense',
  `00-${'0'.repeat(32)}-${CALLER}-01`,
  `ff-${TRACE}-${CALLER}-01`,
  `${traceparent}-x`,
])('begins a trace of its own for a request with the traceparent "%s"', async (given) => {
  exporter.reset();
  await api.get('/about', { traceparent: given });
  const span = await untilExported('GET /api/v1/about');
  expect(span.parentSpanContext).toBeUndefined();
  expect(span.spanContext().traceId).not.toBe(TRACE);
});

it('keeps of a refusal its kind, not what it says', async () => {
  exporter.reset();
  await api.post('/municipalities', { ...banjarbaru, name: 'a name that was typed' });
  const command = await untilExported('RegisterMunicipality');
  expect(command.status).toEqual({ code: 2, message: 'DomainError' });
  expect(
    JSON.stringify(
      exporter.getFinishedSpans().map(({ attributes, events, status }) => [attributes, events, status]),
    ),
  ).not.toContain('typed');
});

async function untilExported(name: string): Promise<ReadableSpan> {
  for (;;) {
    const span = exporter.getFinishedSpans().find((each) => each.name === name);
    if (span) return span;
    await new Promise(setImmediate);
  }
}
