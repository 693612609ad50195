import { writeTemplateFile } from '#exchange';
import { kindOf } from './kind-of.js';

/** Writes a template. Answers what it did, in a sentence. */
export async function writeTemplate(
  name: string,
  { xlsx = false, out }: { readonly xlsx?: boolean; readonly out?: string },
): Promise<string> {
  const kind = kindOf(name);
  const path = out ?? `tiru-${kind.name}.${xlsx ? 'xlsx' : 'csv'}`;
  await writeTemplateFile(kind, path, xlsx ? 'xlsx' : 'csv');
  return `${path} written.`;
}
