import type { LibraryDocument } from '../../src/model/data/documents.ts';
import type { Synonym } from '../../src/model/data/plain-words.ts';
import { fullId } from '../../src/model/ids.ts';
import { REGION } from '../../src/model/provinces.ts';
import {
  type PackedWords,
  packPostings,
  pairsOf,
  partOf,
} from '../../src/model/search/answer-postings.ts';
import {
  CARDS_IN_PART,
  ENTITY_KINDS,
  type Entity,
  type PackedBlock,
} from '../../src/model/search/entities.ts';
import { packNames } from '../../src/model/search/entity-names.ts';
import { fold } from '../../src/model/search/fold.ts';
import { partOfText } from '../../src/model/search/part-of-text.ts';
import { type AnswerFacts, packSynonyms } from '../../src/model/search/searched.ts';
import { alikeCharacters } from './alike.ts';
import { type AnswerSources, answerIndex } from './answer-index.ts';
import type { SearchFile } from './classic-scripts.ts';
import type { DescribedEntity } from './entities.ts';
import type { IndexEntry } from './index-files.ts';
import { hintsByCharacter, namesByWord } from './named-entities.ts';
import { simplifiedPairs } from './simplified.ts';
import { type SpokenText, spokenNames } from './spoken-names.ts';

/** Postings that a part of the index holds at most in the mean, about 0.7 kB as a host sends it. */
const PART = 300;
/** Blocks whose digests are loaded together. */
const BLOCKS = 2;

/** Characters that a part of the names, initials and so on holds in the mean, and one of the hints. */
const CHARACTERS = 600;
const HINT_CHARACTERS = 1000;

/** The index of answers in parts, and what the programs know of it from the start. */
export function answerFiles(
  sources: AnswerSources,
  synonyms: readonly Synonym[],
  told: readonly DescribedEntity[],
  sounds: readonly IndexEntry[],
): { files: SearchFile[]; facts: AnswerFacts } {
  const index = answerIndex(
    sources,
    synonyms.filter(({ broad }) => broad),
  );
  const count = [...index.values()].reduce((sum, postings) => sum + postings.length, 0);
  // A power of two, which the factor in `partOf` spreads words over.
  const parts = 2 ** Math.ceil(Math.log2(count / PART));
  const words = Array.from({ length: parts }, (): PackedWords => ({}));
  for (const [word, postings] of index) {
    const part = words[partOf(word, parts)];
    if (part) part[word] = packPostings(postings);
  }
  const readings = sources.library.flatMap(({ blocks }) => blocks.map(({ reading }) => reading));
  const entities = told.map(({ entity }) => entity);
  const names = namesByWord(entities);
  const pairs = spread(pairsOf(index));
  const named = spread(new Map([...names.words].map(([word, all]) => [word, packNames(all)])));
  const hints = spread(hintsByCharacter(entities), HINT_CHARACTERS);
  const spoken = spokenNames(
    readings.map(soundOf(sounds)),
    entities.flatMap((entity) => entity.names),
  );
  const initials = spread(spoken);
  const alike = spread(alikeCharacters(new Set(readings.join(''))));
  const otherWords = packSynonyms(
    synonyms.flatMap(({ typed, words, broad }) => (broad ? [] : [[typed, words]])),
  );
  const files = [
    ...words.map((part, number) => partFile(`words-${number}`, part)),
    ...inParts(blockFacts(sources, told), BLOCKS, 'blocks'),
    ...inParts(
      told.map(({ card }) => card),
      CARDS_IN_PART,
      'cards',
    ),
    ...inFiles('pairs', pairs),
    ...inFiles('names', named),
    ...inFiles('hints', hints),
    ...inFiles('initials', initials),
    ...inFiles('alike', alike),
    partFile('simplified', simplifiedPairs(new Set(readings.flatMap((it) => [...fold(it).text])))),
    // For the filters of lists and maps; the search page has them from the start.
    partFile('synonyms', otherWords),
  ];
  const documents = sources.library.map(documentNames);
  return {
    files,
    facts: {
      parts,
      blocksInPart: BLOCKS,
      pairs: pairs.length,
      names: named.length,
      hints: hints.length,
      initials: initials.length,
      alike: alike.length,
      nameCount: names.count,
      kinds: countsByKind(entities),
      documents,
      synonyms: otherWords,
    },
  };
}

