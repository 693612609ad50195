import type { RulesBetweenFacts } from '../record/breaches.js';
import type { ProgramCommand } from './program.commands.js';
import type { ProgramEvent, ProgramState } from './program-state.js';

const asRecorded = {
  ProgramLaunched: 'LaunchProgram',
  LegalBasisRecorded: 'RecordLegalBasis',
  ProgramBudgetReferenceRecorded: 'RecordProgramBudget',
  ProgramAgencyAssigned: 'AssignProgramAgency',
  ProgramRevised: 'ReviseProgram',
  ProgramAliasAdded: 'AddProgramAlias',
  ProgramIndicatorAdopted: 'AdoptProgramIndicator',
  ProgramIndicatorDropped: 'DropProgramIndicator',
  ProgramSuspended: 'SuspendProgram',
  ProgramResumed: 'ResumeProgram',
  ProgramDiscontinued: 'DiscontinueProgram',
  ProgramSuperseded: 'SupersedeProgram',
  ProgramMerged: 'MergeProgram',
  ProgramConfirmedAlive: 'ConfirmProgramAlive',
} as const;

const unrelated = { mergedInto: null, successors: [], ancestors: [] };

function again(event: ProgramEvent, { launched }: ProgramState): ProgramCommand {
  const municipality = launched?.municipality ?? '';
  switch (event.type) {
    case 'ProgramStageChanged':
      return { type: 'ChangeProgramStage', data: { stage: event.data.to } };
    case 'ProgramAgencyChanged':
      return { type: 'AssignProgramAgency', data: { agency: event.data.to } };
    case 'ProgramRenamed':
      return { type: 'RenameProgram', data: { name: event.data.to } };
    case 'ProgramDerived': {
      const { origin, ...data } = event.data;
      const adoption = { program: data.from, adopter: municipality, implemented: true, localProgram: null };
      return {
        type: 'DeriveProgram',
        data,
        known: { program: { ...unrelated, municipality: origin }, adoption },
      };
    }
    default: {
      const known = {
        municipality: true,
        unknownIndicators: [],
        indicator: { retired: false },
        program: { ...unrelated, municipality },
      };
      // Each of these commands has the data of its event, and takes of what is known what it needs.
      return { type: asRecorded[event.type], data: event.data, known } as unknown as ProgramCommand;
    }
  }
}

/** Which indicators a program was measured by stands where they were adopted and where they were dropped. */
export const betweenProgramFacts: RulesBetweenFacts<ProgramCommand, ProgramEvent, ProgramState> = {
  again,
  tolerated: ['program.indicator_not_adopted', 'program.indicator_already_dropped'],
};
