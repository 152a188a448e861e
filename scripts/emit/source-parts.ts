import { pageOf } from '../../src/model/addresses.ts';
import type { RemovalReason, SourcePart } from '../../src/model/data/ledger.ts';
import { addressesOf } from '../lib/pages.ts';
import { isWhite } from '../lib/text.ts';
import type { Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';

/** Belongs to no passage and stands by itself; what else is left out stands with a passage. */
const BY_ITSELF: RemovalReason = 'contents';

/**
 * Cuts a source file where one passage ends and another begins. White space and what the edition
 * leaves out (numbers of pages, repeated bold) go with the passage before them. The texts of all
 * parts in their order are the file.
 */
export function sourceParts(tree: Tree): SourcePart[] {
  const { seed } = tree;
  const owners = ownersOf(tree);
  const addresses = addressesOf(tree);
  const parts: SourcePart[] = [];
  let page = '';
  for (let at = 0; at < seed.length; at++) {
    // What stands before the first passage goes with it.
    const block = at === 0 ? owners.find((owner) => owner !== undefined) : owners[at];
    const last = parts.at(-1);
    if (last && (block === undefined || block === last.block)) {
      last.end = at + 1;
      continue;
    }
    if (block) page = pageOf(addresses.block(block));
    parts.push({ start: at, end: at + 1, page, block: block ?? null, text: '' });
  }
  return parts.map((part) => ({ ...part, text: seed.slice(part.start, part.end) }));
}

/** The block of each unit of the source: null in a list of contents, undefined where any may be. */
function ownersOf({ seed, children, removed }: Tree): (string | null | undefined)[] {
  const owners: (string | null | undefined)[] = new Array(seed.length).fill(undefined);
  const give = (at: readonly number[], owner: string | null) => {
    for (const offset of at) if (!isWhite(seed[offset] ?? ' ')) owners[offset] = owner;
  };
  for (const { block } of located(children)) give(block.text.at, block.id);
  for (const { text, reason } of removed) if (reason === BY_ITSELF) give(text.at, null);
  return owners;
}
