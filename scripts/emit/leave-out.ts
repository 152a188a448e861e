import { isStructure } from '../../src/model/block-kinds.ts';
import type { LibraryDocument, TableCell } from '../../src/model/data/documents.ts';
import type { Ledger, SourcePart } from '../../src/model/data/ledger.ts';
import { EDITOR_NOTES, RESTORATIONS } from '../../src/model/data/restorations.ts';
import { fullId } from '../../src/model/ids.ts';
import { EMPTY, isWhite } from '../lib/text.ts';
import type { Block, Cell, Tree } from '../lib/tree.ts';
import { located, mapBlocks } from '../lib/walk.ts';
import { readingOf } from '../restore/apply.ts';
import { mdxFiles } from './mdx.ts';

/** Stands in place of words that are taken out. */
const OMITTED = '……';
/** Characters in a row that make words a text's own; fewer may be anybody's, such as a name. */
const OWN = 12;
/** Files that have no words of texts, or those of one document, which are treated by themselves. */
const BY_THEMSELVES = /^data\/(?:documents|sources|ledger)\/|^data\/(?:permalinks|moved)\.json$/;

/** Files whose entries are about words that aren’t there any more. */
const ABOUT_WORDS = [RESTORATIONS, EDITOR_NOTES].map(({ path }) => `data/${path}`);

/** Data beside the trees that a document is written from. */
interface Writing {
  /** Old ids that a block has, by the block's full id. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** Names of works and projects, which may be told. */
  names: readonly string[];
  /** The text of a data file. */
  json: (value: unknown) => string;
}

/**
 * Leaves texts of documents out of everything that the conversion writes, for hosts that may not
 * publish them. Descriptions, divisions, headings, captions, ids and addresses stay, and so do the
 * facts that rest on them, without their words.
 * @param files content by path relative to `content/`, with all texts
 * @param leftOut ids of the documents
 */
export function leaveOut(
  files: ReadonlyMap<string, string>,
  trees: readonly Tree[],
  leftOut: ReadonlySet<string>,
  { anchors, names, json }: Writing,
): Map<string, string> {
  const clean = wordsRemover(trees, leftOut, names);
  const out = new Map(files);
  for (const [path, text] of files) {
    if (!/\.(geo)?json$/.test(path) || !path.startsWith('data/') || BY_THEMSELVES.test(path))
      continue;
    out.set(path, json(clean(JSON.parse(text))));
  }
  for (const path of ABOUT_WORDS) {
    const entries: { doc: string }[] = JSON.parse(out.get(path) ?? '[]');
    out.set(path, json(entries.filter(({ doc }) => !leftOut.has(doc))));
  }
  for (const tree of trees.filter(({ meta }) => leftOut.has(meta.id))) {
    const { id } = tree.meta;
    const change = <T>(path: string, made: (data: T) => T) =>
      out.set(path, json(made(JSON.parse(files.get(path) ?? ''))));
    change(`data/documents/${id}.json`, documentWithoutText);
    change(`data/sources/${id}.json`, (parts: SourcePart[]) =>
      parts.map((part) => ({ ...part, text: '' })),
    );
    change(`data/ledger/${id}.json`, (ledger: Ledger) => ({
      ...ledger,
      removed: ledger.removed.map((range) => ({ ...range, text: '' })),
    }));
    const empty = { ...tree, children: mapBlocks(tree.children, emptied) };
    const opened = new Map([...anchors, ...lostAnchors(tree, anchors)]);
    for (const [path, text] of mdxFiles(empty, opened, () => [])) out.set(path, text);
  }
  return out;
}

function documentWithoutText(document: LibraryDocument): LibraryDocument {
  const emptyCells = (rows: TableCell[][]) =>
    rows.map((row) =>
      row.map(({ rowspan, colspan }) => ({ text: '', reading: '', rowspan, colspan })),
    );
  const blocks = document.blocks.map((block) => {
    if (isStructure(block.kind)) return block;
    const { lead: _lead, parts: _parts, table, ...rest } = block;
    const empty = table && {
      ...table,
      header: emptyCells(table.header),
      rows: emptyCells(table.rows),
    };
    return { ...rest, text: '', reading: '', ...(empty && { table: empty }) };
  });
  return { ...document, leftOut: true, blocks };
}

function emptied(block: Block): Block {
  if (isStructure(block.kind)) return block;
  const { table, parts: _parts, ...rest } = block;
  const cells = (rows: Cell[][]) =>
    rows.map((row) =>
      row.map(({ value: _value, ...cell }): Cell => ({ ...cell, start: 0, end: 0 })),
    );
  return {
    ...rest,
    text: EMPTY,
    marks: [],
    restorations: [],
    insertions: [],
    ...(table && { table: { header: cells(table.header), rows: cells(table.rows) } }),
  };
}

/** The ids of references, which go with their text: their addresses open its block. */
function lostAnchors(
  { meta, children }: Tree,
  anchors: ReadonlyMap<string, readonly string[]>,
): [string, string[]][] {
  return [...located(children)].flatMap(({ block: { id, kind, marks } }): [string, string[]][] => {
    const lost = marks.flatMap((mark) => mark.id ?? []);
    const full = fullId(meta.id, id);
    if (isStructure(kind) || lost.length === 0) return [];
    return [[full, [...(anchors.get(full) ?? []), ...lost]]];
  });
}

/**
 * Makes a function that takes the words of texts out of data: wherever a string has twelve
 * characters in a row that only these texts have.
 */
function wordsRemover(
  trees: readonly Tree[],
  leftOut: ReadonlySet<string>,
  names: readonly string[],
): (value: unknown) => unknown {
  const own = new Set<string>();
  const others = new Set<string>();
  const add = (runs: Set<string>, text: string) => {
    for (const run of runsOf(solid(text).text)) runs.add(run);
  };
  for (const tree of trees) {
    add(others, tree.meta.title);
    for (const { block } of located(tree.children)) {
      const isOut = leftOut.has(tree.meta.id) && !isStructure(block.kind);
      add(isOut ? own : others, readingOf(block));
    }
  }
  for (const name of names) add(others, name);
  const secret = own.difference(others);
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutWords(value, secret);
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return clean;
}

/** A string in which each run of characters that is in `secret` has become an ellipsis. */
function withoutWords(value: string, secret: ReadonlySet<string>): string {
  const { text, at } = solid(value);
  const isOut = new Set<number>();
  for (const [i, run] of runsOf(text).entries()) {
    if (!secret.has(run)) continue;
    const end = at[i + OWN - 1] ?? value.length;
    for (let place = at[i] ?? 0; place <= end; place++) isOut.add(place);
  }
  if (isOut.size === 0) return value;
  return Array.from({ length: value.length }, (_, i) =>
    isOut.has(i) ? (isOut.has(i - 1) ? '' : OMITTED) : value[i],
  ).join('');
}

/** All runs of twelve characters, in order. */
function runsOf(text: string): string[] {
  const count = Math.max(0, text.length - OWN + 1);
  return Array.from({ length: count }, (_, i) => text.slice(i, i + OWN));
}

/** A text without white space, with the place of each of its units. */
function solid(value: string): { text: string; at: number[] } {
  const at = Array.from({ length: value.length }, (_, i) => i).filter(
    (i) => !isWhite(value[i] as string),
  );
  return { text: at.map((i) => value[i]).join(''), at };
}
