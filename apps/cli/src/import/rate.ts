const seconds = (ms: number): string => {
  const left = Math.max(1, Math.round(ms / 1_000));
  return left < 90 ? `${left} s` : `${Math.round(left / 60)} min`;
};

/** How fast it goes and how long it will still take, such as `1,250 rows/s, 40 s left`. */
export function rateNote(done: number, total: number, elapsedMs: number): string {
  if (done === 0 || elapsedMs <= 0) return '';
  const perMs = done / elapsedMs;
  return `${Math.round(perMs * 1_000).toLocaleString('en')} rows/s, ${seconds((total - done) / perMs)} left`;
}
