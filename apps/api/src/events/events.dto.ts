import { Transform } from 'class-transformer';
import { eventTypes, streamCategories, type EventType, type StreamCategory } from '#registry';
import { isStreamName } from '#exchange';
import { CodeField } from '../input/fields.js';
import { Rule } from '../input/rule.js';

export const MOST_EVENTS = 100_000;

export const eventFormats = { ndjson: 'application/x-ndjson', sse: 'text/event-stream' } as const;

const wholeNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;

export class EventsQuery {
  @Rule(
    (value) => typeof value === 'string' && /^(start|end|\d{1,19})$/.test(value),
    {
      code: 'position',
      message: {
        id: 'harus posisi peristiwa terakhir yang sudah dimiliki, atau start, atau end',
        en: 'must be the position of the last event that you have, or start, or end',
      },
    },
    {
      type: String,
      required: false,
      default: 'start',
      description:
        'position of the last event that you have: what comes after it is answered; or start, or end',
    },
  )
  from: string = 'start';

  @CodeField(streamCategories, { optional: true })
  category?: StreamCategory;

  @CodeField(eventTypes, { optional: true })
  type?: EventType;

  @Rule(
    (value) => typeof value === 'string' && value.length <= 500 && isStreamName(value),
    {
      code: 'subject',
      message: {
        id: 'harus kategori, tanda hubung dan id, misalnya municipality-63.72',
        en: 'must be a category, a hyphen and an id, such as municipality-63.72',
      },
    },
    { type: String, required: false, description: 'one thing: the subject of its events' },
  )
  subject?: string;

  @Rule(
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_EVENTS,
    {
      code: 'limit',
      message: {
        id: `harus bilangan bulat dari 1 sampai ${MOST_EVENTS}`,
        en: `must be a whole number from 1 to ${MOST_EVENTS}`,
      },
    },
    {
      type: 'integer',
      minimum: 1,
      maximum: MOST_EVENTS,
      required: false,
      description: 'only for NDJSON: at most so many lines; without it, all that the log holds now',
    },
  )
  @Transform(wholeNumber)
  limit?: number;

  @CodeField(Object.keys(eventFormats), {
    optional: true,
    description: 'instead of the Accept header: a file of lines that ends, or server-sent events that go on',
  })
  format?: keyof typeof eventFormats;
}
