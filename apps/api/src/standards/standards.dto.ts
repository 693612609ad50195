import { ApiProperty } from '@nestjs/swagger';
import { streamCategories } from '#registry';
import { TextField } from '../input/fields.js';

class LabelAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty()
  en: string;
}

class StandardAnswer {
  @ApiProperty({ description: 'asked for by this name' })
  name: string;

  @ApiProperty({ type: LabelAnswer })
  label: LabelAnswer;

  @ApiProperty()
  version: string;

  @ApiProperty()
  specification: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty({
    type: String,
    enum: [...streamCategories, null],
    nullable: true,
    description: 'the category of its subject; null for the whole registry, which needs none',
  })
  about: string | null;
}

export class StandardsAnswer {
  @ApiProperty({ type: [StandardAnswer] })
  standards: StandardAnswer[];
}

export class StandardQuery {
  @TextField({
    max: 500,
    optional: true,
    description: 'what the document is about: a category, a hyphen and an id, such as program-<id>',
  })
  subject?: string;
}
