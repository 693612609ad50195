export interface LeastSquares {
  readonly parameters: readonly number[];
  /** Sum of squared differences. */
  readonly residual: number;
}

const ROUNDS = 300;

/**
 * The parameters with which a model comes nearest to what was observed, by the Levenberg-Marquardt method (D. W. Marquardt,
 * SIAM Journal on Applied Mathematics 11, 1963) with numeric derivatives.
 */
export function leastSquares(
  model: (parameters: readonly number[]) => readonly number[],
  observed: readonly number[],
  start: readonly number[],
): LeastSquares {
  const differences = (at: readonly number[]) =>
    model(at).map((value, index) => (observed[index] as number) - value);
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  let parameters = [...start];
  let current = differences(parameters);
  let residual = squares(current);
  let damping = 1e-3;
  for (let round = 0; round < ROUNDS && damping < 1e12; round += 1) {
    const slopes = parameters.map((value, index) => {
      const step = 1e-6 * Math.max(1, Math.abs(value));
      const ahead = differences(parameters.with(index, value + step));
      const behind = differences(parameters.with(index, value - step));
      return ahead.map((it, row) => ((behind[row] as number) - it) / (2 * step));
    });
    const normal = slopes.map((a) => slopes.map((b) => dot(a, b)));
    const gradient = slopes.map((slope) => dot(slope, current));
    const damped = normal.map((row, i) => row.with(i, (row[i] as number) * (1 + damping) + 1e-300));
    const step = solve(damped, gradient);
    const next = parameters.map((value, index) => value + (step[index] as number));
    const after = differences(next);
    const reached = squares(after);
    if (!(reached < residual)) {
      damping *= 4;
      continue;
    }
    const isDone = residual - reached <= 1e-12 * residual;
    [parameters, current, residual] = [next, after, reached];
    damping = Math.max(damping / 4, 1e-12);
    if (isDone) break;
  }
  return { parameters, residual };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] as number;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let largest = pivot;
    for (let row = pivot + 1; row < size; row += 1)
      if (Math.abs(at(row, pivot)) > Math.abs(at(largest, pivot))) largest = row;
    [rows[pivot], rows[largest]] = [rows[largest] as number[], rows[pivot] as number[]];
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] as number[]).map((value, column) => value - factor * at(pivot, column));
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = at(row, size);
    for (let column = row + 1; column < size; column += 1)
      value -= at(row, column) * (found[column] as number);
    found[row] = value / at(row, row);
  }
  return found;
}
