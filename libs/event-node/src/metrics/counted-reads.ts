import type { handleServerStreamingCall } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '../protocol/definitions.js';
import type { NodeMetrics } from './node-metrics.js';

/** The handler of reads, with each read and subscription counted. */
export function countedReads(
  handler: handleServerStreamingCall<ReadReq, ReadResp>,
  metrics: NodeMetrics,
): handleServerStreamingCall<ReadReq, ReadResp> {
  return (call) => {
    if (call.request.getOptions()?.hasSubscription()) call.once('close', metrics.subscriptionBegun());
    else metrics.readBegun();
    handler(call);
  };
}
