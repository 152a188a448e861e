import { createHash } from 'node:crypto';
import { addressesOf } from '../lib/addresses.ts';
import { rowId } from '../lib/ids.ts';
import { isWhite } from '../lib/text.ts';
import { located } from '../lib/walk.ts';
import { readingOf } from '../restore/apply.ts';
import type { Block, Tree } from '../tree.ts';

/** Where a published id is shown, and a fingerprint of its passage. */
export interface Permalink {
  page: string;
  hash: string;
}

/**
 * Every published id (`plan-13/c05-s1-p2`) with its page and a hash of its passage. The hash is of
 * the seed's own characters, so that a better restoration doesn't make a passage another one.
 */
export function permalinksJson(trees: readonly Tree[]): Record<string, Permalink> {
  const out: Record<string, Permalink> = {};
  for (const tree of trees) {
    const addresses = addressesOf(tree);
    for (const { block } of located(tree.children)) {
      const page = addresses.block(block.id).replace(/#.*/, '');
      for (const [id, text] of passagesOf(block)) {
        out[`${tree.meta.id}/${id}`] = { page, hash: fingerprint(text) };
      }
    }
  }
  return out;
}

/** A block's id with its text, and the same for its rows and references. */
function passagesOf(block: Block): [string, string][] {
  const rows = (block.table?.rows ?? []).map((row, i): [string, string] => [
    rowId(block.id, i + 1),
    row.map((cell) => block.text.value.slice(cell.start, cell.end)).join(''),
  ]);
  const references = block.marks.flatMap((mark): [string, string][] =>
    mark.id ? [[mark.id, readingOf(block, mark.start, mark.end)]] : [],
  );
  return [[block.id, block.text.value], ...rows, ...references];
}

function fingerprint(text: string): string {
  const solid = Array.from(text).filter((unit) => !isWhite(unit));
  return createHash('sha256').update(solid.join('')).digest('hex').slice(0, 16);
}
