import { program, programStream, sectors } from '#registry';
import { Pen, type Life } from './pen.js';
import { onDay, says, someDay } from './says.js';
import type { World } from './world.js';

/** A program is launched as a trial, mostly gets a legal basis, and often goes on to implementation. */
export function* programLife(world: World): Life {
  const { random } = world;
  const id = random.uuid();
  const municipality = random.pick(world.municipalities);
  const indicators = [...new Set([0, 1, 2].map(() => random.pick(world.indicators).code))];
  const pen = new Pen(world, programStream(id), program);
  const name = { id: `Program sintetis ${id.slice(0, 8)}`, en: `Synthetic program ${id.slice(0, 8)}` };
  pen.record(
    {
      type: 'LaunchProgram',
      data: {
        programId: id,
        municipality,
        name,
        aliases: [`PS ${id.slice(0, 4)}`],
        sector: random.pick(sectors),
        summary: { id: 'Ringkasan sintetis program ini.', en: 'What this synthetic program is about.' },
        stage: 'trial',
        indicators,
      },
      known: { municipality: true, unknownIndicators: [] },
    },
    says(world, onDay(someDay(world)), municipality),
  );
  const launched = { id, municipality, indicators };
  world.programs.push(launched);
  world.programsOf.set(municipality, [...(world.programsOf.get(municipality) ?? []), launched]);
  yield pen.chunk();
  if (random.chance(0.7)) {
    const year = random.between(2009, 2024);
    const data = {
      kind: random.pick(['decree', 'head_regulation', 'by_law'] as const),
      number: `${random.between(1, 200)}/SINTETIS`,
      year,
      title: `Peraturan sintetis tentang ${name.id}`,
    };
    pen.record({ type: 'RecordLegalBasis', data }, says(world, onDay(`${year}-03-01`), municipality));
    yield pen.chunk();
  }
  if (random.chance(0.6)) {
    const change = { type: 'ChangeProgramStage', data: { stage: 'implementation' } } as const;
    pen.record(change, says(world, onDay(someDay(world)), municipality));
    yield pen.chunk();
  }
}
