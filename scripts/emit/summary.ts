import type { Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import type { DocumentLedger } from '../prove/character-ledger.ts';

/** One line that says where a document's characters went and what it was cut into. */
export function summaryOf(tree: Tree, ledger: DocumentLedger): string {
  const blocks = [...located(tree.children)].map(({ block }) => block);
  const removed = ledger.removed.map(({ reason, text }): [string, number] => [
    reason,
    text.replace(/\s/g, '').length,
  ]);
  const restored = blocks.flatMap((b) => b.restorations).filter((r) => r.raw !== r.restored);
  return [
    `${tree.meta.id}:`,
    `${ledger.kept} of ${ledger.characters} characters kept;`,
    `removed: ${total(removed) || 'none'};`,
    `restored: ${total(restored.map((r) => [r.kind, 1])) || 'none'};`,
    `blocks: ${total(blocks.map((b) => [b.kind, 1]))}`,
  ].join(' ');
}

function total(entries: readonly [string, number][]): string {
  const sums = new Map<string, number>();
  for (const [name, count] of entries) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].map(([name, count]) => `${name} ${count}`).join(', ');
}
