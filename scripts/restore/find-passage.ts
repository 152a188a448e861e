import { EditionError } from '../lib/edition-error.ts';
import { isWhite } from '../lib/text.ts';
import type { Block } from '../lib/tree.ts';
import type { CuratedRestoration } from '../read/curated-schemas.ts';
import type { Placed } from '../read/yaml-file.ts';
import { readBraces } from './braces.ts';

/** A block's characters without white space, each with its index in the block's text. */
export interface Searchable {
  block: Block;
  solid: string;
  indices: number[];
}

/** A passage of a block: the index of each of its units in the block's text, and that of its end. */
export interface FoundPassage {
  block: Block;
  indices: number[];
}

/** Prepares a block for a search that ignores white space. */
export function searchable(block: Block): Searchable {
  const { value } = block.text;
  const indices = Array.from(value, (_, i) => i).filter((i) => !isWhite(value[i] as string));
  return { block, solid: indices.map((i) => value[i]).join(''), indices };
}

/**
 * Finds the one place of a document where an entry's passage stands.
 * @throws EditionError `stale-entry` where it stands nowhere inside one block or one table cell,
 *   `ambiguous-entry` where it stands twice
 */
export function findPassage(
  blocks: readonly Searchable[],
  entry: Placed<CuratedRestoration>,
): FoundPassage {
  const { plain } = readBraces(entry.data.passage);
  const [first, second] = blocks.flatMap((block) => passagesIn(block, plain)).filter(inOneCell);
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
        `the document has no passage “${plain}” inside one block or table cell`,
        'correct the passage, or delete the entry if the source no longer needs it',
      );
}

function passagesIn({ block, solid, indices }: Searchable, plain: string): FoundPassage[] {
  const found: FoundPassage[] = [];
  for (let at = solid.indexOf(plain); at !== -1; at = solid.indexOf(plain, at + 1)) {
    const end = indices[at + plain.length] ?? block.text.value.length;
    found.push({ block, indices: [...indices.slice(at, at + plain.length), end] });
  }
  return found;
}

function inOneCell({ block, indices }: FoundPassage): boolean {
  if (!block.table) return true;
  const [first = 0, last = first] = [indices[0], indices.at(-2)];
  const cells = [...block.table.header, ...block.table.rows].flat();
  return cells.some(({ start, end }) => start <= first && last < end);
}
