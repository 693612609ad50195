import { originOf } from '../origin.js';
import type { Handlers } from '../runtime/projection.js';
import { keepLink } from './attempt-links.js';
import { step } from './step.js';

/** What is prepared, tried, put into practice and ended. */
export const courseHandlers: Handlers = {
  FeasibilityAssessed: step<'FeasibilityAssessed'>((_row, data, fact) => ({
    feasibility: { ...data, origin: originOf(fact) },
  })),
  AgreementSigned: step<'AgreementSigned'>((row, { signatories: _signatories, ...data }, fact) => ({
    agreements: [
      ...row.agreements,
      {
        ...data,
        labelInSource: data.labelInSource ?? null,
        number: data.number ?? null,
        origin: originOf(fact),
      },
    ],
  })),
  AdoptionInstrumentIssued: step<'AdoptionInstrumentIssued'>((row, data, fact) => ({
    instruments: [
      ...row.instruments,
      {
        ...data,
        title: data.title ?? null,
        citation: data.citation ?? null,
        origin: originOf(fact),
      },
    ],
  })),
  AdoptionBudgeted: step<'AdoptionBudgeted'>((row, data, fact) => ({
    budgets: [...row.budgets, { ...data, amount: data.amount ?? null, origin: originOf(fact) }],
  })),
  TrialStarted: step<'TrialStarted'>((row, data, fact) => ({
    trials: [...row.trials, { ...data, to: data.to ?? null, origin: originOf(fact), evaluation: null }],
  })),
  TrialEvaluated: step<'TrialEvaluated'>((row, data, fact) => ({
    trials: row.trials.map((trial, index) =>
      index === row.trials.length - 1 ? { ...trial, evaluation: { ...data, origin: originOf(fact) } } : trial,
    ),
  })),
  AdoptionScaled: step<'AdoptionScaled'>((row, { fromScope, toScope }, fact) => ({
    scopes: [...row.scopes, { from: fromScope, to: toScope, origin: originOf(fact) }],
  })),
  AdoptionSuspended: step<'AdoptionSuspended'>((_row, { reason, until }, fact) => ({
    suspension: { reason, until: until ?? null, origin: originOf(fact) },
  })),
  AdoptionResumed: step<'AdoptionResumed'>(() => ({ suspension: null })),
  AdoptionWithdrawn: step<'AdoptionWithdrawn'>((_row, { reason }, fact) => ({
    ending: { kind: 'withdrawn', reason: null, explanation: reason, origin: originOf(fact) },
  })),
  AdoptionDiscontinued: step<'AdoptionDiscontinued'>((_row, { reason, explanation }, fact) => ({
    ending: { kind: 'discontinued', reason, explanation: explanation ?? null, origin: originOf(fact) },
  })),
  AdoptionSuperseded: (rows, data, fact) => {
    keepLink(rows, fact);
    step<'AdoptionSuperseded'>(() => ({
      superseded_by: data.supersededBy,
      ending: { kind: 'superseded', reason: null, explanation: null, origin: originOf(fact) },
    }))(rows, data, fact);
  },
};
