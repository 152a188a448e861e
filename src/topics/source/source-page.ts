import type { BlockEntry, LibraryDocument } from '../../model/data/documents.ts';
import type { SourcePart } from '../../model/data/ledger.ts';

/** A part of a source with the passage that it became. */
export interface SourcedPassage {
  part: SourcePart;
  /** Undefined for what is in no text. */
  block: BlockEntry | undefined;
  /** False where an earlier part holds the passage's beginning. */
  isFirst: boolean;
  /** The passage before it in the text, where another one stands before it in the source. */
  follows: BlockEntry | undefined;
}

/**
 * The passages of a page of the source.
 * @param parts of the page, in the order of the file
 */
export function passagesOfSource(
  { blocks }: Pick<LibraryDocument, 'blocks'>,
  parts: readonly SourcePart[],
): SourcedPassage[] {
  const places = new Map(blocks.map(({ id }, index) => [id, index]));
  const shown = new Set<string>();
  let before: number | undefined;
  return parts.map((part) => {
    const place = part.block === null ? undefined : places.get(part.block);
    if (place === undefined) return { part, block: undefined, isFirst: false, follows: undefined };
    const block = blocks[place];
    const isFirst = !shown.has(part.block ?? '');
    const isMoved = isFirst && before !== undefined && before !== place - 1;
    const follows = isMoved ? blocks[place - 1] : undefined;
    shown.add(part.block ?? '');
    before = place;
    return { part, block, isFirst, follows };
  });
}