/** Spreads values over parts by the texts that they belong to. */
function spread<Value>(
  values: ReadonlyMap<string, Value>,
  characters = CHARACTERS,
): Record<string, Value>[] {
  const size = JSON.stringify([...values]).length;
  // A power of two, which the factor in `partOfText` spreads texts over.
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / characters)));
  const parts = Array.from({ length: count }, (): Record<string, Value> => ({}));
  for (const [text, value] of values) {
    const part = parts[partOfText(text, count)];
    if (part) part[text] = value;
  }
  return parts;
}

function inFiles(name: string, parts: readonly unknown[]): SearchFile[] {
  return parts.map((part, number) => partFile(`${name}-${number}`, part));
}

function countsByKind(entities: readonly Entity[]): number[] {
  const counts = Map.groupBy(entities, ({ kind }) => kind);
  return Object.keys(ENTITY_KINDS).map((kind) => counts.get(kind as Entity['kind'])?.length ?? 0);
}

/** Puts beside the folded text of a block its pinyin, a syllable for each character. */
function soundOf(sounds: readonly IndexEntry[]) {
  return (reading: string, block: number): SpokenText => ({
    characters: [...fold(reading).text],
    syllables: (sounds[block]?.content ?? '').split(' '),
  });
}

/** The digest of each block, '' where it has none, and the numbers of the entities that it speaks of. */
function blockFacts(
  { library, digests }: AnswerSources,
  told: readonly DescribedEntity[],
): PackedBlock[] {
  const written = new Map(digests.map(({ doc, block, digest }) => [fullId(doc, block), digest]));
  const entities = numbersByBlock(told, ({ blocks }) => blocks);
  const withMentions = (number: number) => [number, told[number]?.entity.mentions ?? 1];
  const leads = numbersByBlock(told, ({ leads = [] }) => leads);
  return library.flatMap(({ id: doc, blocks }) =>
    blocks.map(({ id }): PackedBlock => {
      const block = fullId(doc, id);
      const own = (entities.get(block) ?? []).flatMap(withMentions);
      const facts: PackedBlock = [written.get(block) ?? '', own];
      const leading = leads.get(block);
      return leading ? [facts[0], facts[1], leading] : facts;
    }),
  );
}

function numbersByBlock(
  told: readonly DescribedEntity[],
  blocksOf: (it: DescribedEntity) => readonly string[],
): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, it] of told.entries()) {
    for (const block of new Set(blocksOf(it)))
      numbers.set(block, [...(numbers.get(block) ?? []), number]);
  }
  return numbers;
}

/** The values of so many items after each other, a file each. */
function inParts(all: readonly unknown[], size: number, name: string): SearchFile[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    partFile(`${name}-${part}`, all.slice(part * size, (part + 1) * size)),
  );
}

/** A classic script, which a page on disk can load too, that registers a part by its name. */
function partFile(name: string, part: unknown): SearchFile {
  const script = `(globalThis.searchParts??={})[${JSON.stringify(name)}]=${JSON.stringify(part)};\n`;
  return { path: `answers/${name}.js`, content: new TextEncoder().encode(script) };
}

/** The words that mean a document alone: the quoted part of its title, its number, its province. */
function documentNames({ title, shortTitle, number }: LibraryDocument): string[] {
  const quoted = /“(.+?)”/.exec(shortTitle)?.[1];
  const numbered = /\d+号$/.exec(number ?? '')?.[0];
  const province = REGION.find(({ short }) => title.startsWith(short))?.short;
  return [quoted, numbered, province].filter((name) => name !== undefined);
}
