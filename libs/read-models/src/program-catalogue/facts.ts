import { sameFacts, sameInstrument, type Label } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { program } from './table.js';

export type Row = RowOf<typeof program>;

/** Changes a program's row by an event of its stream. */
export const change = (rows: Rows, fact: Fact, to: (row: Readonly<Row>) => Partial<Row>): void =>
  rows.update(program, [streamId(fact)], (row) => ({ ...to(row), revision: fact.revision }));

export const searchText = ({ name, former_names, aliases }: Pick<Row, 'name' | 'former_names' | 'aliases'>) =>
  [...[name, ...former_names].flatMap(({ id, en }) => [id, en]), ...aliases].join('\n').toLowerCase();

const formerNames = (names: readonly Label[], now: Label): Label[] =>
  names.filter(
    (name, index) => !sameFacts(name, now) && names.findIndex((other) => sameFacts(other, name)) === index,
  );

const agency = (rows: Rows, fact: Fact, name: string): void =>
  change(rows, fact, ({ agencies }) => ({
    agency: name,
    agencies: [...agencies, { agency: name, origin: originOf(fact) }],
  }));

/** What the catalogue makes of what is said of a program, beside its life. */
export const descriptions = {
  ProgramStageChanged: (rows, { to }, fact) =>
    change(rows, fact, ({ stages }) => ({
      stage: to,
      stages: [...stages, { stage: to, origin: originOf(fact) }],
    })),
  // What is learnt later of the same instrument or budget line stands in the place of what was known before.
  LegalBasisRecorded: (rows, data, fact) =>
    change(rows, fact, ({ legal_bases }) => {
      const { kind, number, year, title } = data;
      const others = legal_bases.filter((basis) => !sameInstrument({ ...basis, title: undefined }, data));
      return {
        legal_bases: [...others, { kind, number, year, title: title ?? null, origin: originOf(fact) }],
      };
    }),
  ProgramBudgetReferenceRecorded: (rows, data, fact) =>
    change(rows, fact, ({ budget_references }) => {
      const line = {
        year: data.year,
        document: data.document ?? null,
        accountCode: data.accountCode ?? null,
        amount: data.amount ?? null,
        currency: data.currency ?? null,
        origin: originOf(fact),
      };
      const others = budget_references.filter(
        ({ year, document, accountCode }) =>
          year !== line.year || document !== line.document || accountCode !== line.accountCode,
      );
      return { budget_references: [...others, line] };
    }),
  ProgramAgencyAssigned: (rows, data, fact) => agency(rows, fact, data.agency),
  ProgramAgencyChanged: (rows, { to }, fact) => agency(rows, fact, to),
  ProgramRevised: (rows, { sector, summary, digital }, fact) =>
    change(rows, fact, (row) => ({
      sector: sector ?? row.sector,
      summary: summary ?? row.summary,
      digital: digital ?? row.digital,
      revisions: [
        ...row.revisions,
        {
          sector: sector ?? null,
          summary: summary ?? null,
          digital: digital ?? null,
          origin: originOf(fact),
        },
      ],
    })),
  ProgramRenamed: (rows, { from, to }, fact) =>
    change(rows, fact, (row) => {
      const former_names = formerNames([...row.former_names, from], to);
      return {
        name: to,
        former_names,
        names: [...row.names, { name: to, origin: originOf(fact) }],
        search_text: searchText({ ...row, name: to, former_names }),
      };
    }),
  ProgramAliasAdded: (rows, { alias }, fact) =>
    change(rows, fact, (row) => {
      const aliases = [...row.aliases, alias];
      return { aliases, search_text: searchText({ ...row, aliases }) };
    }),
  ProgramIndicatorAdopted: (rows, { indicator }, fact) =>
    change(rows, fact, ({ indicators }) => ({ indicators: [...indicators, indicator] })),
  ProgramIndicatorDropped: (rows, { indicator, reason }, fact) =>
    change(rows, fact, ({ indicators, dropped_indicators }) => ({
      indicators: indicators.filter((code) => code !== indicator),
      dropped_indicators: [...dropped_indicators, { indicator, reason, origin: originOf(fact) }],
    })),
} satisfies Handlers;
