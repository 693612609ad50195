import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const root = resolve(import.meta.dirname, '../..');
export const dockerFolder = join(root, 'docker');

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, { readonly ipv4_address: string }>>;
  readonly network_mode?: string;
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly interval: string;
    readonly timeout: string;
    readonly retries: number;
  };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly user?: string;
  readonly logging?: object;
}

export interface ComposeFile {
  readonly text: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly networks?: Readonly<Record<string, object>>;
}

/** A compose file with its anchors and merges resolved; variables are left as they are written. */
export function readCompose(name: string): ComposeFile {
  const text = readFileSync(join(dockerFolder, name), 'utf8');
  return { ...(parse(text, { merge: true }) as Omit<ComposeFile, 'text'>), text };
}

export const composeFiles = ['compose.yaml', 'compose.cluster.yaml'] as const;

/** `value` with every `${NAME:?…}` replaced. */
export const substituted = (value: string, by: string): string => value.replace(/\$\{\w+[^}]*\}/g, by);
