import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { evidenceMediaTypes } from '#registry';
import { EvidenceMediaTypeRefused, EvidenceStore } from './index.js';

let root: string;
let store: EvidenceStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiru-evidence-'));
  store = await EvidenceStore.open(join(root, 'evidence'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));

describe('the media type', () => {
  const typeOf = async (...parts: (string | Uint8Array)[]) => {
    const draft = await store.receive(Readable.from(parts.map((part) => Buffer.from(part))));
    await store.discard(draft);
    return draft.mediaType;
  };

  it.each([
    ['page.pdf', 'application/pdf'],
    ['square.png', 'image/png'],
    ['square.jpg', 'image/jpeg'],
    ['square.webp', 'image/webp'],
    ['square.gif', 'image/gif'],
    ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['figures.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['talk.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['letter.odt', 'application/vnd.oasis.opendocument.text'],
    ['figures.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['talk.odp', 'application/vnd.oasis.opendocument.presentation'],
  ])('of %s is %s', async (name, type) => expect(await typeOf(await fixture(name))).toBe(type));

  it.each([
    ['Peraturan Wali Kota\n', 'text/plain'],
    ['BM 12: surat Bina Marga', 'text/plain'],
    ['\ufeffJumlah RT: 700', 'text/plain'],
    ['ꦥꦂꦮꦭꦶ', 'text/plain'],
    ['kode,nama\n63.72,Banjarbaru\n', 'text/csv'],
    ['kode;nama\r\n33.20;"Kab; Jepara"\r\n', 'text/csv'],
    ['Yth. Bapak,\nkami kirim', 'text/plain'],
    ['{"rt": 700}', 'application/json'],
    ['[1, 2', 'text/plain'],
    ['x < y, and y > z', 'text/plain'],
  ])('of %j is %s', async (text, type) => expect(await typeOf(text)).toBe(type));

  it('of a letter that is cut within a character is none', async () => {
    const bytes = Buffer.from('ꦥ');
    expect(await typeOf(bytes.subarray(0, 1), bytes.subarray(1))).toBe('text/plain');
    await expect(typeOf(bytes.subarray(0, 2))).rejects.toBeInstanceOf(EvidenceMediaTypeRefused);
  });

  it.each<[string, string | Uint8Array, string | null]>([
    ['a page', ' \n<html><body>', 'text/html'],
    ['a page after a sentence', 'Yth. <script>alert(1)</script>', 'text/html'],
    ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['a feed', '<?xml version="1.0"?><rss/>', 'application/xml'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'a script'],
    ['a batch file', '@echo off', 'a script'],
    ['a PHP file', '<?php echo 1;', 'a script'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), null],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)]), null],
    ['bytes of nothing known', Buffer.from([1, 2, 3, 0, 255]), null],
  ])('of %s is refused, and says what is kept', async (_what, bytes, found) => {
    const refused = await typeOf(bytes).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EvidenceMediaTypeRefused);
    const { found: told, allowed } = refused as EvidenceMediaTypeRefused;
    if (found !== null) expect(told).toBe(found);
    expect(allowed).toEqual(evidenceMediaTypes);
  });

  it.each(['files.zip', 'macros.docm'])('of %s is refused', async (name) => {
    await expect(typeOf(await fixture(name))).rejects.toBeInstanceOf(EvidenceMediaTypeRefused);
    expect(await readdir(join(root, 'evidence', 'incoming'))).toEqual([]);
  });
});
