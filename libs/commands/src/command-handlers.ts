import * as asked from './commands.js';
import { handles } from './handles.js';
import type { Lookup } from './lookup.js';

const hostsProgram = async ({ program }: { readonly program?: string | undefined }, lookup: Lookup) => ({
  program: await lookup.namedProgram(program),
});

const localProgram = async (data: { readonly localProgram?: string | undefined }, lookup: Lookup) => ({
  localProgram: await lookup.namedProgram(data.localProgram),
});

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
  handles(asked.LaunchProgram, 'LaunchProgram', 'program', async (data, lookup) => {
    const found = await Promise.all(data.indicators.map((code) => lookup.indicator(code)));
    return {
      municipality: await lookup.isRegistered(data.municipality),
      unknownIndicators: data.indicators.filter((_, index) => !found[index]),
    };
  }),
  handles(asked.ChangeProgramStage, 'ChangeProgramStage', 'program'),
  handles(asked.RecordLegalBasis, 'RecordLegalBasis', 'program'),
  handles(asked.PlanVisit, 'PlanVisit', 'visit', async ({ guest, host }, lookup) => ({
    guest: await lookup.isRegistered(guest),
    host: await lookup.isRegistered(host),
  })),
  handles(asked.SubstituteHost, 'SubstituteHost', 'visit'),
  handles(asked.HoldVisit, 'HoldVisit', 'visit'),
  handles(asked.StudyTopic, 'StudyTopic', 'visit', hostsProgram),
  handles(asked.VisitSite, 'VisitSite', 'visit', hostsProgram),
  handles(asked.RecordStatement, 'RecordStatement', 'visit'),
  handles(asked.ConfirmHost, 'ConfirmHost', 'visit'),
  handles(
    asked.IntendAdoption,
    'IntendAdoption',
    'adoption',
    async ({ program, adopter, visit }, lookup) => ({
      program: await lookup.program(program),
      adopter: await lookup.isRegistered(adopter),
      visit: await lookup.namedVisit(visit),
    }),
  ),
  handles(asked.DecideAdoption, 'DecideAdoption', 'adoption', async ({ referredTo }, lookup) => ({
    referredTo: referredTo === undefined ? null : (await lookup.program(referredTo)) !== null,
  })),
  handles(asked.ImplementAdoption, 'ImplementAdoption', 'adoption', localProgram),
  handles(asked.ClaimAttribution, 'ClaimAttribution', 'adoption', localProgram),
  handles(asked.RecordOutcome, 'RecordOutcome', 'outcome', async (data, lookup) => ({
    municipality: await lookup.isRegistered(data.municipality),
    indicator: await lookup.indicator(data.indicator),
    program: await lookup.namedProgram(data.program),
  })),
  handles(asked.CorrectOutcome, 'CorrectOutcome', 'outcome'),
];
