import { Readable } from 'node:stream';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { listFormats, type ListFormatName } from '#exchange';
import { formatOf } from '../http/accepted.js';
import type { ViewName } from '../http/view-schemas.js';
import { LIMIT } from '../input/queries.dto.js';
import { formatsOfLists, LIST } from './list-documentation.js';
import { listTables } from './list-tables.js';

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | null;
  readonly position: string;
  readonly record?: string;
}

type Query = Readonly<Record<string, unknown>>;

/** A page of the list for a query: the request is answered once more, with all its checks, as if it had come anew. */
const pageFor = async (request: FastifyRequest, query: Query, next: CallHandler): Promise<Page> => {
  request.query = query;
  return firstValueFrom(next.handle() as Observable<Page>);
};

async function* itemsFrom(
  first: Page,
  following: (cursor: string) => Promise<Page>,
): AsyncGenerator<readonly unknown[], void, undefined> {
  let page = first;
  yield page.items;
  while (page.nextCursor) yield (page = await following(page.nextCursor)).items;
}

/** `AdoptionList` and a position are `adoption-list-4711.csv`: letters, digits and hyphens, whatever is in the list. */
const fileName = (view: ViewName, { position, record }: Page, format: ListFormatName): string => {
  const name = view.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return `${[name, ...(record === 'as_recorded' ? ['as-recorded'] : []), position].join('-')}.${format}`;
};

/** Gives every list as CSV and Parquet to who asks for it, page by page as fast as it is taken. */
@Injectable()
export class ListFormatsInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const view = this.reflector.get<ViewName | undefined>(LIST, context.getHandler());
    if (view === undefined) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { format: asked, ...query } = request.query as Query;
    const format = formatOf(formatsOfLists, { format: asked, accept: request.headers.accept });
    request.query = query;
    if (format === 'json') return next.handle();
    return from(this.file(view, format, { request, reply: http.getResponse(), next, query }));
  }

  private async file(
    view: ViewName,
    format: ListFormatName,
    asked: { request: FastifyRequest; reply: FastifyReply; next: CallHandler; query: Query },
  ): Promise<StreamableFile> {
    const { columns, isPaged } = listTables.get(view) ?? { columns: [], isPaged: false };
    const { request, reply, next, query } = asked;
    const isOnePage = !isPaged || query['limit'] !== undefined;
    const whole = isOnePage ? query : { ...query, limit: String(LIMIT.max) };
    // The first page is asked for before anything is answered: a refusal can still be told as one.
    const first = await pageFor(request, whole, next);
    const following = (cursor: string) => pageFor(request, { ...whole, cursor }, next);
    const pages = itemsFrom(isOnePage ? { ...first, nextCursor: null } : first, following);
    if (isOnePage && first.nextCursor) {
      const rest = new URLSearchParams({
        ...(query as Record<string, string>),
        cursor: first.nextCursor,
        format,
      });
      void reply.header('link', `<${request.url.split('?')[0]}?${rest.toString()}>; rel="next"`);
    }
    const { mediaType, write } = listFormats[format];
    return new StreamableFile(Readable.from(write(columns, pages), { objectMode: false }), {
      type: mediaType,
      disposition: `attachment; filename="${fileName(view, first, format)}"`,
    });
  }
}
