import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A synthetic self-signed certificate for 127.0.0.1 and its key, in PEM, and as files in the folder. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  readonly files: { readonly certificate: string; readonly key: string };
}

export async function makeCertificate(folder: string, name: string): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'synthetic' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const files = { certificate: join(folder, `${name} a&b.crt`), key: join(folder, `${name}.key`) };
  writeFileSync(files.certificate, cert);
  writeFileSync(files.key, key);
  return { certificate: cert, key, files };
}
