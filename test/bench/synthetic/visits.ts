import { visit, visitStream, visitKinds } from '#registry';
import { adoptionLife } from './adoptions.js';
import { Pen, type Life } from './pen.js';
import { onDay, says, someDay } from './says.js';
import type { SyntheticProgram, World } from './world.js';

const mayor = { name: 'Pejabat Sintetis', office: 'Wali Kota', capacity: 'definitive' } as const;
const secretary = { name: 'Sekretaris Sintetis', office: 'Sekretaris Daerah' };
const sites = ['Balai Kota', 'Bank Sampah Induk', 'Rumah Sakit Daerah', 'Pasar Induk', 'Kantor Kelurahan'];

/** A visit to a host that has a program, from its plan to what both sides say of it; adoptions may follow. */
export function* visitLife(world: World): Life {
  const { random } = world;
  const seen = random.pick(world.programs);
  const host = seen.municipality;
  const guest = random.pick(world.municipalities.filter((code) => code !== host));
  const visitId = random.uuid();
  const day = someDay(world);
  const pen = new Pen(world, visitStream(visitId), visit);
  const plan = {
    visitId,
    kind: random.pick(visitKinds),
    guest,
    host,
    from: day,
    to: day,
    purpose: 'Mempelajari pelaksanaan program sintetis daerah tuan rumah',
    expectedHost: mayor,
    delegation: [{ office: 'Kepala Dinas' }, { office: 'Asisten Pemerintahan' }],
  };
  pen.record(
    { type: 'PlanVisit', data: plan, known: { guest: true, host: true } },
    says(world, onDay(day), guest),
  );
  yield pen.chunk();
  if (random.chance(0.05)) return;

  if (random.chance(0.2))
    pen.record(
      {
        type: 'SubstituteHost',
        data: { expected: mayor, actual: secretary, reason: 'Wali kota berhalangan hadir' },
      },
      says(world, onDay(day), host),
    );
  const held = {
    from: day,
    to: day,
    venue: 'Aula Sintetis',
    hostParticipants: [secretary, { office: 'Camat' }],
  };
  pen.record({ type: 'HoldVisit', data: held }, says(world, onDay(day), guest));
  whatWasSeen(world, pen, seen, day, guest);
  yield pen.chunk();

  if (random.chance(0.6)) {
    const data = { municipality: host, date: day, place: 'Aula Sintetis', people: random.between(5, 60) };
    pen.record({ type: 'ConfirmHost', data }, says(world, onDay(day), host));
    yield pen.chunk();
  }
  const local = random.pick(world.programsOf.get(guest) ?? [null]);
  if (random.chance(0.8)) yield* adoptionLife(world, { seen, guest, visitId, day, local });
}

function whatWasSeen(
  world: World,
  pen: Pen<
    Parameters<typeof visit.decide>[0],
    ReturnType<typeof visit.decide>[number],
    typeof visit.initialState
  >,
  seen: SyntheticProgram,
  day: string,
  guest: string,
): void {
  const { random } = world;
  const known = { program: { municipality: seen.municipality } };
  for (let topic = 0; topic < random.between(2, 5); topic++) {
    const label = { id: `Topik sintetis ${topic}`, en: `Synthetic topic ${topic}` };
    const data = { topic: label, ...(topic === 0 && { program: seen.id }) };
    pen.record({ type: 'StudyTopic', data, known }, says(world, onDay(day), guest));
  }
  const first = random.below(sites.length);
  for (let site = 0; site < random.between(1, 3); site++) {
    const data = { site: sites[(first + site) % sites.length] as string, reported: 'made' } as const;
    pen.record({ type: 'VisitSite', data, known }, says(world, onDay(day), guest));
  }
  const words =
    'Kami datang untuk belajar, dan yang kami lihat dapat diterapkan dengan penyesuaian di daerah kami.';
  const statement = { speaker: secretary, municipality: seen.municipality, words, language: 'id' };
  pen.record({ type: 'RecordStatement', data: statement }, says(world, onDay(day), guest));
}
