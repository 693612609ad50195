import { ApiProperty } from '@nestjs/swagger';

/** A name in both languages. */
export class LabelAnswer {
  @ApiProperty({ description: 'Indonesian' })
  id: string;

  @ApiProperty({ description: 'English' })
  en: string;
}
