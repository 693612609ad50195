import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { type ClusterInfo, type Empty, gossip, shared } from './definitions.js';

/** `Gossip.Read`: a cluster of one member that leads, so that `esdb+discover://` finds it. */
export function gossipHandler(
  address: () => { host: string; port: number },
): handleUnaryCall<Empty, ClusterInfo> {
  const instance = randomUUID();
  return (_call, respond) => {
    const { host, port } = address();
    const member = new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(instance))
      .setTimeStamp(String(Date.now()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    respond(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}
