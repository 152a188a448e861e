import type { Ledger, RemovalReason, RemovedRange } from '../../src/model/data/ledger.ts';
import { isWhite, type Range, rangesOf } from '../lib/text.ts';
import type { Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';

/** The ledger of one document. */
export interface DocumentLedger extends Ledger {
  document: string;
}

/**
 * The ledger of a document: it accounts for every character of the seed that isn't white space, and
 * proves that none is lost, doubled or changed on the way.
 * @throws Error naming the first character that fails; such a fault is one of the conversion, not
 *   of its input
 */
export function ledgerOf(tree: Tree): DocumentLedger {
  const owners = new Map<number, string>();
  const own = (at: number, unit: string, owner: string) => {
    if (tree.seed[at] !== unit) throw fault(tree, at, `${owner} shows “${unit}” for it`);
    if (owners.has(at)) throw fault(tree, at, `${owners.get(at)} and ${owner} both hold it`);
    owners.set(at, owner);
  };
  for (const { block } of located(tree.children)) {
    eachUnit(block.text.value, block.text.at, (at, unit) => own(at, unit, block.id));
  }
  const kept = owners.size;
  for (const { text, reason } of tree.removed) {
    eachUnit(text.value, text.at, (at, unit) => own(at, unit, reason));
  }
  for (let at = 0; at < tree.seed.length; at++) {
    if (!isWhite(tree.seed[at] as string) && !owners.has(at)) throw fault(tree, at, 'it is lost');
  }
  const removed = tree.removed.flatMap(({ text, reason }) =>
    rangesOf(text, tree.seed).map((range) => entry(range, reason, tree.seed)),
  );
  removed.sort((a, b) => a.start - b.start);
  return { document: tree.meta.id, characters: owners.size, kept, removed };
}

/** Visits the characters that aren't white space, each with its seed offset. */
function eachUnit(
  value: string,
  at: readonly number[],
  visit: (at: number, unit: string) => void,
): void {
  for (let i = 0; i < value.length; i++) {
    if (!isWhite(value[i] as string)) visit(at[i] as number, value[i] as string);
  }
}

function entry([start, end]: Range, reason: RemovalReason, seed: string): RemovedRange {
  return { start, end, reason, text: seed.slice(start, end) };
}

function fault(tree: Tree, at: number, what: string): Error {
  const around = tree.seed.slice(Math.max(0, at - 10), at + 10).replaceAll('\n', '⏎');
  return new Error(`${tree.meta.id}: character ${at} “${tree.seed[at]}” (…${around}…): ${what}`);
}

/** The characters and blocks of a document, counted by what became of them, on one line. */
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
