import { context, trace } from '@opentelemetry/api';

export interface Tracing {
  /** Sends what was recorded and not yet sent, and stops. */
  stop(): Promise<void>;
}

/** What OpenTelemetry's own variables ask for: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
type Exporter = 'otlp' | 'console' | 'none';

function exporterOf(env: NodeJS.ProcessEnv): Exporter {
  const given = env.OTEL_TRACES_EXPORTER?.trim();
  if (given === 'otlp' || given === 'console' || given === 'none') return given;
  if (given) throw new Error(`OTEL_TRACES_EXPORTER is "${given}": it should be one of otlp, console or none`);
  return env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ? 'otlp' : 'none';
}

function ratioOf(env: NodeJS.ProcessEnv): number {
  const given = env.OTEL_TRACES_SAMPLER_ARG || '1';
  const ratio = Number(given);
  if (ratio >= 0 && ratio <= 1) return ratio;
  throw new Error(`OTEL_TRACES_SAMPLER_ARG is "${given}": it should be a share from 0 to 1, such as 0.1`);
}

/**
 * Sends this process's spans to where the OTEL_… variables of the environment say; undefined when they say nothing.
 * The SDK is loaded only then, because it would cost every start about half a second otherwise.
 *
 * @param service name of the process in the traces, unless OTEL_SERVICE_NAME says another
 */
export async function startTracing(service: string, env: NodeJS.ProcessEnv): Promise<Tracing | undefined> {
  const exporter = exporterOf(env);
  if (exporter === 'none') return undefined;
  const [sdk, { defaultResource, resourceFromAttributes }, { AsyncLocalStorageContextManager }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/context-async-hooks'),
    ]);
  const processor =
    exporter === 'console'
      ? new sdk.SimpleSpanProcessor({ exporter: new sdk.ConsoleSpanExporter() })
      : new sdk.BatchSpanProcessor({
          exporter: new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter(),
        });
  const provider = new sdk.TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME || service }),
    ),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratioOf(env)) }),
    spanProcessors: [processor],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      // Whoever cannot be reached at the end must not keep a process from ending.
      await provider.shutdown().catch(() => undefined);
    },
  };
}
