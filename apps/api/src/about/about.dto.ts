import { ApiProperty } from '@nestjs/swagger';

class TextAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty()
  en: string;
}

class AttributionAnswer {
  @ApiProperty()
  name: string;

  @ApiProperty()
  licence: string;

  @ApiProperty({ type: TextAnswer })
  text: TextAnswer;
}

class CodeListAnswer {
  @ApiProperty()
  name: string;

  @ApiProperty()
  edition: string;
}

export class AboutAnswer {
  @ApiProperty()
  version: string;

  @ApiProperty({
    type: CodeListAnswer,
    nullable: true,
    description: 'the list that the municipality codes come from',
  })
  codeList: CodeListAnswer | null;

  @ApiProperty({ type: [AttributionAnswer] })
  attributions: AttributionAnswer[];
}
