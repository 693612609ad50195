import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { version } from './about/version.js';
import { viewComponents } from './http/view-schemas.js';

/** The API's own description, made from the code. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tiru')
    .setDescription('A registry of municipal programs: launches, visits, adoptions, outcomes.')
    .setVersion(version)
    .addCookieAuth('tiru_session')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = { ...document.components?.schemas, ...viewComponents() } as NonNullable<
    OpenAPIObject['components']
  >['schemas'];
  return { ...document, components: { ...document.components, ...(schemas && { schemas }) } };
}
