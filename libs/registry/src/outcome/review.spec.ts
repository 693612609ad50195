import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { claim, claimOf, colleague, known, officer, verifier } from '../../test/fixtures/outcome-examples.js';
import type { OutcomeCommand } from './outcome.commands.js';
import { outcome, type OutcomeEvent } from './outcome.js';

const { given } = scenario(outcome);
const first = idOfGiven(0);
const second = idOfGiven(1);
const reason = '1.029 orang atau kunjungan?';
const by = (actor: string, authors: readonly string[] = []) => ({
  actor,
  authors,
  unfiled: [] as readonly string[],
});

const verify = (who = by(verifier), data: object = {}): OutcomeCommand => ({
  type: 'VerifyOutcome',
  data: { eventId: first, ...data },
  known: who,
});
const giveBack = (who = by(verifier), data: object = {}): OutcomeCommand => ({
  type: 'ReturnOutcome',
  data: { eventId: first, reason, ...data },
  known: who,
});
const publish = (who = by(verifier), data: object = {}): OutcomeCommand => ({
  type: 'PublishOutcome',
  data: { eventId: first, ...data },
  known: who,
});
const verified: OutcomeEvent = { type: 'OutcomeVerified', data: { eventId: first } };
const returned: OutcomeEvent = { type: 'OutcomeReturned', data: { eventId: first, reason } };
const published: OutcomeEvent = { type: 'OutcomePublished', data: { eventId: first } };
const corrected = (pointer: string, old: string | null, next: string): OutcomeEvent => ({
  type: 'FactCorrected',
  data: { eventId: first, pointer, old, new: next, reason: 'typo' },
});
const byVersion1 = claimOf({ recordedBy: undefined });

describe('who recorded a claim', () => {
  it('is kept with it', () =>
    given()
      .when({ type: 'RecordOutcome', data: claim, known: { ...known, actor: colleague } })
      .then(claimOf({ recordedBy: colleague })));
  it('does not make the same claim another one', () => {
    given(claimOf({}))
      .when({ type: 'RecordOutcome', data: claim, known: { ...known, actor: colleague } })
      .thenNothing();
    given(claimOf({}), claimOf({ value: '1', contests: first }))
      .when({
        type: 'RecordOutcome',
        data: { ...claim, value: '1', contests: first },
        known: { ...known, actor: colleague },
      })
      .thenNothing();
  });
  it('is not for the sender to say', () =>
    given()
      .when({ type: 'RecordOutcome', data: { ...claim, recordedBy: colleague } as never, known })
      .thenRefused('outcome.field_unknown', '/recordedBy'));
});

describe('verifying a claim', () => {
  it('is done by another account than the one that recorded it', () => {
    const with_ = { note: 'sesuai laporan bulanan', evidence: ['ab'.repeat(32)] };
    given(claimOf({}))
      .when(verify(by(verifier), with_))
      .then({ type: 'OutcomeVerified', data: { eventId: first, ...with_ } });
    given(claimOf({}))
      .when(verify(by(officer)))
      .thenRefused('outcome.own_entry', '/eventId', { kind: 'conflict', value: first });
  });
  it('is done once, whoever does it', () => {
    given(claimOf({}), verified)
      .when(verify(by(colleague), { note: 'again' }))
      .thenNothing();
    given(claimOf({}), verified, published).when(verify()).thenNothing();
  });
  it('is not for who corrected it either', () =>
    given(claimOf({}), corrected('/value', '1029', '1092'))
      .when(verify(by(verifier, [officer, verifier])))
      .thenRefused('outcome.own_entry', '/eventId'));
  it('goes by the envelopes where the claim does not name who recorded it', () => {
    given(byVersion1)
      .when(verify(by(verifier, [officer])))
      .then(verified);
    given(byVersion1)
      .when(verify(by(officer, [officer])))
      .thenRefused('outcome.own_entry', '/eventId');
    given(byVersion1).when(verify()).thenRefused('outcome.recorder_unknown', '/eventId');
  });
  it('is of a claim of this series', () =>
    given(claimOf({}))
      .when(verify(by(verifier), { eventId: second }))
      .thenRefused('outcome.observation_unknown', '/eventId', { kind: 'missing', value: second }));
  it('is of a claim that still stands', () => {
    const replaced = [claimOf({}), claimOf({ value: '1092', supersedes: first })] as const;
    for (const command of [verify(), giveBack(), publish()])
      given(...replaced)
        .when(command)
        .thenRefused('outcome.superseded', '/eventId', { expected: [second] });
    given(claimOf({}), verified, claimOf({ value: '1092', supersedes: first }))
      .when(publish())
      .thenRefused('outcome.superseded', '/eventId');
  });
  it('names evidence by its digest', () =>
    given(claimOf({}))
      .when(verify(by(verifier), { evidence: ['laporan.pdf'] }))
      .thenRefused('outcome.field_invalid', '/evidence/0'));
});

