/**
 * The results that a search must find, worked out without the search: from the readings in
 * `documents/*.json`, by plain `includes`. The folding is written anew here, so that a mistake in the other one shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PlainBlock {
  /** plan-13/c05-s1-p2 */
  id: string;
  reading: string;
  folded: string;
}

const FOLDER = join(import.meta.dirname, '../../content/data/documents');
const QUOTES = /[“”„‟"＂'＇‘’‚‛「」『』｢｣]/g;

/** All blocks, in the order of the documents and their texts. */
export function readBlocks(): PlainBlock[] {
  return readdirSync(FOLDER)
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ id: doc, blocks }) =>
      blocks.map(({ id, reading }: { id: string; reading: string }) => ({
        id: `${doc}/${id}`,
        reading,
        folded: plainFold(reading),
      })),
    );
}

/** The digests that the edition has written, by full id. */
export function readDigests(): Map<string, string> {
  const entries = JSON.parse(readFileSync(join(FOLDER, '../digests.json'), 'utf8'));
  return new Map(
    entries.map((it: { doc: string; block: string; digest: string }) => [
      `${it.doc}/${it.block}`,
      it.digest,
    ]),
  );
}

/**
 * Full width becomes half width, all quotation marks one, all square brackets a pair, letters
 * small; blanks go, except one between two letters or digits.
 */
export function plainFold(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(QUOTES, '"')
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .toLowerCase()
    .replace(/(?<![\p{Script=Latin}\d])\s+|\s+(?![\p{Script=Latin}\d])/gu, '')
    .replace(/\s+/g, ' ');
}

/** The ids of the blocks that hold every one of `phrases` and none of `excluded`. */
export function plainSearch(
  blocks: readonly PlainBlock[],
  phrases: readonly string[],
  excluded: readonly string[] = [],
): string[] {
  const [wanted, unwanted] = [phrases.map(plainFold), excluded.map(plainFold)];
  return blocks
    .filter(({ folded }) => wanted.every((phrase) => folded.includes(phrase)))
    .filter(({ folded }) => !unwanted.some((phrase) => folded.includes(phrase)))
    .map(({ id }) => id);
}
