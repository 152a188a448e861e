import { plainOf, wordsOf } from '../../src/model/search/answer-words.ts';
import type { Entity } from '../../src/model/search/entities.ts';
import {
  bestHints,
  type Hint,
  MORE,
  nameId,
  nameRarity,
  packHints,
  type WordedName,
} from '../../src/model/search/entity-names.ts';
import { syllablesIn } from './spoken-names.ts';

/** Kinds of entities with long titles, and characters of a name, that nobody types in letters. */
const TITLED: ReadonlySet<string> = new Set(['division', 'task', 'map']);
const LONG = 11;

/** Hints of a Han character that are told whole; more are told by two characters. */
const MANY = 40;
const HAN = /^\p{Script=Han}$/u;

/** A name with the words that it holds, each once. */
interface CutName extends Pick<WordedName, 'id' | 'owner'> {
  plain: string;
  words: readonly string[];
}

/** The names of entities by the words that they hold, and the number of all names. */
export function namesByWord(entities: readonly Entity[]): {
  words: Map<string, WordedName[]>;
  count: number;
} {
  const names = entities.flatMap(({ names }, owner) =>
    names.map(
      (name, at): CutName => ({
        id: nameId(owner, at),
        owner,
        plain: plainOf(name),
        words: [...new Set(wordsOf(name))],
      }),
    ),
  );
  const byWord = new Map<string, CutName[]>();
  for (const name of names) {
    for (const word of name.words) {
      const known = byWord.get(word);
      if (known) known.push(name);
      else byWord.set(word, [name]);
    }
  }
  const weigh = (word: string) => nameRarity(byWord.get(word)?.length ?? 0, names.length);
  const sums = new Map(
    names.map(({ id, words }) => [id, words.reduce((sum, word) => sum + weigh(word), 0)]),
  );
  const worded = ([word, all]: [string, CutName[]]): [string, WordedName[]] => [
    word,
    all.map(({ id, owner, plain, words }) => ({
      id,
      owner,
      sum: sums.get(id) ?? 0,
      ...(words[0] === word && { plain }),
    })),
  ];
  return { words: new Map([...byWord].map(worded)), count: names.length };
}

/** Packed hints by the character, or the first letter of pinyin, that somebody types first. */
export function hintsByCharacter(entities: readonly Entity[]): Map<string, string> {
  const hints = new Map<string, Hint[]>();
  for (const [number, { names, mentions, ...entity }] of entities.entries()) {
    const [first = '', ...others] = names;
    const syllables = typedAs({ names, mentions, ...entity });
    const held = names.map((name) => runsIn(plainOf(name).replace(/\s/g, '')));
    const spoken = syllables.slice(0, 1);
    for (const run of new Set([...held.flatMap((it) => [...it]), ...spoken])) {
      const own = others.filter((_, at) => held[at + 1]?.has(run));
      const hint = { number, mentions, names: [first, ...own] };
      const known = hints.get(run) ?? [];
      hints.set(run, known);
      known.push({ ...hint, syllables: run === spoken ? syllables : '' });
    }
  }
  const isParted = (run: string) => HAN.test(run) && (hints.get(run)?.length ?? 0) > MANY;
  const packed = [...hints].flatMap(([run, all]): [string, string][] => {
    const [first = '', second] = run;
    if (second !== undefined) return isParted(first) ? [[run, packHints(all)]] : [];
    const best = () => `${MORE}\n${packHints(bestHints(all, run))}`;
    return [[run, isParted(run) ? best() : packHints(all)]];
  });
  return new Map(packed);
}

/** The characters of a name and the pairs of them. */
function runsIn(plain: string): Set<string> {
  const characters = [...plain];
  return new Set([
    ...characters,
    ...characters.slice(1).map((character, at) => `${characters[at]}${character}`),
  ]);
}

function typedAs({ kind, names }: Entity): string {
  const [name = ''] = names;
  return TITLED.has(kind) || name.length > LONG ? '' : syllablesIn(name);
}
