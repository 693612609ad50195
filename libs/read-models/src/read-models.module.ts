import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { queryHandlers } from './query-handlers.js';
import { ReadModelReader } from './runtime/reader.js';

/** Answers queries on the QueryBus from the read models. */
@Module({})
export class ReadModelsModule {
  static forReader(reader: ReadModelReader): DynamicModule {
    return {
      module: ReadModelsModule,
      imports: [CqrsModule],
      providers: [{ provide: ReadModelReader, useValue: reader }, ...queryHandlers],
      exports: [ReadModelReader],
    };
  }
}