describe('returning a claim', () => {
  it('says why', () => {
    given(claimOf({})).when(giveBack()).then(returned);
    given(claimOf({}))
      .when(giveBack(by(verifier), { reason: ' ' }))
      .thenRefused('outcome.field_invalid', '/reason');
  });
  it('is done once for one reason', () => {
    given(claimOf({}), returned).when(giveBack()).thenNothing();
    given(claimOf({}), returned)
      .when(giveBack(by(verifier), { reason: 'sumber tidak terbaca' }))
      .then({ type: 'OutcomeReturned', data: { eventId: first, reason: 'sumber tidak terbaca' } });
  });
  it('is not for who recorded it', () =>
    given(claimOf({}))
      .when(giveBack(by(officer)))
      .thenRefused('outcome.own_entry', '/eventId'));
  it('can come after verification, and verification after it', () => {
    given(claimOf({}), verified).when(giveBack()).then(returned);
    given(claimOf({}), returned).when(verify()).then(verified);
  });
  it('comes too late when the claim is published', () =>
    given(claimOf({}), verified, published)
      .when(giveBack())
      .thenRefused('outcome.already_published', '/eventId'));
});

describe('publishing a claim', () => {
  it('needs verification, and who verified may do it', () => {
    given(claimOf({}), verified)
      .when(publish(by(verifier)))
      .then(published);
    for (const before of [[claimOf({})], [claimOf({}), returned], [claimOf({}), verified, returned]])
      given(...before)
        .when(publish())
        .thenRefused('outcome.not_verified', '/eventId', { kind: 'conflict' });
  });
  it('is not for who recorded it', () =>
    given(claimOf({}), verified)
      .when(publish(by(officer)))
      .thenRefused('outcome.own_entry', '/eventId'));
  it('is done once', () => given(claimOf({}), verified, published).when(publish()).thenNothing());
});

describe('what is verified', () => {
  it('is the figure that was looked at: a corrected one is verified anew', () => {
    const one = corrected('/value', '1029', '1092');
    given(claimOf({}), verified, one).when(publish()).thenRefused('outcome.not_verified', '/eventId');
    given(claimOf({}), verified, published, one)
      .when(verify(by(verifier, [officer])))
      .then(verified);
    given(claimOf({}), returned, one).when(giveBack()).then(returned);
  });
  it('stays verified when a note is corrected', () =>
    given(claimOf({}), verified, corrected('/note', null, 'to October'))
      .when(publish())
      .then(published));
  it('is not what supersedes it', () =>
    given(claimOf({}), verified, claimOf({ value: '1092', supersedes: first }))
      .when(publish(by(verifier), { eventId: idOfGiven(2) }))
      .thenRefused('outcome.not_verified', '/eventId'));
  it('is one side of a contradiction and not the other', () =>
    given(claimOf({}), claimOf({ value: '1100', contests: first }), verified)
      .when(publish(by(verifier), { eventId: second }))
      .thenRefused('outcome.not_verified', '/eventId'));
});

it('is verified by files that were filed, and the refusal names the one that was not', () => {
  const unfiled = '0'.repeat(64);
  given(claimOf({}))
    .when(verify({ ...by(verifier), unfiled: [unfiled] }, { evidence: ['ab'.repeat(32), unfiled] }))
    .thenRefused('outcome.evidence_unfiled', '/evidence/1', { kind: 'missing', value: unfiled });
});
