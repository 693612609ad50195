import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { evidence, evidenceStream } from './evidence.js';

const { given } = scenario(evidence);

const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
const other = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const rtMandiri = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0001';
const launch = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0002';
const regulation: DataOf<'EvidenceFiled'> = {
  sha256,
  mediaType: 'application/pdf',
  bytes: 284_113,
  title: 'Perwali Banjarbaru 12/2022 tentang RT Mandiri',
  municipality: '63.72',
  url: 'https://jdih.banjarbarukota.go.id/rt-mandiri.pdf',
  retrievedOn: '2023-02-07',
};
const filed = { type: 'EvidenceFiled' as const, data: regulation };
const file = (change: Partial<typeof regulation> = {}, municipality: boolean | null = true) => ({
  type: 'FileEvidence' as const,
  data: { ...regulation, ...change },
  known: { municipality },
});
const link = { category: 'program' as const, id: rtMandiri, eventId: launch, proves: 'Its legal basis' };
const linked = { type: 'EvidenceLinked' as const, data: link };
const linkIt = (
  change: Partial<typeof link> = {},
  proven: 'known' | 'unknown' | 'event_unknown' = 'known',
) => ({ type: 'LinkEvidence' as const, data: { ...link, ...change }, known: { proven } });
type Check = DataOf<'EvidenceChecked'>;
const check = (data: Check) => ({ type: 'CheckEvidence' as const, data });
const checked = (data: Check) => ({ type: 'EvidenceChecked' as const, data });
const intact = (checkedOn: string): Check => ({ result: 'intact', checkedOn });
const missing = (checkedOn: string): Check => ({ result: 'missing', checkedOn });
const altered = (checkedOn: string, found = other): Check => ({ result: 'altered', found, checkedOn });
const restored = (after: 'missing' | 'altered') => ({ type: 'EvidenceRestored' as const, data: { after } });
const restore = { type: 'RestoreEvidence' as const, data: { sha256 } };

describe('evidence that is filed', () => {
  it('lies on the stream of its bytes', () => expect(evidenceStream(sha256)).toBe(`evidence-${sha256}`));
  it('says what it is, where it was found and when', () => given().when(file()).then(filed));
  it('comes from the web, from an archive, or from both', () => {
    const { url: _url, ...onPaper } = { ...regulation, archiveReference: 'Bagian Hukum, map 12' };
    given()
      .when({ type: 'FileEvidence', data: onPaper, known: { municipality: true } })
      .then({ type: 'EvidenceFiled', data: onPaper });
    given()
      .when(file({ url: undefined }))
      .thenRefused('evidence.place_needed', '/url');
  });
  it('may belong to no municipality in particular', () => {
    const { municipality: _none, ...data } = regulation;
    given()
      .when({ type: 'FileEvidence', data, known: { municipality: null } })
      .then({ type: 'EvidenceFiled', data });
  });
  it('is filed once, by the title that it got first', () => {
    given(filed).when(file()).thenNothing();
    given(filed)
      .when(file({ title: 'RT Mandiri' }))
      .thenRefused('evidence.already_filed', '/title', { kind: 'conflict', expected: [regulation.title] });
  });
  it('belongs to a registered municipality', () =>
    given().when(file({}, false)).thenRefused('evidence.municipality_unknown', '/municipality'));

  it.each(['../../etc/passwd', '..', '/srv/x.pdf', 'C:\\x.pdf', 'map/../x', 'x\\..'])(
    'has a title and no path: %s',
    (title) => given().when(file({ title })).thenRefused('evidence.title_is_path', '/title'),
  );
  it.each(['Perwali 12/2022', 'Nota Kesepakatan… (1).pdf', 'v1.2', 'ꦥꦂꦮꦭꦶ'])('may be called %s', (title) =>
    given()
      .when(file({ title }))
      .then({ type: 'EvidenceFiled', data: { ...regulation, title } }),
  );
  it.each(['perwali\u202efdp.exe', 'a\u2066b', 'RT\u200bMandiri', 'a\nb', '\u200fa'])(
    'has a title that reads as it is written: %j',
    (title) => given().when(file({ title })).thenRefused('evidence.title_hidden_marks', '/title'),
  );
  it.each<[Partial<typeof regulation>, string]>([
    [{ bytes: 0 }, '/bytes'],
    [{ bytes: 50_000_001 }, '/bytes'],
    [{ sha256: sha256.toUpperCase() }, '/sha256'],
    [{ mediaType: 'text/html' as 'text/csv' }, '/mediaType'],
    [{ url: 'javascript:alert(1)' }, '/url'],
    [{ url: 'https://a b' }, '/url'],
    [{ retrievedOn: '2023-02-30' }, '/retrievedOn'],
    [{ title: '\ud800' }, '/title'],
    [{ title: 'x'.repeat(1_048_576) }, '/title'],
  ])('is refused with %j', (change, pointer) =>
    given().when(file(change)).thenRefused('evidence.field_invalid', pointer),
  );
});

