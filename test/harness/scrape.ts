/** The samples of Prometheus' text format: by metric and labels as they are written there. */
export function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** Adds up the samples of a metric whose labels contain all of these. */
export function sumOf(text: string, metric: string, labels: Readonly<Record<string, string>> = {}): number {
  const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return [...samplesOf(text)]
    .filter(([key]) => key.split('{')[0] === metric && wanted.every((label) => key.includes(label)))
    .reduce((sum, [, value]) => sum + value, 0);
}
