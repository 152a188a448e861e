import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import { numberedHeading } from '../lib/numbered-heading.ts';
import type { Block, Division, Insertion, Node, Restoration } from '../lib/tree.ts';
import { located, mapBlocks } from '../lib/walk.ts';
import type { CuratedRestoration } from '../read/curated-schemas.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Placed } from '../read/yaml-file.ts';
import { applyBraces, readingOf, restoration } from './apply.ts';
import { readBraces } from './braces.ts';
import { type FoundPassage, findPassage, searchable } from './find-passage.ts';

/** The restorations of a block, with the characters that they add. */
interface Additions {
  restorations: Restoration[];
  insertions: Insertion[];
}

/**
 * Puts the curated restorations of a document into its blocks. The text of a block stays that of the
 * seed; its insertions and restorations hold what the edition adds, and why. A division whose
 * heading was restored gets the label and title that it reads now.
 * @throws EditionError `stale-entry` where a passage isn't found, `ambiguous-entry` where it is
 *   found more than once, `overlapping-entry` where a place is restored twice
 */
export function restore(children: readonly Division[], seed: Seed): Division[] {
  const blocks = [...located(children)].map(({ block }) => searchable(block));
  const made = new Map<string, Additions>();
  each(seed.restorations, (entry) => {
    const passage = findPassage(blocks, entry);
    const before = made.get(passage.block.id) ?? passage.block;
    const added = additionsOf(seed, passage, entry.data);
    refuseOverlap(before.restorations, added.restorations, entry);
    made.set(passage.block.id, merge(before, added));
  });
  return mapBlocks(children, (block) => ({ ...block, ...made.get(block.id) })).map(retitled);
}

/** Gives divisions whose heading was restored the label and title that it reads now. */
function retitled(division: Division): Division {
  const children = division.children.map((n): Node => (n.type === 'division' ? retitled(n) : n));
  const heading = division.children.find((n) => n.type === 'block' && n.kind === 'heading');
  if (heading?.type !== 'block' || heading.insertions.length === 0)
    return { ...division, children };
  const read = numberedHeading({ value: readingOf(heading), at: [] });
  return read
    ? { ...division, label: read.label, title: read.title, children }
    : { ...division, children };
}

function additionsOf(
  seed: Seed,
  { block, indices }: FoundPassage,
  entry: CuratedRestoration,
): Additions {
  const { kind, evidence, confidence, doubt } = entry;
  const grounds = { document: seed.meta.id, kind, evidence, confidence };
  const braced = readBraces(entry.passage);
  if (doubt === undefined) return applyBraces(block, braced, indices, grounds);
  const raw = doubtfulWords(block, braced.plain, indices, doubt);
  return {
    restorations: [restoration(block, raw.index, raw.words, raw.words, grounds)],
    insertions: [],
  };
}

/** The doubtful words as they stand in the block, with its white space, and where they begin. */
function doubtfulWords(
  { text }: Block,
  plain: string,
  indices: readonly number[],
  doubt: string,
): { index: number; words: string } {
  const solid = doubt.replace(/\s+/g, '');
  const at = plain.indexOf(solid);
  const index = indices[at] as number;
  const last = indices[at + solid.length - 1] as number;
  return { index, words: text.value.slice(index, last + 1) };
}

function refuseOverlap(
  before: readonly Restoration[],
  added: readonly Restoration[],
  entry: Placed<CuratedRestoration>,
): void {
  const twice = before.find((a) => added.some((b) => overlap(a, b)));
  if (!twice) return;
  throw new EditionError(
    'overlapping-entry',
    entry.place,
    `“${twice.restored}” is restored already, by an entry with this evidence: ${twice.evidence}`,
    'delete one of the two entries, or join them',
  );
}

function overlap(a: Restoration, b: Restoration): boolean {
  return a.offset === b.offset || (a.offset < b.end && b.offset < a.end);
}

/** Both additions to a block, in the order of its text. */
function merge(a: Additions, b: Additions): Additions {
  return {
    restorations: [...a.restorations, ...b.restorations].sort((x, y) => x.index - y.index),
    insertions: [...a.insertions, ...b.insertions].sort((x, y) => x.at - y.at),
  };
}
