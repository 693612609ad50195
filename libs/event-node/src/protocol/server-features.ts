import type { handleUnaryCall, ServiceDefinition } from '@grpc/grpc-js';
import {
  type Empty,
  GossipService,
  serverFeatures,
  ServerFeaturesService,
  StreamsService,
  type SupportedMethods,
} from './definitions.js';

/** The version whose behaviour the node follows, marked so that nobody takes it for the real server. */
const SERVER_VERSION = '24.10.0-tiru-event-node';

/** `ServerFeatures.GetSupportedMethods`: by it the client decides to append through `BatchAppend`. */
export const supportedMethodsHandler: handleUnaryCall<Empty, SupportedMethods> = (_call, respond) => {
  const supported = new serverFeatures.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION);
  for (const service of [StreamsService, GossipService, ServerFeaturesService] as ServiceDefinition[]) {
    for (const { path } of Object.values(service)) {
      const [, name = '', method = ''] = path.toLowerCase().split('/');
      supported.addMethods(new serverFeatures.SupportedMethod().setServiceName(name).setMethodName(method));
    }
  }
  respond(null, supported);
};
