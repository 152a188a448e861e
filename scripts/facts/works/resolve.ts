import { EditionError, placeAt } from '../../lib/edition-error.ts';
import type { WorkCandidate } from './candidates.ts';
import type { WorkEntry } from './schemas.ts';
import { plainTitle } from './titles.ts';
import type { Works } from './work-index.ts';

/**
 * The work that a candidate names; undefined for a title or number of a text that none has, which
 * conversion lists as a doubt.
 * @throws EditionError `unknown-work` where a table of documents lists one that there is not,
 *   `number-mismatch` where the number behind the title isn't the work's
 */
export function workOf(candidate: WorkCandidate, works: Works): WorkEntry | undefined {
  const { title, number } = candidate;
  const work =
    title === null ? works.byNumber.get(number ?? '') : works.byTitle.get(plainTitle(title));
  if (!work) {
    if (candidate.by === 'row') throw unknown(candidate);
    return undefined;
  }
  if (number && work.number !== number) {
    throw new EditionError(
      'number-mismatch',
      placeOf(candidate),
      `${number} stands behind the title of ${work.id}, which has ${work.number ?? 'no number'}`,
      'correct the number in seeds/works/works.yaml, or describe another work',
    );
  }
  return work;
}

function unknown(candidate: WorkCandidate): EditionError {
  const { passage, start, end, title, number } = candidate;
  const words = passage.text.slice(start, end);
  const name = title ?? '…';
  const entry = `- {id: …, title: ${name}, short: ${name},${number ? ` number: ${number},` : ''} cited: [${passage.doc}]}`;
  return new EditionError(
    'unknown-work',
    placeOf(candidate),
    `no work takes ${words}`,
    `describe it in seeds/works/works.yaml (${entry}), or say in decisions.yaml that it is none`,
  );
}

/** Place of the words in the source. */
function placeOf({ passage: { tree, located, text }, start, title }: WorkCandidate) {
  const { block } = located;
  const words = block.text.value.indexOf(title ?? text.slice(start, start + 2));
  const offset = block.text.at.slice(Math.max(0, words)).find((at) => at >= 0) ?? 0;
  return placeAt(`seeds/${tree.meta.id}/${tree.meta.source}`, tree.seed, offset);
}
