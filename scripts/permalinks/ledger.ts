import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EditionError, type Place, placeAt } from '../lib/edition-error.ts';
import type { EntryIds } from './entry-ids.ts';
import type { PermalinkPassage } from './passages.ts';

/** A passage as it was when its id was last accepted. */
export interface PublishedPassage extends PermalinkPassage {
  /** Pages on which it stood earlier; their addresses still lead to it. */
  earlier?: string[] | undefined;
}

/**
 * The record of published ids: the promise that an address opens the same passage for good. The
 * conversion carries it along and never changes it; `npm run permalinks` does.
 */
export interface PermalinkLedger {
  /** Path to show in errors. */
  file: string;
  /** The text of the file; null where there is none yet. */
  text: string | null;
  /** Every id that ever was published: `plan-13/c05-s1-p2`. */
  passages: ReadonlyMap<string, PublishedPassage>;
  /** Ids that no passage has any more, with the id that opens in their place. */
  aliases: ReadonlyMap<string, string>;
  /** Ids of the published entries: maps, terms, places … */
  entries: EntryIds;
}

/** Name of the ledger in `content/`. */
export const LEDGER = 'permalinks.json';
/** Name of the file in `content/` that says how many ids the ledger must have, and names the others. */
export const PUBLISHED = 'published.json';

const Id = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, 'not an id such as plan-13/c05-s1-p2');
const Entry = z.strictObject({
  page: z.string(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  seed: z.string().regex(/^[0-9a-f]{12}$/),
  source: z.array(z.tuple([z.int(), z.int()])),
  begins: z.string(),
  ends: z.string(),
  earlier: z.array(z.string()).optional(),
});
const File = z.strictObject({ aliases: z.record(Id, Id), passages: z.record(Id, Entry) });

/**
 * Reads `content/permalinks.json`; a library that was never published has none.
 * @param root folder that paths in errors are relative to
 * @param content path of `content/`
 * @throws EditionError `ledger` where the file isn't as this program writes it, `ledger-lost` where
 *   it is missing or lacks ids although it was published, or the file beside it is missing
 */
export function readLedger(root: string, content: string): PermalinkLedger {
  const path = join(content, LEDGER);
  const file = relative(root, path).replaceAll('\\', '/');
  const { ids: least, things: entries } = publishedIn(root, content, file);
  if (!existsSync(path)) {
    if (least > 0) throw lost(file, 'the record of the published addresses is missing');
    return { file, text: null, passages: new Map(), aliases: new Map(), entries };
  }
  const text = readFileSync(path, 'utf8');
  const { passages, aliases } = parse(file, text);
  const count = Object.keys(passages).length;
  if (count < least) throw lost(file, `it has ${count} of ${least} published addresses`);
  return {
    file,
    text,
    passages: new Map(Object.entries(passages)),
    aliases: new Map(Object.entries(aliases)),
    entries,
  };
}

/**
 * The text of the file that says how many ids the ledger has, and names the published entries, as
 * `things`, with a line for each kind: it shows that one was lost.
 */
export function publishedText({
  passages,
  entries,
}: Pick<PermalinkLedger, 'passages' | 'entries'>): string {
  const kinds = Object.entries(entries).map(([kind, ids]) => `"${kind}": ${JSON.stringify(ids)}`);
  const all = kinds.length === 0 ? '' : `,\n"things": {\n${kinds.join(',\n')}\n}`;
  return `{\n"ids": ${passages.size}${all}\n}\n`;
}

const Published = z.strictObject({
  ids: z.int().min(0),
  things: z.record(z.string(), z.array(z.string())).default({}),
});

/**
 * The least number of ids that were published, and the published entries. Where nothing in
 * `content/` says it, what a library that was published has elsewhere does: a version with its day,
 * or a history in which the ledger was.
 * @throws EditionError `ledger` or `ledger-lost`
 */
function publishedIn(root: string, content: string, file: string): z.infer<typeof Published> {
  const path = join(content, PUBLISHED);
  if (existsSync(path)) {
    const { ids, things } = publishedOf(root, path);
    return { ids: Math.max(1, ids), things };
  }
  if (existsSync(join(content, LEDGER))) {
    const own = relative(root, path).replaceAll('\\', '/');
    throw lost(own, 'the record of the published entries is missing');
  }
  const what = 'the record of the published addresses is missing';
  if (wasCommitted(root, file)) throw lost(file, what);
  if (isReleased(root))
    throw lost(file, `${what}, and seeds/versions.yaml has a version that was published`);
  return { ids: 0, things: {} };
}

/** Whether `versions.yaml` has a version; that of the next one has no number yet. */
function isReleased(root: string): boolean {
  const file = join(root, 'seeds/versions.yaml');
  return existsSync(file) && /^[- ] version:/m.test(readFileSync(file, 'utf8'));
}

function wasCommitted(root: string, file: string): boolean {
  // To ask git takes as long as to read a document.
  if (!isInRepository(root)) return false;
  const history = ['-C', root, 'log', '-1', '--format=%h', '--', file];
  return Boolean(spawnSync('git', history, { encoding: 'utf8' }).stdout);
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}

/** @throws EditionError `ledger` where the file isn't as this program writes it */
function publishedOf(root: string, path: string): z.infer<typeof Published> {
  try {
    return Published.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new EditionError(
      'ledger',
      placeAt(relative(root, path).replaceAll('\\', '/'), '', 0),
      'this is no record of what was published',
      'take the file back from the last commit',
    );
  }
}

function lost(file: string, what: string): EditionError {
  return new EditionError(
    'ledger-lost',
    placeAt(file, '', 0),
    what,
    `take ${file} back from the last commit (git checkout -- ${file}) or from a copy: without it published links would break`,
  );
}

/** The text of the ledger's file: a line for each id, so that a diff reads well. */
export function ledgerText({ passages, aliases }: Pick<PermalinkLedger, 'passages' | 'aliases'>) {
  return `{\n"aliases": ${object(aliases)},\n"passages": ${object(passages)}\n}\n`;
}

/** The place of an id in the ledger's file; its beginning where the id isn't there. */
export function placeOf(
  { file, text }: Pick<PermalinkLedger, 'file' | 'text'>,
  id: string,
  list: 'passages' | 'aliases' = 'passages',
): Place {
  const content = text ?? '';
  const at = content.indexOf(`\n"${id}": `, content.indexOf(`"${list}": {`));
  return at === -1 ? placeAt(file, '', 0) : placeAt(file, content, at + 1);
}

function object(entries: ReadonlyMap<string, unknown>): string {
  const lines = [...entries].map(([id, value]) => `"${id}": ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function parse(file: string, text: string): z.infer<typeof File> {
  try {
    return File.parse(JSON.parse(text));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const [list, id = ''] = issue?.path.map(String) ?? [];
    const what = issue ? `${issue.path.join('.')}: ${issue.message}` : (error as Error).message;
    throw new EditionError(
      'ledger',
      placeOf({ file, text }, id, list === 'aliases' ? list : 'passages'),
      what,
      'take the file back from the last commit: only npm run permalinks may change it',
    );
  }
}
