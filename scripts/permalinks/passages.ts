import { createHash } from 'node:crypto';
import { fullId, rowId } from '../../src/model/ids.ts';
import { addressesOf } from '../lib/pages.ts';
import { concat, type Range, rangesOf, slice, solid, type Text } from '../lib/text.ts';
import type { Block, Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';

/** The passage that an id opens, with enough of it to recognize it in a later edition. */
export interface PermalinkPassage {
  /** Address of its page, relative to the site's root. */
  page: string;
  /** Fingerprint of the seed's own characters: a better restoration doesn't change it. */
  hash: string;
  /** Beginning of the seed's SHA-256: offsets can be compared within one seed only. */
  seed: string;
  /** Its stretches of the seed. */
  source: Range[];
  /** Its first and last characters, to recognize it in another seed and to name it in messages. */
  begins: string;
  ends: string;
}

const EDGE = 12;

/** Every id of the documents (`plan-13/c05-s1-p2`) in reading order, with its passage. */
export function passagesOf(trees: readonly Tree[]): Map<string, PermalinkPassage> {
  return new Map(trees.flatMap((tree) => [...inDocument(tree)]));
}

function* inDocument(tree: Tree): Generator<[string, PermalinkPassage]> {
  const addresses = addressesOf(tree);
  for (const { block } of located(tree.children)) {
    const page = addresses.block(block.id).replace(/#.*/, '');
    for (const [id, text] of textsOf(block))
      yield [fullId(tree.meta.id, id), passageOf(tree, page, text)];
  }
}

/** A block's id with its text, and the same for its rows and references. */
function textsOf(block: Block): [string, Text][] {
  const rows = (block.table?.rows ?? []).map((row, i): [string, Text] => [
    rowId(block.id, i + 1),
    concat(...row.map(({ start, end }) => slice(block.text, start, end))),
  ]);
  const references = block.marks.flatMap(({ id, start, end }): [string, Text][] =>
    id ? [[id, slice(block.text, start, end)]] : [],
  );
  return [[block.id, block.text], ...rows, ...references];
}

function passageOf({ meta, seed }: Tree, page: string, text: Text): PermalinkPassage {
  const { value } = solid(text);
  return {
    page,
    hash: createHash('sha256').update(value).digest('hex').slice(0, 16),
    seed: meta.sha256.slice(0, 12),
    source: rangesOf(text, seed),
    begins: value.slice(0, EDGE),
    ends: value.slice(-EDGE),
  };
}
