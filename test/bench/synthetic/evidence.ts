import { createHash } from 'node:crypto';
import { evidence, evidenceStream, programStream } from '#registry';
import { Pen, type Life } from './pen.js';
import { onDay, says, someDay } from './says.js';
import type { World } from './world.js';

const YEARS_CHECKED = 4;

/** A document about a program: filed, linked to what it proves, and found intact or missing year by year. */
export function* evidenceLife(world: World): Life {
  const { random } = world;
  const proven = random.pick(world.programs);
  const day = someDay(world, 2009, 2019);
  const sha256 = createHash('sha256').update(random.uuid()).digest('hex');
  const pen = new Pen(world, evidenceStream(sha256), evidence);
  const said = () => says(world, onDay(day), proven.municipality);
  const data = {
    sha256,
    mediaType: 'application/pdf',
    bytes: random.between(10_000, 3_000_000),
    title: `Dokumen sintetis ${sha256.slice(0, 8)}`,
    municipality: proven.municipality,
    archiveReference: `Arsip sintetis ${random.below(9_000)}`,
    retrievedOn: day,
    language: 'id',
  } as const;
  pen.record({ type: 'FileEvidence', data, known: { municipality: true } }, said());
  const link = { category: 'program', id: proven.id, proves: `Dasar ${programStream(proven.id)}` } as const;
  pen.record({ type: 'LinkEvidence', data: link, known: { proven: 'known' } }, said());
  yield pen.chunk();
  for (let year = 1; year <= YEARS_CHECKED; year++) {
    const checkedOn = `${Number(day.slice(0, 4)) + year}${day.slice(4)}`;
    const isMissing = random.chance(0.05);
    const check = { result: isMissing ? ('missing' as const) : ('intact' as const), checkedOn };
    pen.record({ type: 'CheckEvidence', data: check }, said());
    if (isMissing) pen.record({ type: 'RestoreEvidence', data: { sha256 } }, said());
    yield pen.chunk();
  }
}
