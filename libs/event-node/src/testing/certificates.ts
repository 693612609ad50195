import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { TlsFiles } from '../process/tls.js';

/** Writes a self-signed certificate for 127.0.0.1 and its key into `folder`. */
export async function writeCertificate(
  folder: string,
  name = 'node',
  valid: { notBeforeDate?: Date; notAfterDate?: Date } = {},
): Promise<TlsFiles> {
  const pems = await generate([{ name: 'commonName', value: 'synthetic' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...valid,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const files = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
  writeFileSync(files.certificate, pems.cert);
  writeFileSync(files.key, pems.private);
  return files;
}
