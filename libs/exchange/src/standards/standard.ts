import type { Label, StreamCategory } from '#registry';
import type { RecordedFact } from './recorded-fact.js';

/** Where a standard's document takes its facts from. */
export interface FactSource {
  /** All facts in the order of the log, up to what it held when the source was opened. */
  all(): AsyncIterable<RecordedFact>;
  /** The facts of one stream; none for one that does not exist. */
  of(stream: string): AsyncIterable<RecordedFact>;
}

export interface DocumentRequest {
  /** The stream that the document is about; null for the whole registry. */
  readonly subject: string | null;
  /** When the document is made, as an ISO instant. */
  readonly madeAt: string;
  /** The address of the registry, without a slash at its end; what is named in a document is named below it. */
  readonly address: string;
}

/** A standard that the registry can be written in. */
export interface Standard {
  readonly name: string;
  readonly label: Label;
  readonly version: string;
  readonly specification: string;
  readonly mediaType: string;
  /** Ending of a file's name. */
  readonly ending: string;
  /** The category of the one thing that a document is about; null when it is about the whole registry. */
  readonly about: StreamCategory | null;
  /** The document, piece by piece. Throws `NothingToWrite` for a subject that there is nothing of. */
  write(source: FactSource, request: DocumentRequest): AsyncIterable<string>;
}

/** There is nothing on record of what the document should be about. */
export class NothingToWrite extends Error {
  constructor(readonly subject: string | null) {
    super(`nothing is on record of ${subject}`);
    this.name = 'NothingToWrite';
  }
}

/** What is wrong with asking a standard for a document about a subject; undefined when nothing is. */
export function wrongSubject(
  { name, about }: Pick<Standard, 'name' | 'about'>,
  subject: string | undefined,
): Label | undefined {
  if (about === null)
    return subject === undefined
      ? undefined
      : {
          id: `${name} memuat seluruh catatan: jangan sebut subjek`,
          en: `${name} is of the whole registry: name no subject`,
        };
  return subject?.startsWith(`${about}-`) && subject.length > about.length + 1
    ? undefined
    : {
        id: `${name} memuat satu hal: sebut subjeknya sebagai ${about}-<id>`,
        en: `${name} is of one thing: name it as ${about}-<id>`,
      };
}