describe('a link', () => {
  it('says what the evidence proves of a thing or of one of its events', () => {
    given(filed).when(linkIt()).then(linked);
    given(filed)
      .when({ type: 'LinkEvidence', data: { ...link, eventId: undefined }, known: { proven: 'known' } })
      .then({ type: 'EvidenceLinked', data: { ...link, eventId: undefined } });
  });
  it('is recorded once; another thing, or another thing proven, is another link', () => {
    given(filed, linked).when(linkIt()).thenNothing();
    given(filed, linked)
      .when(linkIt({ proves: 'Its budget' }))
      .then({ type: 'EvidenceLinked', data: { ...link, proves: 'Its budget' } });
  });
  it('leads to what there is', () => {
    given(filed).when(linkIt({}, 'unknown')).thenRefused('evidence.proven_unknown', '/id');
    given(filed).when(linkIt({}, 'event_unknown')).thenRefused('evidence.event_unknown', '/eventId');
  });
  it('begins at filed evidence', () => given().when(linkIt()).thenRefused('evidence.unknown', '/sha256'));
});

describe('a check', () => {
  it('is recorded when it is the first, and again when it finds something else', () => {
    given(filed)
      .when(check(intact('2023-03-01')))
      .then(checked(intact('2023-03-01')));
    given(filed, checked(intact('2023-03-01')))
      .when(check(missing('2023-03-02')))
      .then(checked(missing('2023-03-02')));
    given(filed, checked(altered('2023-03-02')))
      .when(check(altered('2023-03-03', '0'.repeat(64))))
      .then(checked(altered('2023-03-03', '0'.repeat(64))));
  });
  it('that finds what the last one found is recorded once a year', () => {
    const last = checked(intact('2023-03-01'));
    given(filed, last)
      .when(check(intact('2024-02-28')))
      .thenNothing();
    given(filed, last)
      .when(check(intact('2024-02-29')))
      .then(checked(intact('2024-02-29')));
    given(filed, checked(missing('2023-03-01')))
      .when(check(missing('2023-03-08')))
      .thenNothing();
  });
  it('says what it found in place of the evidence, and only then', () => {
    given(filed)
      .when(check({ result: 'altered', checkedOn: '2023-03-01' }))
      .thenRefused('evidence.found_needed', '/found');
    given(filed)
      .when(check({ ...missing('2023-03-01'), found: other }))
      .thenRefused('evidence.found_not_expected', '/found');
    given(filed)
      .when(check(altered('2023-03-01', sha256)))
      .thenRefused('evidence.found_is_right', '/found');
  });
  it('is about filed evidence', () =>
    given()
      .when(check(intact('2023-03-01')))
      .thenRefused('evidence.unknown', '/sha256'));
});

describe('bytes that come again', () => {
  it.each([missing('2023-03-01'), altered('2023-03-01')])('restore what was $result', (found) => {
    const after = found.result as 'missing' | 'altered';
    given(filed, checked(found)).when(restore).then(restored(after));
    given(filed, checked(found)).when(file()).then(restored(after));
    given(filed, checked(found), restored(after)).when(restore).thenNothing();
    given(filed, checked(found), restored(after)).when(file()).thenNothing();
  });
  it('change nothing while the first ones are there', () => {
    given(filed).when(restore).thenNothing();
    given(filed, checked(intact('2023-03-01')))
      .when(restore)
      .thenNothing();
  });
  it('may go missing again the next day', () =>
    given(filed, checked(missing('2023-03-01')), restored('missing'))
      .when(check(missing('2023-03-02')))
      .then(checked(missing('2023-03-02'))));
  it('are those of the evidence', () => {
    given(filed)
      .when({ type: 'RestoreEvidence', data: { sha256: other } })
      .thenRefused('evidence.other_bytes', '/sha256', { expected: [sha256] });
    given().when(restore).thenRefused('evidence.unknown', '/sha256');
  });
});
