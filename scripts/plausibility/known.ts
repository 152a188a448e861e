import { boxOfId, fullId, splitId } from '../../src/model/ids.ts';
import type { Stretch } from '../../src/model/reading.ts';
import type { Curated } from '../facts/facts.ts';
import { issuedTitle, NUMBER, plainTitle } from '../facts/works/titles.ts';
import { worksOf } from '../facts/works/work-index.ts';
import type { DocumentMeta } from '../lib/document-meta.ts';
import type { Box } from '../lib/tree.ts';
import { findNames } from '../names/find-names.ts';
import { placeLexicon } from '../names/place-lexicon.ts';
import { unitLexicon } from '../names/unit-lexicon.ts';
import type { Found } from './doubt.ts';
import { stretch } from './headings.ts';
import type { BlockView, View } from './view.ts';

/** Names and words known from the curated files beside the documents. */
export interface Known {
  /** The stretches of a text that are names of places, or words that only look so. */
  placesIn(text: string): readonly Stretch[];
  /** Tells whether a work has this title or this number, or an editor decided that it is none. */
  isWork(doc: string, words: string): boolean;
  /** Tells whether an entry says how a box is read. */
  isRead(doc: string, box: string): boolean;
}

/**
 * Reads off the curated files what the questions of this file need.
 * @param documents of the library, which are works by themselves
 */
export function knownOf(
  {
    gazetteer,
    works,
    projects,
    indicators,
  }: Pick<Curated, 'gazetteer' | 'works' | 'projects' | 'indicators'>,
  documents: readonly DocumentMeta[],
): Known {
  const own = new Set(
    documents.flatMap(({ title, number }) => [
      plainTitle(title),
      plainTitle(issuedTitle(title) ?? title),
      number ?? title,
    ]),
  );
  const lexicon = placeLexicon(gazetteer);
  const units = unitLexicon(gazetteer);
  const titles = works && worksOf(works);
  const rows = indicators.flatMap(({ data }) => Object.keys(data.rows ?? {}));
  const boxes = new Set([
    ...projects.boxes.map(({ data }) => data.box),
    ...rows.map(splitId).map(({ doc, id }) => fullId(doc, boxOfId(id) ?? id)),
  ]);
  return {
    placesIn: (text) => [
      ...findNames(text, gazetteer, lexicon),
      ...lexicon.in(text),
      ...units.in(text),
    ],
    isWork: (doc, words) =>
      titles === null ||
      titles.byTitle.has(plainTitle(words)) ||
      titles.byNumber.has(words) ||
      own.has(plainTitle(words)) ||
      works?.decisions.some(
        ({ data }) => data.block.startsWith(`${doc}/`) && data.words.includes(words),
      ) === true,
    isRead: (doc, box) => boxes.has(fullId(doc, box)),
  };
}

/** Asks about boxes of which no curated file says how they are read. */
export function* unreadBoxes({ seed, blocks }: View, known: Known): Generator<Found> {
  const seen = new Set<Box>();
  for (const view of blocks) {
    const { box } = view;
    if (!box || box.kind === 'omitted' || seen.has(box)) continue;
    seen.add(box);
    if (known.isRead(seed.meta.id, box.id)) continue;
    yield {
      ...stretch(view, 0),
      code: 'unread-box',
      what: `neither seeds/projects/boxes.yaml nor seeds/indicators.yaml has an entry for ${seed.meta.id}/${box.id}`,
    };
  }
}

/** A name between two borders of words: 、新沂市、. All provinces are known; 建立省、市… is none. */
const PLACE =
  /(?<=^|[、，。；：（）“”—和及与至])(\p{Script=Han}{1,8}(?:自治[州县旗区]|特别行政区)|\p{Script=Han}{2,4}[市县盟旗])(?=$|[、，。；：（）“”—等和及与至])/gu;
/** Words that count or sort places and name none: 沈阳、大连、长春、哈尔滨四市, 中心城市. */
const NO_NAME =
  /[一二两三四五六七八九十]$|[各全本该两几等型类级大中小城新老都首重每某其他此所个些多非跨联省市县乡村镇原边区地辖旅游试点资源枯竭由对快发制统划计要使]/;

/** Asks about words that look like names of provinces, cities and counties, each once. */
export function* unknownPlaces({ blocks }: View, known: Known): Generator<Found> {
  yield* told(blocks, 'unknown-place', 'the gazetteer has no such place', (block) => {
    const names = known.placesIn(block.reading);
    return [...block.reading.matchAll(PLACE)].flatMap(({ 1: word = '', index }) => {
      const isKnown = names.some(({ start, end }) => start < index + word.length && index < end);
      return isKnown || NO_NAME.test(word.slice(0, -1).replace(/自治$/, '')) ? [] : [word];
    });
  });
}

/** Asks about titles in marks and numbers of documents that no work has, each once. */
export function* unknownWorks({ seed, blocks }: View, known: Known): Generator<Found> {
  yield* told(blocks, 'unknown-work', 'no work has this name', (block) => {
    const titles = [...block.reading.matchAll(/《([^《》]+)》/g)].map(([, title = '']) => title);
    const numbers = [...block.reading.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => number);
    const own = seed.meta.shortTitle;
    return [...titles, ...numbers].filter(
      (words) => words !== own && !isShort(words, blocks) && !known.isWork(seed.meta.id, words),
    );
  });
}

/** Tells whether a title is one that the text explains: 以下简称《规划》. */
function isShort(title: string, blocks: readonly BlockView[]): boolean {
  return blocks.some(({ reading }) =>
    new RegExp(`(?:简称|称)[“《]${RegExp.escape(title)}`).test(reading),
  );
}

/** One doubt for each word, at its first place, with the number of times. */
function* told(
  blocks: readonly BlockView[],
  code: 'unknown-place' | 'unknown-work',
  lack: string,
  wordsIn: (block: BlockView) => readonly string[],
): Generator<Found> {
  const counts = new Map<string, { block: BlockView; count: number }>();
  for (const block of blocks) {
    for (const word of wordsIn(block)) {
      const { block: first, count } = counts.get(word) ?? { block, count: 0 };
      counts.set(word, { block: first, count: count + 1 });
    }
  }
  for (const [word, { block, count }] of counts) {
    const index = Math.max(0, block.solid.indexOf(word));
    const times = count === 1 ? 'once' : `${count} times`;
    yield {
      ...stretch(block, index, index + word.length),
      code,
      what: `“${word}” stands in the text ${times}, and ${lack}`,
    };
  }
}
