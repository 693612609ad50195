import { evidenceMediaTypes } from '#registry';
import { fileNameOf } from './file-name.js';

it.each([
  ['Perwali 12/2022 tentang "RT Mandiri"', 'Perwali-12-2022-tentang-RT-Mandiri.pdf'],
  ['Café\r\nContent-Type: text/html', 'Cafe-Content-Type-text-html.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['gpj.\u202efdp', 'gpj-fdp.pdf'],
  ['ꦥꦂ', 'evidence.pdf'],
  ['CON', 'evidence-CON.pdf'],
  ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
])('%j is downloaded as %s', (title, name) => expect(fileNameOf(title, 'application/pdf')).toBe(name));

it.each(evidenceMediaTypes)('%s has an ending of its own', (type) => {
  const others = evidenceMediaTypes.filter((other) => other !== type);
  expect(fileNameOf('a', type)).toMatch(/^a\.[a-z]{3,4}$/);
  expect(others.map((other) => fileNameOf('a', other))).not.toContain(fileNameOf('a', type));
});
