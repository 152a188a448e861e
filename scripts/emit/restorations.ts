import type { RestorationEntry } from '../../src/model/data/restorations.ts';
import type { Block, Restoration, Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import { readingOf } from '../restore/apply.ts';

/** The published list of all restorations (`restorations.json`), by document, in reading order. */
export function restorationsJson(trees: readonly Tree[]): RestorationEntry[] {
  return trees.flatMap((tree) =>
    [...located(tree.children)].flatMap(({ block }) =>
      block.restorations.map((made) => ({
        id: made.id,
        doc: tree.meta.id,
        block: block.id,
        offset: made.offset,
        end: made.end,
        raw: made.raw,
        restored: made.restored,
        kind: made.kind,
        evidence: made.evidence,
        confidence: made.confidence,
        context: contextOf(block, made),
      })),
    ),
  );
}

const AROUND = 12;

/** The words around a restoration, as the edition reads them; in a table, its cell. */
function contextOf(block: Block, { index, raw }: Restoration): string {
  const end = index + raw.length;
  const cell = [...(block.table?.header ?? []), ...(block.table?.rows ?? [])]
    .flat()
    .find((found) => found.start <= index && end <= found.end);
  if (cell) return readingOf(block, cell.start, cell.end);
  const last = block.text.value.length;
  return readingOf(block, Math.max(0, index - AROUND), Math.min(last, end + AROUND));
}
