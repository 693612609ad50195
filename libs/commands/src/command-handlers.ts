import { parsePeriod, spanOf } from '#registry';
import * as asked from './commands.js';
import { handles, handlesRecord } from './handles.js';
import type { CommandContext } from './command.js';
import type { Lookup } from './lookup.js';

const hostsProgram = async ({ program }: { readonly program?: string | undefined }, lookup: Lookup) => ({
  program: await lookup.namedProgram(program),
});

const localProgram = async (data: { readonly localProgram?: string | undefined }, lookup: Lookup) => ({
  localProgram: await lookup.namedProgram(data.localProgram),
});

const actorOf = ({ context }: { readonly context: CommandContext }): string =>
  context.provenance.actor.userId;

/** The first day that the date from which a command's fact is true may mean. */
const firstDay = ({ context }: { readonly context: CommandContext }): string | undefined =>
  spanOf(context.provenance.effectiveFrom)?.first;

/** The days of a visit are those of its two sides. */
const sidesAt = async (
  { from }: { readonly from: string },
  lookup: Lookup,
  { id }: { readonly id: string },
) => ({ ended: await lookup.endedBy(from, (await lookup.partiesOf('visit', id)) ?? []) });

const firstDayOfPeriod = ({ period }: { readonly period: string }): string | undefined => {
  const span = parsePeriod(period);
  return span && span !== 'reversed' ? span.from : undefined;
};

const reviewed = async (
  { eventId }: { readonly eventId: string },
  lookup: Lookup,
  asked: { readonly id: string; readonly context: CommandContext },
) => ({ actor: actorOf(asked), authors: await lookup.authorsOf(asked.id, eventId) });

