import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import type { Seed } from '../read/read-seed.ts';
import { DOUBTS, type Doubt } from './doubt.ts';

/**
 * Notes at each doubt the reason with which `confirmed.yaml` says that all is well.
 * @param doubts of the document, as its layout could read it
 * @throws EditionError `unknown-doubt` for a code that there isn’t, `stale-entry` for an entry that
 *   confirms no doubt, or another number of them than it says
 */
export function confirm(seed: Seed, doubts: readonly Doubt[]): Doubt[] {
  const reasons = new Map<Doubt, string>();
  each(seed.confirmed, ({ data: { code, at, times = 1, reason }, place }) => {
    if (!(code in DOUBTS))
      throw new EditionError(
        'unknown-doubt',
        place,
        `there are no doubts ${code}`,
        `correct the code: ${Object.keys(DOUBTS).join(', ')}`,
      );
    const words = at.replace(/\s+/g, '');
    const meant = doubts.filter((doubt) => doubt.code === code && begins(seed, doubt, words));
    for (const doubt of meant) reasons.set(doubt, reason);
    if (meant.length === times) return;
    const found =
      meant.length === 0 ? 'no doubt' : `${meant.length} doubt${meant.length > 1 ? 's' : ''}`;
    throw new EditionError(
      'stale-entry',
      place,
      `${found} of this kind begin${meant.length > 1 ? '' : 's'} with “${at}”, the entry confirms ${times}`,
      meant.length === 0
        ? 'correct the entry, or delete it'
        : 'quote more words of the passage, or write how many are meant (times)',
    );
  });
  return doubts.map((doubt) => ({ ...doubt, confirmed: reasons.get(doubt) ?? null }));
}

/** Tells whether a doubtful passage begins with words, however much of it they quote. */
function begins({ text }: Seed, { place, quote }: Doubt, words: string): boolean {
  if (words.length <= quote.length) return quote.startsWith(words);
  let start = 0;
  for (let line = 1; line < place.line; line++) start = text.indexOf('\n', start) + 1;
  return text
    .slice(start + place.column - 1)
    .slice(0, words.length * 3)
    .replace(/\s+/g, '')
    .startsWith(words);
}
