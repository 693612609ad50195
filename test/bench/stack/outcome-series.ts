/** Claims in one series before the next is begun: a year, month by month. */
const MONTHS = 12;

const twoDigits = (value: number) => String(value).padStart(2, '0');

/**
 * The body of the n-th command of a worker to record an outcome: about a municipality and an indicator that every
 * synthetic log has, in series that no other worker of this run writes.
 */
export function outcomeBody(worker: string | number, turn: number) {
  return {
    municipality: '11.01',
    indicator: 'synthetic.indicator_0',
    method: `bench-${worker}-${Math.floor(turn / MONTHS)}`,
    period: `2024-${twoDigits(1 + (turn % MONTHS))}`,
    valueKind: 'actual',
    value: `${turn}.5`,
    status: 'normal',
    source: { type: 'official_document', reference: 'Synthetic report, page 4', quote: 'Kalimat sintetis.' },
  };
}
