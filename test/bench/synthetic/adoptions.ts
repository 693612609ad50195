import { adoption, adoptionStream, basesOfClaimant, type DataOf } from '#registry';
import { Pen, type Life } from './pen.js';
import { onDay, says } from './says.js';
import type { SyntheticProgram, World } from './world.js';

interface Visited {
  readonly seen: SyntheticProgram;
  readonly guest: string;
  readonly visitId: string;
  readonly day: string;
  /** A program of the guest that may be the one it makes of what it saw. */
  readonly local: SyntheticProgram | null;
}

const claimants = ['press', 'adopter', 'origin', 'verifier'] as const;

/** The attempt that follows a visit: intent, decision, implementation, and who says that it came from there. */
export function* adoptionLife(world: World, { seen, guest, visitId, day, local }: Visited): Life {
  const { random } = world;
  const adoptionId = random.uuid();
  const pen = new Pen(world, adoptionStream(adoptionId), adoption);
  const provenance = () => says(world, onDay(day), guest);
  pen.record(
    {
      type: 'IntendAdoption',
      data: { adoptionId, program: seen.id, adopter: guest, visit: visitId },
      known: {
        program: seen,
        adopter: true,
        visit: { guest, host: seen.municipality },
        previousAttempt: null,
      },
    },
    provenance(),
  );
  yield pen.chunk();

  let decided = decisionOf(world, seen);
  pen.record({ type: 'DecideAdoption', data: decided, known: { referredTo: true } }, provenance());
  yield pen.chunk();
  if (decided.decision === 'defer') {
    decided = { decision: 'adopt', instrument: 'Keputusan sintetis', budgetReference: 'APBD 2024' };
    pen.record({ type: 'DecideAdoption', data: decided, known: { referredTo: null } }, provenance());
    yield pen.chunk();
  }
  const known = { localProgram: local };
  if (['adopt', 'adapt', 'partial'].includes(decided.decision) && random.chance(0.6)) {
    const data = local ? { localProgram: local.id } : {};
    pen.record({ type: 'ImplementAdoption', data, known }, provenance());
    yield pen.chunk();
  }
  if (random.chance(0.7)) {
    const claimant = random.pick(claimants);
    const basis = random.pick(basesOfClaimant[claimant]);
    const onSite = { date: day, by: { office: 'Inspektorat sintetis' }, seen: 'Pengamatan sintetis' };
    const data = {
      claimant,
      basis,
      note: 'Klaim sintetis',
      ...(basis === 'site_verification' && { onSite }),
    };
    pen.record({ type: 'ClaimAttribution', data, known: { ...known, ownEvents: [] } }, provenance());
    yield pen.chunk();
  }
}

function decisionOf({ random, programs }: World, seen: SyntheticProgram): DataOf<'AdoptionDecided'> {
  const explanation = 'Komponen yang diambil disesuaikan dengan anggaran dan kelembagaan daerah pengadopsi.';
  const decision = random.pick(['adopt', 'adapt', 'adapt', 'partial', 'decline', 'defer', 'refer'] as const);
  if (decision === 'adopt') return { decision, instrument: `Keputusan sintetis ${random.below(900)}` };
  if (decision === 'defer') return { decision, reviewOn: '2025-06-01' };
  if (decision !== 'refer') return { decision, explanation };
  const other = random.pick(programs);
  return other.id === seen.id ? { decision: 'decline', explanation } : { decision, referredTo: other.id };
}
