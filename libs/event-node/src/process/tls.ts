import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { EventNodeStartError } from './start-error.js';

/** Paths of the files, in PEM, by which the node shows who it is. */
export interface TlsFiles {
  certificate: string;
  key: string;
}

/** The files' content. */
export interface TlsIdentity {
  certificate: Buffer;
  key: Buffer;
}

/** Reads certificate and key; throws `EventNodeStartError` with the file and what is wrong with it. */
export function readTls(files: TlsFiles): TlsIdentity {
  const certificate = read(files.certificate, 'certificate');
  const key = read(files.key, 'key');
  mustBeValidNow(certificate, files.certificate);
  try {
    createSecureContext({ cert: certificate, key });
  } catch (error) {
    const reason = (error as Error).message;
    throw refused(`The key ${files.key} does not go with the certificate ${files.certificate} (${reason}).`);
  }
  return { certificate, key };
}

function read(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refused(`The ${what} ${path} cannot be read (${code}); give the path of a file in PEM.`);
  }
}

/** Every client would refuse it, each with a message of its own about a failed connection. */
function mustBeValidNow(certificate: Buffer, path: string): void {
  let parsed: X509Certificate;
  try {
    parsed = new X509Certificate(certificate);
  } catch {
    throw refused(`The certificate ${path} is not a certificate in PEM.`);
  }
  const { validFrom, validTo } = parsed;
  const now = Date.now();
  if (now < Date.parse(validFrom) || now > Date.parse(validTo)) {
    throw refused(`The certificate ${path} is valid from ${validFrom} to ${validTo}, which is not now.`);
  }
}

const refused = (message: string): EventNodeStartError => new EventNodeStartError('bad_certificate', message);
