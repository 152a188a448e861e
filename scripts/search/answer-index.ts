import { BLOCK_ROLES } from '../../src/model/block-kinds.ts';
import type { BlockEntry, Division, LibraryDocument } from '../../src/model/data/documents.ts';
import type { Digest, Synonym } from '../../src/model/data/plain-words.ts';
import type { TaskEntry } from '../../src/model/data/responsibility.ts';
import { fullId } from '../../src/model/ids.ts';
import { LEVELS, type Posting } from '../../src/model/search/answer-postings.ts';
import {
  characterWords,
  isCharacterWord,
  roleWords,
  wordsOf,
} from '../../src/model/search/answer-words.ts';

/** The data that the index is made of. */
export interface AnswerSources {
  library: readonly LibraryDocument[];
  digests: readonly Digest[];
  tasks: readonly TaskEntry[];
}

/** Weights of what is said in a passage, about it and around it. */
const WEIGHTS = {
  text: 1,
  note: 0.6,
  role: 1,
  headings: 0.7,
  box: 0.9,
  digest: 0.8,
  everyday: 1,
  document: 0.25,
  broad: 0.5,
} as const;

type Field = keyof typeof WEIGHTS;

/** The share that counts of what is said about a passage in another language. */
const FOREIGN = 0.5;

/** A passage with the weights of the words by which it is found. */
interface Passage {
  /** Of its block, counted through all documents. */
  number: number;
  words: Map<string, number>;
  /** The same for single characters and broad words, which don't make a passage longer. */
  extra: Map<string, number>;
}

/** Characters that stand in a larger share of all passages say nothing of them. */
const COMMON = 0.25;

/** BM25: how soon a word that stands again says no more, and how much long passages are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;
/** The length that shorter passages count as, a share of the mean: a name alone is no answer. */
const SHORTEST = 1;

/**
 * Finds, for each word of the library, the passages that it says something of.
 * @param broad words of everyday speech, each with those of the texts that it may stand for
 */
export function answerIndex(
  sources: AnswerSources,
  broad: readonly Synonym[],
): Map<string, Posting[]> {
  const passages = passagesOf(sources, broad);
  const lengths = passages.map(({ words }) => sum(words.values()));
  const mean = sum(lengths) / lengths.length;
  const index = new Map<string, Posting[]>();
  const post = (word: string, block: number, frequency: number, held: number) => {
    const share = frequency / (frequency + held);
    const level = Math.max(1, Math.round(share * (LEVELS - 1)));
    const postings = index.get(word) ?? [];
    postings.push({ block, level });
    index.set(word, postings);
  };
  for (const [at, { number, words, extra }] of passages.entries()) {
    const length = Math.max((lengths[at] ?? 0) / mean, SHORTEST);
    const held = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
    for (const [word, frequency] of words) post(word, number, frequency, held);
    for (const [word, frequency] of extra) post(word, number, frequency, SATURATION);
  }
  return new Map(
    [...index].filter(
      ([word, postings]) => !isCharacterWord(word) || postings.length <= COMMON * passages.length,
    ),
  );
}

/** The passages in the order of the texts; a note on who does what belongs to the one before it. */
function passagesOf(
  { library, digests, tasks }: AnswerSources,
  broad: readonly Synonym[],
): Passage[] {
  const digestOf = new Map(digests.map((digest) => [fullId(digest.doc, digest.block), digest]));
  const taskOf = new Map(tasks.map((task) => [fullId(task.doc, task.id), task]));
  const passages: Passage[] = [];
  let number = -1;
  for (const document of library) {
    const around = surroundings(document);
    for (const block of document.blocks) {
      number += 1;
      const last = passages.at(-1);
      if (BLOCK_ROLES[block.kind] === 'responsibility' && last) {
        addWords(last, 'note', wordsOf(block.reading));
        addCharacters(last, 'text', block.reading);
        continue;
      }
      const passage: Passage = { number, words: new Map(), extra: new Map() };
      const { digest, words } = digestOf.get(fullId(document.id, block.id)) ?? NO_DIGEST;
      const said: [Field, string][] = [
        ['text', block.reading],
        ['digest', digest],
        ['everyday', words.join('，')],
      ];
      for (const [field, text] of [...said, ...around(block)])
        addWords(passage, field, wordsOf(text));
      // What is said in another language is hardly read.
      if (!/\p{Script=Han}/u.test(block.reading))
        for (const [word, weight] of passage.words) passage.words.set(word, weight * FOREIGN);
      for (const [field, text] of said) addCharacters(passage, field, text);
      const spoken = broad.filter(({ words }) => words.some((it) => block.reading.includes(it)));
      addTo(
        passage.extra,
        'broad',
        spoken.flatMap(({ typed }) => typed.flatMap(wordsOf)),
      );
      const task = taskOf.get(fullId(document.id, block.id));
      if (task) {
        addWords(passage, 'role', roleWords(task.lead, 'lead'));
        for (const name of task.cooperating) addWords(passage, 'role', roleWords(name, 'other'));
      }
      passages.push(passage);
    }
  }
  return passages;
}

const NO_DIGEST = { digest: '', words: [] };

function addWords({ words }: Passage, field: Field, found: readonly string[]): void {
  addTo(words, field, found);
}

function addCharacters({ extra }: Passage, field: Field, text: string): void {
  addTo(extra, field, characterWords(text));
}

function addTo(weights: Map<string, number>, field: Field, found: readonly string[]): void {
  for (const word of found) weights.set(word, (weights.get(word) ?? 0) + WEIGHTS[field]);
}

/** Gives what stands around a block of a document: headings, its box, the document's names. */
function surroundings(document: LibraryDocument): (block: BlockEntry) => [Field, string][] {
  const headings = new Map<string, string>();
  const walk = (divisions: readonly Division[], above: string) => {
    for (const { id, title, divisions: inner = [] } of divisions) {
      headings.set(id, `${above}，${title}`);
      walk(inner, `${above}，${title}`);
    }
  };
  walk(document.divisions, '');
  const boxes = new Map(document.boxes.map(({ id, title }) => [id, title]));
  const names = documentNames(document);
  return ({ division, box }) => [
    ['headings', headings.get(division) ?? ''],
    ['box', (box && boxes.get(box)) ?? ''],
    ['document', names],
  ];
}

/** The names of a document: its titles, its number also as people say it (62号文), who made it, its year. */
function documentNames({ title, shortTitle, issuer, number, date }: LibraryDocument): string {
  const short = number?.replace(/^.*?(\d+)号$/, '$1号文');
  return [title, shortTitle, issuer, number, short, date?.slice(0, 4)].filter(Boolean).join('，');
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
