import { shared, type UUID } from './definitions.js';
import { badRequest } from './errors.js';

/** The two forms in which the protocol carries a UUID: as text, or as two signed 64-bit halves. */
export type UuidForm = 'string' | 'structured';

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The 16 bytes of a UUID in either form; `what` names the field in the refusal of anything else. */
export function decodeUuid(uuid: UUID | undefined, what: string): Uint8Array {
  const halves = uuid?.getStructured();
  if (halves) {
    const bytes = Buffer.alloc(16);
    bytes.writeBigInt64BE(BigInt(halves.getMostSignificantBits()), 0);
    bytes.writeBigInt64BE(BigInt(halves.getLeastSignificantBits()), 8);
    return bytes;
  }
  const text = uuid?.getString() ?? '';
  if (!UUID_TEXT.test(text)) throw badRequest(`"${text}" is not ${what}; a UUID is needed.`);
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}

export function encodeUuid(id: Uint8Array, form: UuidForm): UUID {
  const bytes = Buffer.from(id.buffer, id.byteOffset, id.byteLength);
  if (form === 'string') return new shared.UUID().setString(uuidText(bytes));
  return new shared.UUID().setStructured(
    new shared.UUID.Structured()
      .setMostSignificantBits(String(bytes.readBigInt64BE(0)))
      .setLeastSignificantBits(String(bytes.readBigInt64BE(8))),
  );
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
