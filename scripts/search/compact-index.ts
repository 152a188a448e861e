import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { type Packed, readPacked, writePacked } from './packed-values.ts';

/** The signature that Pagefind writes before the contents of a file. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The list of an index: its records, its chunks, and the rest, which stays as it is. */
type Meta = [version: string, records: PackedRecord[], ...rest: Packed[]];
type PackedRecord = [id: string, words: number, group: string];
/** Place of the orders of records in the list. */
const SORTS = 4;

/** Records of a group of texts, by their ids. */
type Group = Record<string, { url: string }>;

/**
 * Makes the list of an index smaller, which each first query loads whole. Pagefind gives each record
 * an id at random and the number of its words for a ranking of its own, which no program of ours
 * asks for: the id is the record's `url` from here on, a number. Orders are left out, for the
 * numbers give them.
 * @param files all of an index, texts included
 * @param hasTexts whether its texts are read; others are left out
 * @throws Error where files aren't as this version of Pagefind writes them
 */
export function compactIndex(files: readonly IndexFile[], hasTexts: boolean): IndexFile[] {
  const groups = new Map(
    files
      .filter(({ path }) => path.startsWith('fragment/'))
      .map(({ path, content }) => [nameOf(path), JSON.parse(unpacked(content).toString('utf8'))]),
  );
  const renamed = new Map(
    [...groups].map(([name, group]) => [name, groupFile(hasTexts ? group : {})] as const),
  );
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || !entry) throw new Error('Pagefind made no list of records');
  const compact = packed(writePacked(compactMeta(readMeta(meta), groups, renamed)));
  const hash = `unknown_${hashOf(compact)}`;
  const others = files.filter(
    (file) => file !== meta && file !== entry && !file.path.startsWith('fragment/'),
  );
  const texts = hasTexts
    ? [...renamed.values()].map(({ name, content }) => ({
        path: `fragment/${name}.pf_fragment`,
        content,
      }))
    : [];
  return [
    ...others,
    ...texts,
    { path: `pagefind.${hash}.pf_meta`, content: compact },
    { path: entry.path, content: entryWith(entry, hash) },
  ];
}

function readMeta({ path, content }: IndexFile): Meta {
  const meta = readPacked(unpacked(content));
  if (!Array.isArray(meta) || !Array.isArray(meta[1]) || !Array.isArray(meta[SORTS]))
    throw new Error(`${path} is no list as Pagefind 1.6 writes it`);
  return meta as Meta;
}

function compactMeta(
  [version, records, ...rest]: Meta,
  groups: ReadonlyMap<string, Group>,
  renamed: ReadonlyMap<string, { name: string }>,
): Packed {
  const compact = records.map(([id, , group]): PackedRecord => {
    const url = groups.get(group)?.[id]?.url;
    if (url === undefined) throw new Error(`Pagefind has no text of the record ${id}`);
    return [url, 1, renamed.get(group)?.name ?? ''];
  });
  return [version, compact, ...rest.map((part, at) => (at === SORTS - 2 ? [] : part))];
}

/** A group of texts by the numbers of its records; its name changes whenever its content does. */
function groupFile(group: Group): { name: string; content: Uint8Array } {
  const byNumber = Object.fromEntries(Object.values(group).map((text) => [text.url, text]));
  const content = packed(Buffer.from(JSON.stringify(byNumber)));
  return { name: hashOf(content), content };
}

function entryWith({ content }: IndexFile, hash: string): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString('utf8'));
  for (const language of Object.values<{ hash: string }>(entry.languages)) language.hash = hash;
  return Buffer.from(JSON.stringify(entry));
}

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.pf_\w+$/g, '');
}

function unpacked(content: Uint8Array): Buffer {
  const whole = gunzipSync(content);
  if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('A file of the index does not begin as Pagefind 1.6 has them begin');
  return whole.subarray(SIGNATURE.length);
}

function packed(content: Uint8Array): Uint8Array {
  const file = gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 });
  // The byte that tells the system: the same file is made on each.
  file[9] = 255;
  return file;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 7);
}
