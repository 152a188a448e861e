/** Small ledgers and passages for the tests of this folder. */
import { createHash } from 'node:crypto';
import type { Range } from '../lib/text.ts';
import type { PermalinkLedger, PublishedPassage } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';

/** A passage of the seed `甲乙丙…`, in which each character stands for its offset. */
export function passage(
  start: number,
  end: number,
  more: Partial<PermalinkPassage> = {},
): PermalinkPassage {
  const source: Range[] = [[start, end]];
  const text = Array.from({ length: end - start }, (_, i) =>
    String.fromCodePoint(0x4e00 + start + i),
  ).join('');
  return {
    page: 'plan-13/c01.html',
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
    seed: '0123456789ab',
    source,
    begins: text.slice(0, 12),
    ends: text.slice(-12),
    ...more,
  };
}

/** A ledger of these passages and aliases. */
export function permalinkLedger(
  passages: Record<string, PublishedPassage>,
  aliases: Record<string, string> = {},
): PermalinkLedger {
  return {
    file: 'content/permalinks.json',
    text: null,
    passages: new Map(Object.entries(passages)),
    aliases: new Map(Object.entries(aliases)),
    entries: {},
  };
}

/** Present passages by their ids. */
export function currentOf(passages: Record<string, PermalinkPassage>) {
  return new Map(Object.entries(passages));
}
