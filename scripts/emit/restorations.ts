import { located } from '../lib/walk.ts';
import type { Tree } from '../tree.ts';

/** The published list of all restorations (`restorations.json`), by document, in reading order. */
export function restorationsJson(trees: readonly Tree[]) {
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
      })),
    ),
  );
}
