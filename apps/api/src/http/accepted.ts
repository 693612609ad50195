import { InputRefused } from '../problems/field-problem.js';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';

/** The ways in which an answer can be written: the names of `?format=` with their media types, the default first. */
export type Formats<Name extends string> = Readonly<Record<Name, string>>;

interface Range {
  readonly type: string;
  readonly quality: number;
}

/** Media types in an Accept header, the most wanted first; what stands first wins among equals. */
function rangesOf(accept: string): readonly Range[] {
  const ranges = accept.split(',').map((part): Range => {
    const [type = '', ...parameters] = part.split(';').map((it) => it.trim().toLowerCase());
    const quality = Number(parameters.find((it) => it.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality: Number.isNaN(quality) ? 1 : quality };
  });
  return ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
}

const matches = (range: string, type: string): boolean =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

const mediaType = (written: string): string => written.split(';')[0] ?? written;

/**
 * The format that a request asks for: by `?format=`, else by its Accept header, else the first. Throws a problem that
 * names what there is.
 */
export function formatOf<Name extends string>(
  formats: Formats<Name>,
  asked: { readonly format?: unknown; readonly accept?: string | undefined },
): Name {
  const names = Object.keys(formats) as Name[];
  if (asked.format !== undefined) {
    const named = names.find((name) => name === asked.format);
    if (named) return named;
    throw new InputRefused([
      {
        pointer: '/format',
        value: asked.format,
        code: 'format_unknown',
        message: { id: 'harus salah satu dari format yang ada', en: 'must be one of the formats there are' },
        expected: names,
      },
    ]);
  }
  const first = names[0] as Name;
  if (!asked.accept?.trim()) return first;
  for (const { type } of rangesOf(asked.accept)) {
    const found = names.find((name) => matches(type, mediaType(formats[name])));
    if (found) return found;
  }
  const allowed = names.map((name) => mediaType(formats[name]));
  throw new HttpProblem(
    problem(
      406,
      'not_acceptable',
      'No such form of the answer',
      {
        id: `jawaban ini tersedia sebagai ${allowed.join(', ')}`,
        en: `this answer is there as ${allowed.join(', ')}`,
      },
      { header: 'Accept', allowed },
    ),
  );
}
