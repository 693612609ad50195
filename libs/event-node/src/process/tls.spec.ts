import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCertificate } from '../testing/certificates.js';
import { temporaryFolder } from '../testing/running-node.js';
import { readTls, type TlsFiles } from './tls.js';

let folder: string;
let files: TlsFiles;
beforeAll(async () => {
  folder = temporaryFolder();
  files = await writeCertificate(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = (message: string | RegExp) =>
  expect.objectContaining({
    code: 'bad_certificate',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });

test('a certificate and its key are read', () => {
  const { certificate, key } = readTls(files);
  expect(certificate.toString()).toContain('BEGIN CERTIFICATE');
  expect(key.toString()).toContain('PRIVATE KEY');
});

test('a file that is not there is refused', () => {
  const certificate = join(folder, 'missing.crt');
  expect(() => readTls({ ...files, certificate })).toThrow(
    refusal(`The certificate ${certificate} cannot be read (ENOENT); give the path of a file in PEM.`),
  );
});

test('a file that is no certificate is refused', () => {
  const certificate = join(folder, 'wrong.crt');
  writeFileSync(certificate, 'x');
  expect(() => readTls({ ...files, certificate })).toThrow(
    refusal(`The certificate ${certificate} is not a certificate in PEM.`),
  );
});

test("another certificate's key, and a file that is no key, are refused", async () => {
  const { key } = await writeCertificate(folder, 'other');
  const wrong = refusal(/^The key .*other.key does not go with the certificate .*node.crt \(.*mismatch/);
  expect(() => readTls({ ...files, key })).toThrow(wrong);
  expect(() => readTls({ ...files, key: files.certificate })).toThrow(refusal(/does not go with/));
});

test.each([
  ['has expired', '2020-01-01', '2020-02-01'],
  ['is not valid yet', '2400-01-01', '2400-02-01'],
])('a certificate that %s is refused', async (_, from, to) => {
  const expired = await writeCertificate(folder, 'expired', {
    notBeforeDate: new Date(from),
    notAfterDate: new Date(to),
  });
  expect(() => readTls(expired)).toThrow(
    refusal(/is valid from Jan {2}1 .* to Feb {2}1 .*, which is not now/),
  );
});
