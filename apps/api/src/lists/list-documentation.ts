import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import { listFormats } from '#exchange';
import { viewRef, type ViewName } from '../http/view-schemas.js';
import { listTables } from './list-tables.js';

export const LIST = 'tiru:list';

/** Every way in which a list can be answered, JSON first. */
export const formatsOfLists = {
  json: 'application/json',
  csv: listFormats.csv.mediaType,
  parquet: listFormats.parquet.mediaType,
} as const;

const file = { schema: { type: 'string', format: 'binary' } };

/** What a query answers. One that answers a list answers it as a table too, without its controller doing anything. */
export const AnswersView = (view: ViewName) =>
  listTables.has(view)
    ? applyDecorators(
        SetMetadata(LIST, view),
        ApiQuery({
          name: 'format',
          required: false,
          enum: Object.keys(formatsOfLists),
          description:
            'instead of the Accept header; CSV and Parquet are the whole list, or with a limit one page of it',
        }),
        ApiOkResponse({
          content: {
            'application/json': { schema: viewRef(view) },
            'text/csv': file,
            [formatsOfLists.parquet]: file,
          },
        }),
      )
    : ApiOkResponse({ schema: viewRef(view) });