/** The one place where a command is bound to the aggregate that decides it and to what that must know. */
export const commandHandlers = [
  handles(asked.RegisterMunicipality, 'RegisterMunicipality', 'municipality'),
  handles(asked.RecordPopulation, 'RecordPopulation', 'municipality'),
  handles(asked.RecordHouseholds, 'RecordHouseholds', 'municipality'),
  handles(asked.RecordArea, 'RecordArea', 'municipality'),
  handles(asked.RenameMunicipality, 'RenameMunicipality', 'municipality'),
  handles(asked.SplitMunicipality, 'SplitMunicipality', 'municipality', async ({ into }, lookup) => ({
    into: await Promise.all(into.map((code) => lookup.municipality(code))),
  })),
  handles(asked.MergeMunicipality, 'MergeMunicipality', 'municipality', async ({ into }, lookup) => ({
    into: await lookup.municipality(into),
  })),
  handles(asked.MoveMunicipality, 'MoveMunicipality', 'municipality', async ({ successor }, lookup) => ({
    successor: await lookup.municipality(successor),
  })),
  handles(asked.HoldOffice, 'HoldOffice', 'municipality'),
  handles(asked.LeaveOffice, 'LeaveOffice', 'municipality'),
  handles(asked.DefineIndicator, 'DefineIndicator', 'indicator'),
  handles(asked.ReviseIndicator, 'ReviseIndicator', 'indicator'),
  handles(asked.RetireIndicator, 'RetireIndicator', 'indicator', async ({ successor }, lookup) => ({
    successor: successor === undefined ? null : ((await lookup.indicator(successor)) ?? 'unknown'),
  })),
  handles(asked.LaunchProgram, 'LaunchProgram', 'program', async (data, lookup, command) => {
    const found = await Promise.all(data.indicators.map((code) => lookup.indicator(code)));
    return {
      municipality: await lookup.isRegistered(data.municipality),
      ended: await lookup.endedBy(firstDay(command), [data.municipality]),
      unknownIndicators: data.indicators.filter((_, index) => !found[index]),
      retiredIndicators: data.indicators.filter((_, index) => Boolean(found[index]?.retired)),
    };
  }),
  handles(asked.ChangeProgramStage, 'ChangeProgramStage', 'program'),
  handles(asked.RecordLegalBasis, 'RecordLegalBasis', 'program'),
  handles(asked.RecordProgramBudget, 'RecordProgramBudget', 'program'),
  handles(asked.AssignProgramAgency, 'AssignProgramAgency', 'program'),
  handles(asked.ReviseProgram, 'ReviseProgram', 'program'),
  handles(asked.RenameProgram, 'RenameProgram', 'program'),
  handles(asked.AddProgramAlias, 'AddProgramAlias', 'program'),
  handles(asked.AdoptProgramIndicator, 'AdoptProgramIndicator', 'program', async (data, lookup) => {
    const found = await lookup.indicator(data.indicator);
    return { indicator: found && { retired: 'retired' in found && found.retired !== null } };
  }),
  handles(asked.DropProgramIndicator, 'DropProgramIndicator', 'program'),
  handles(asked.SuspendProgram, 'SuspendProgram', 'program'),
  handles(asked.ResumeProgram, 'ResumeProgram', 'program'),
  handles(asked.DiscontinueProgram, 'DiscontinueProgram', 'program'),
  handles(asked.SupersedeProgram, 'SupersedeProgram', 'program', async ({ by }, lookup) => ({
    program: await lookup.otherProgram(by),
  })),
  handles(asked.MergeProgram, 'MergeProgram', 'program', async ({ into }, lookup) => ({
    program: await lookup.otherProgram(into),
  })),
  handles(asked.DeriveProgram, 'DeriveProgram', 'program', async ({ from, adoption }, lookup) => ({
    program: await lookup.otherProgram(from),
    adoption: await lookup.adoptionThatMade(adoption),
  })),
  handles(asked.ConfirmProgramAlive, 'ConfirmProgramAlive', 'program'),
  handles(asked.PlanVisit, 'PlanVisit', 'visit', async ({ guest, host, from }, lookup) => ({
    guest: await lookup.isRegistered(guest),
    host: await lookup.isRegistered(host),
    ended: await lookup.endedBy(from, [guest, host]),
  })),
  handles(asked.InviteGuests, 'InviteGuests', 'visit'),
  handles(asked.RescheduleVisit, 'RescheduleVisit', 'visit', sidesAt),
  handles(asked.CancelVisit, 'CancelVisit', 'visit'),
  handles(asked.PlanVisitAgain, 'PlanVisitAgain', 'visit', sidesAt),
  handles(asked.SubstituteHost, 'SubstituteHost', 'visit'),
  handles(asked.SubstituteGuest, 'SubstituteGuest', 'visit'),
  handles(asked.HoldVisit, 'HoldVisit', 'visit', sidesAt),
  handles(asked.StudyTopic, 'StudyTopic', 'visit', hostsProgram),
  handles(asked.VisitSite, 'VisitSite', 'visit', hostsProgram),
  handles(asked.RecordStatement, 'RecordStatement', 'visit'),
  handles(asked.ConfirmHost, 'ConfirmHost', 'visit'),
  handles(asked.AttestVisit, 'AttestVisit', 'visit'),
  handles(asked.DisputeVisit, 'DisputeVisit', 'visit'),
  handles(asked.ReconcileVisit, 'ReconcileVisit', 'visit'),
  handles(asked.FileTripReport, 'FileTripReport', 'visit'),
  handles(asked.PlanFollowUp, 'PlanFollowUp', 'visit'),
  handles(asked.CompleteFollowUp, 'CompleteFollowUp', 'visit'),
  handles(
    asked.IntendAdoption,
    'IntendAdoption',
    'adoption',
    async ({ program, adopter, visit, previousAttempt }, lookup, command) => ({
      program: await lookup.program(program),
      adopter: await lookup.isRegistered(adopter),
      ended: await lookup.endedBy(firstDay(command), [adopter]),
      visit: await lookup.namedVisit(visit),
      previousAttempt: await lookup.namedAttempt(previousAttempt),
    }),
  ),
  handles(asked.AssessFeasibility, 'AssessFeasibility', 'adoption'),
  handles(asked.SignAgreement, 'SignAgreement', 'adoption', async ({ parties, signedOn }, lookup) => {
    const registered = await Promise.all(parties.map((code) => lookup.isRegistered(code)));
    return {
      unregistered: parties.filter((_, index) => !registered[index]),
      ended: await lookup.endedBy(spanOf(signedOn)?.first, parties),
    };
  }),
  handles(asked.DecideAdoption, 'DecideAdoption', 'adoption', async ({ referredTo }, lookup) => {
    if (referredTo === undefined) return { referredTo: null };
    const program = await lookup.program(referredTo);
    return { referredTo: program !== null, mergedInto: program?.mergedInto ?? null };
  }),
  handles(asked.IssueAdoptionInstrument, 'IssueAdoptionInstrument', 'adoption'),
  handles(asked.BudgetAdoption, 'BudgetAdoption', 'adoption'),
  handles(asked.StartTrial, 'StartTrial', 'adoption'),
  handles(asked.EvaluateTrial, 'EvaluateTrial', 'adoption'),
  handles(asked.ImplementAdoption, 'ImplementAdoption', 'adoption', localProgram),
  handles(asked.ScaleAdoption, 'ScaleAdoption', 'adoption'),
  handles(asked.SuspendAdoption, 'SuspendAdoption', 'adoption'),
  handles(asked.ResumeAdoption, 'ResumeAdoption', 'adoption'),
  handles(asked.WithdrawAdoption, 'WithdrawAdoption', 'adoption'),
  handles(asked.DiscontinueAdoption, 'DiscontinueAdoption', 'adoption'),
  handles(asked.SupersedeAdoption, 'SupersedeAdoption', 'adoption', async ({ supersededBy }, lookup) => ({
    supersededBy: await lookup.namedAttempt(supersededBy),
  })),
  handles(asked.ClaimAttribution, 'ClaimAttribution', 'adoption', async (data, lookup, by) => ({
    ...(await localProgram(data, lookup)),
    ownEvents: await lookup.ownEntries('adoption', by),
  })),
  handles(asked.DisputeAttribution, 'DisputeAttribution', 'adoption'),
  handles(
    asked.ResolveAttributionDispute,
    'ResolveAttributionDispute',
    'adoption',
    async (_data, lookup, by) => ({ ownEvents: await lookup.ownEvents('adoption', by) }),
  ),
  handles(asked.RecordOutcome, 'RecordOutcome', 'outcome', async (data, lookup, command) => ({
    municipality: await lookup.isRegistered(data.municipality),
    ended: await lookup.endedBy(firstDayOfPeriod(data), [data.municipality]),
    indicator: await lookup.indicator(data.indicator),
    program: await lookup.namedProgram(data.program),
    actor: actorOf(command),
  })),
  handles(asked.CorrectOutcome, 'CorrectOutcome', 'outcome'),
  handlesRecord(asked.CorrectFact, 'CorrectFact'),
  handlesRecord(asked.RetractFact, 'RetractFact'),
  handlesRecord(asked.RaiseConcern, 'RaiseConcern'),
  handlesRecord(asked.ResolveConcern, 'ResolveConcern'),
  handles(asked.VerifyOutcome, 'VerifyOutcome', 'outcome', async (data, lookup, by) => ({
    ...(await reviewed(data, lookup, by)),
    unfiled: await lookup.unfiled(data.evidence ?? []),
  })),
  handles(asked.ReturnOutcome, 'ReturnOutcome', 'outcome', reviewed),
  handles(asked.PublishOutcome, 'PublishOutcome', 'outcome', reviewed),
  handles(asked.DeclareMethodBreak, 'DeclareMethodBreak', 'outcome'),
  handles(asked.FileEvidence, 'FileEvidence', 'evidence', async ({ municipality }, lookup) => ({
    municipality: municipality === undefined ? null : await lookup.isRegistered(municipality),
  })),
  handles(asked.LinkEvidence, 'LinkEvidence', 'evidence', async ({ category, id, eventId }, lookup) => ({
    proven: await lookup.proven(category, id, eventId),
  })),
  handles(asked.CheckEvidence, 'CheckEvidence', 'evidence'),
  handles(asked.RestoreEvidence, 'RestoreEvidence', 'evidence'),
];
