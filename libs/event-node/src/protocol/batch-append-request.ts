import { type BatchAppendReq, BinaryReader, Duration, streams } from './definitions.js';

/** One message of a batch stream as it came over the wire. */
export interface BatchAppendRequest {
  message: BatchAppendReq;
  /** Milliseconds the writer is ready to wait, where it says so by the protocol's newer field. */
  patience: number | undefined;
}

const OPTIONS = 2;
/** `google.protobuf.Duration deadline`, in the protocol since 21.10. */
const DEADLINE = 7;

/**
 * The definitions of the official client know only the older deadline, a time of day; other clients send the
 * newer one, a duration, which the generated decoder skips. So it is picked out of the bytes.
 */
export function decodeBatchAppend(bytes: Buffer): BatchAppendRequest {
  return { message: streams.BatchAppendReq.deserializeBinary(bytes), patience: patienceIn(bytes) };
}

function patienceIn(bytes: Buffer): number | undefined {
  const reader = new BinaryReader(bytes);
  const duration = new Duration();
  let isGiven = false;
  while (reader.nextField()) {
    if (reader.getFieldNumber() !== OPTIONS) reader.skipField();
    else reader.readMessage(duration, readOptions);
  }
  return isGiven ? duration.getSeconds() * 1000 + duration.getNanos() / 1e6 : undefined;

  function readOptions(): void {
    while (reader.nextField()) {
      if (reader.isEndGroup()) return;
      if (reader.getFieldNumber() !== DEADLINE) reader.skipField();
      else {
        isGiven = true;
        reader.readMessage(duration, Duration.deserializeBinaryFromReader);
      }
    }
  }
}
