import type { Entry, PackedCatalogue } from '../../../model/search/catalogue.ts';
import { breakable } from '../../../model/word-breaks.ts';
import { groupBy } from '../../../ui/client/group-by.ts';
import { type SearchAddress, writeAddress } from '../address.ts';
import { resultName } from '../passage.ts';
import type { BestAnswers } from './answers.ts';
import { element } from './element.ts';
import { facetsOf, filtered, type ResultFacet } from './facets.ts';
import type { Found, Hits, Offered } from './find.ts';
import { grouped } from './order.ts';
import type { Marking, Passages } from './passages.ts';
import { termsIn, topicsIn, wordingOf } from './terms.ts';
import type { Answer } from './understand.ts';

/** The filters, as lines of links. */
export function facetsView(
  catalogue: PackedCatalogue,
  entries: readonly Entry[],
  address: SearchAddress,
): HTMLElement[] {
  return facetsOf(catalogue, entries, address).map(facetView);
}

function facetView({ name, choices }: ResultFacet): HTMLElement {
  const items = choices.map(({ name, count, address, isChosen }) => {
    const current = isChosen ? 'true' : undefined;
    const counted = element('span', { class: 'count' }, String(count));
    return element(
      'li',
      {},
      element('a', { href: address, 'aria-current': current }, name, ' ', counted),
    );
  });
  return element('div', { class: 'facet' }, element('h2', {}, name), element('ul', {}, ...items));
}

/** The results under the names of their documents and chapters. */
export function resultsView(
  { documents }: PackedCatalogue,
  entries: readonly Entry[],
  found: Found,
  passages: Passages,
): HTMLElement[] {
  const byDocument = groupBy(grouped(entries), ({ doc }) => doc);
  return [...byDocument].map(([doc, groups]) => {
    const document = documents.find(({ id }) => id === doc);
    const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
    const chapters = groups.flatMap(({ chapter, entries }) => [
      headed('h3', document?.chapters.find(({ id }) => id === chapter)?.name ?? '', entries.length),
      list(
        entries.map((entry) =>
          passages.result(
            entry,
            'data-result',
            resultName(entry),
            marking(found.answers, found.hits, entry),
          ),
        ),
      ),
    ]);
    return element('section', {}, headed('h2', document?.title ?? '', count), ...chapters);
  });
}

/** The few of many results that are shown before all of them in their order; nothing for none. */
export function firstView(
  catalogue: PackedCatalogue,
  entries: readonly Entry[],
  { answers, hits }: Found,
  passages: Passages,
): HTMLElement | '' {
  if (entries.length === 0) return '';
  const results = entries.map((entry) =>
    passages.result(entry, 'data-best', fullName(catalogue, entry), marking(answers, hits, entry)),
  );
  const heading = headed('h2', '提得最多的段落和标题', results.length);
  return element('section', { class: 'offer', 'data-first': '' }, heading, list(results));
}

/** The best answers, in one list. */
export function answersView(
  catalogue: PackedCatalogue,
  { entries, topics }: BestAnswers,
  name: string,
  passages: Passages,
  hook = 'data-result',
): HTMLElement[] {
  if (entries.length === 0) return [];
  const termsIn = (text: string) => topicsIn(text, topics);
  const results = entries.map((entry) =>
    passages.result(entry, hook, fullName(catalogue, entry), { sure: [], termsIn }),
  );
  return [headed('h2', name, results.length), list(results)];
}

/** The passages that say a phrase in other words, which are no results of it. */
export function otherwiseView(
  catalogue: PackedCatalogue,
  best: BestAnswers | undefined,
  passages: Passages,
): HTMLElement[] {
  if (!best || best.entries.length === 0) return [];
  const view = answersView(catalogue, best, OTHERWISE, passages, 'data-otherwise');
  return [element('section', { class: 'offer' }, ...view)];
}

/** The line that says what a question was taken for, and leads back to the words that were typed. */
export function interpretationLine(
  { others, corrections }: BestAnswers,
  { query }: Found,
  address: SearchAddress,
): HTMLElement | undefined {
  const words = others.flatMap(({ words }) => words.slice(0, 2)).map((word) => `“${word}”`);
  const said = [
    ...corrections.map(([wrong, right]) => `“${wrong}”已按“${right}”检索`),
    ...(words.length > 0 ? [`也按${words.join('')}检索`] : []),
  ];
  if (said.length === 0) return undefined;
  const phrases = query.phrases.map((phrase) => `"${phrase}"`);
  const q = [...phrases, ...query.excluded.map((phrase) => `-"${phrase}"`)].join(' ');
  const typed = query.phrases.map((phrase) => `“${phrase}”`).join('');
  const undo = element('a', { href: writeAddress({ ...address, q }) }, `只找${typed}`);
  return element('p', { class: 'search-understood' }, `${said.join('；')}；`, undo, '。');
}

/** The terms to mark in a block that was found by phrases. */
function marking(answers: readonly Answer[], hits: Hits, { number }: Entry): Marking {
  const certain = answers.filter(({ as }) => as === 'text' || as === 'traditional');
  return {
    sure: certain.map(wordingOf),
    termsIn: (text) => termsIn(text, answers, hits.get(number) ?? []),
  };
}

/** The name of passages that say something in other words. */
export const OTHERWISE = '换一种说法的段落';

const OFFERS: [keyof Offered, string][] = [
  ['loose', '只在标点或空格上不同'],
  ['spoken', '按拼音'],
];

/** Less exact answers, each kind under a heading. */
export function offersView(
  catalogue: PackedCatalogue,
  entries: readonly Entry[],
  offered: Offered,
  { answers }: Found,
  address: SearchAddress,
  passages: Passages,
): HTMLElement[] {
  return OFFERS.flatMap(([kind, name]) => {
    const hits: Hits = offered[kind];
    const all = [...hits.keys()].flatMap((number) => entries[number] ?? []);
    const shown = filtered(all, address);
    if (shown.length === 0) return [];
    const results = shown.map((entry) =>
      passages.result(
        entry,
        `data-${kind}`,
        fullName(catalogue, entry),
        marking(answers, hits, entry),
      ),
    );
    return [
      element('section', { class: 'offer' }, headed('h2', name, shown.length), list(results)),
    ];
  });
}

/** The name of a result with its document, because less exact answers aren't grouped by document. */
function fullName({ documents }: PackedCatalogue, entry: Entry): string {
  return `${documents.find(({ id }) => id === entry.doc)?.title} ${resultName(entry)}`;
}

function headed(tag: 'h2' | 'h3', name: string, count: number): HTMLElement {
  const counted = element('span', { class: 'count', 'data-ui': '' }, `${count}段`);
  const words = breakable(name).flatMap((piece, i) => (i > 0 ? [element('wbr'), piece] : [piece]));
  return element(tag, {}, ...words, ' ', counted);
}

function list(items: HTMLLIElement[]): HTMLElement {
  return element('ol', { class: 'results' }, ...items);
}
