import { EditionError } from '../lib/edition-error.ts';
import { isWhite } from '../lib/text.ts';
import { located, mapBlocks } from '../lib/walk.ts';
import type { RestorationEntry } from '../read/curated-schemas.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Placed } from '../read/yaml-file.ts';
import type { Block, Division, Insertion, Restoration } from '../tree.ts';
import { applyBraces, restoration } from './apply.ts';
import { readBraces } from './braces.ts';

interface Made {
  restorations: Restoration[];
  insertions: Insertion[];
}

/**
 * Puts the curated restorations of a document into its blocks. Afterwards each block's text is
 * still the seed's, and its insertions say what the edition adds and why.
 * @throws EditionError `stale-entry` where a passage isn't found, `ambiguous-entry` where it is
 *   found more than once, `overlapping-entry` where two entries restore the same place
 */
export function restore(children: readonly Division[], seed: Seed): Division[] {
  const blocks = [...located(children)].map(({ block }) => searchable(block));
  const made = new Map<string, Made>();
  const claimed = new Map<string, Placed<RestorationEntry>>();
  for (const entry of seed.restorations) {
    const found = find(blocks, entry);
    const result = make(seed, found, entry);
    for (const { id } of result.restorations) claim(claimed, id, entry);
    const before = made.get(found.block.id);
    made.set(found.block.id, before ? merge(before, result) : result);
  }
  return mapBlocks(children, (block) => {
    const added = made.get(block.id);
    return added ? { ...block, ...merge(block, added) } : block;
  });
}

/** A block's characters without white space, each with its index in the block's text. */
interface Searchable {
  block: Block;
  solid: string;
  indices: number[];
}

interface Found extends Searchable {
  start: number;
}

function searchable(block: Block): Searchable {
  const { value } = block.text;
  const indices = Array.from(value, (_, i) => i).filter((i) => !isWhite(value[i] as string));
  return { block, solid: indices.map((i) => value[i]).join(''), indices };
}

function find(blocks: readonly Searchable[], entry: Placed<RestorationEntry>): Found {
  const { plain } = readBraces(entry.data.passage);
  const found: Found[] = [];
  for (const candidate of blocks) {
    let start = candidate.solid.indexOf(plain);
    for (; start !== -1; start = candidate.solid.indexOf(plain, start + 1)) {
      found.push({ ...candidate, start });
    }
  }
  const [first, second] = found;
  if (first && !second) return first;
  throw first && second
    ? new EditionError(
        'ambiguous-entry',
        entry.place,
        `“${plain}” stands in ${first.block.id} and in ${second.block.id}`,
        'make the passage longer until it is unique',
      )
    : new EditionError(
        'stale-entry',
        entry.place,
        `the document has no passage “${plain}” inside one block`,
        'correct the passage, or delete the entry if the source no longer needs it',
      );
}

function make(seed: Seed, found: Found, { data }: Placed<RestorationEntry>): Made {
  const { kind, evidence, confidence } = data;
  const grounds = { document: seed.meta.id, kind, evidence, confidence };
  const braced = readBraces(data.passage);
  const indices = Array.from({ length: braced.plain.length + 1 }, (_, i) =>
    indexAt(found, found.start + i),
  );
  if (!data.doubt) return applyBraces(found.block, braced, indices, grounds);
  const index = indices[braced.plain.indexOf(data.doubt)] as number;
  return {
    restorations: [restoration(found.block, index, data.doubt, data.doubt, grounds)],
    insertions: [],
  };
}

function indexAt({ indices, block }: Searchable, position: number): number {
  return indices[position] ?? block.text.value.length;
}

function claim(
  claimed: Map<string, Placed<RestorationEntry>>,
  id: string,
  entry: Placed<RestorationEntry>,
): void {
  const earlier = claimed.get(id);
  if (earlier) {
    throw new EditionError(
      'overlapping-entry',
      entry.place,
      `this place is restored already by the entry in line ${earlier.place.line}`,
      'delete one of the two entries, or join them',
    );
  }
  claimed.set(id, entry);
}

function merge(a: Made, b: Made): Made {
  return {
    restorations: [...a.restorations, ...b.restorations].sort((x, y) => x.index - y.index),
    insertions: [...a.insertions, ...b.insertions].sort((x, y) => x.at - y.at),
  };
}
