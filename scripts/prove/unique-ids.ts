import { rowId } from '../lib/ids.ts';
import { located } from '../lib/walk.ts';
import type { Block, Tree } from '../tree.ts';

/**
 * Makes sure that no id of a document is given twice.
 * @throws Error naming the id; such a fault is one of the conversion
 */
export function proveUniqueIds({ meta, children }: Tree): void {
  const seen = new Set<string>();
  for (const { block } of located(children)) {
    for (const id of idsOf(block)) {
      if (seen.has(id)) throw new Error(`${meta.id}: duplicate id ${id}`);
      seen.add(id);
    }
  }
}

/** A block's id and the ids of its rows and references. */
function idsOf({ id, table, marks }: Block): string[] {
  const rows = table?.rows.map((_, i) => rowId(id, i + 1)) ?? [];
  return [id, ...rows, ...marks.flatMap((mark) => mark.id ?? [])];
}
