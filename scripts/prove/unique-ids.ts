import { rowId } from '../../src/model/ids.ts';
import { EditionError, type Place, placeAt } from '../lib/edition-error.ts';
import type { Block, Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';

/**
 * Makes sure that no id of a document is given twice: a source may have two parts of a kind that a
 * document has once, such as two lines that begin with 关键词.
 * @param file path of the source, for errors
 * @throws EditionError `duplicate-id`
 */
export function proveUniqueIds(
  { seed, children }: Pick<Tree, 'seed' | 'children'>,
  file: string,
): void {
  const seen = new Set<string>();
  for (const { block } of located(children)) {
    for (const id of idsOf(block)) {
      if (seen.has(id))
        throw givenTwice(id, placeAt(file, seed, block.text.at.find((at) => at >= 0) ?? 0));
      seen.add(id);
    }
  }
}

function givenTwice(id: string, place: Place): EditionError {
  return new EditionError(
    'duplicate-id',
    place,
    `what stands here gets the id ${id}, which an earlier passage has`,
    'compare the source with its print: one of the two is something else, or stands twice',
  );
}

/** A block's id and the ids of its rows and references. */
function idsOf({ id, table, marks }: Block): string[] {
  const rows = table?.rows.map((_, i) => rowId(id, i + 1)) ?? [];
  return [id, ...rows, ...marks.flatMap((mark) => mark.id ?? [])];
}
