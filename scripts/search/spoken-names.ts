import { pinyin } from 'pinyin-pro';

/** Characters of the longest run that is taken for a name because the texts repeat it. */
const LONGEST = 8;
/** The least number of times that they do. */
const REPEATED = 5;
/** The share of its places at which a name may be part of one and the same longer run. */
const AS_PART = 0.6;
/** Characters of a name that are suggested by their pinyin. */
const LONGEST_SPOKEN = 4;
const HAN = /\p{Script=Han}/u;

/** A text with the syllable of each of its characters. */
export interface SpokenText {
  characters: readonly string[];
  syllables: readonly string[];
}

/** A run of characters that texts have: how often, and its initials where it first stands. */
interface Run {
  count: number;
  initials: () => string;
}

/**
 * Names by the initials of their pinyin: `dbzx` → 东北振兴; of those that share them the one that the
 * texts have most often.
 * @param texts of all blocks
 * @param names of places, agencies and other entities
 */
export function spokenNames(
  texts: readonly SpokenText[],
  names: readonly string[],
): Map<string, string> {
  const runs = runsOf(texts);
  const parts = partsIn(runs);
  const repeated = [...runs].filter(([run, { count }]) => count >= REPEATED && !parts.has(run));
  const spoken = names.filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  const all = new Set([...repeated.map(([run]) => run), ...spoken]);
  const countOf = (name: string) => runs.get(name)?.count ?? 1;
  const inOrder = [...all].sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
  const byInitials = Map.groupBy(inOrder, (name) => runs.get(name)?.initials() ?? initialsOf(name));
  return new Map([...byInitials].map(([key, [first = '']]) => [key, first]));
}

/** The runs of Han characters in texts. */
function runsOf(texts: readonly SpokenText[]): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const { characters, syllables } of texts) {
    for (let start = 0; start < characters.length; start += 1) {
      let run = characters[start] ?? '';
      if (!HAN.test(run)) continue;
      for (let end = start + 1; end < Math.min(characters.length, start + LONGEST); end += 1) {
        const character = characters[end] ?? '';
        if (!HAN.test(character)) break;
        run += character;
        const known = runs.get(run);
        if (known) known.count += 1;
        else runs.set(run, { count: 1, initials: () => initials(syllables, start, end + 1) });
      }
    }
  }
  return runs;
}

function initials(syllables: readonly string[], start: number, end: number): string {
  return syllables
    .slice(start, end)
    .map(([initial]) => initial)
    .join('');
}

/** The repeated runs that are mostly part of one and the same longer run. */
function partsIn(runs: ReadonlyMap<string, Run>): Set<string> {
  const parts = new Set<string>();
  for (const [run, { count }] of runs) {
    if (count < AS_PART * REPEATED) continue;
    for (const part of [run.slice(1), run.slice(0, -1)]) {
      if (count >= AS_PART * (runs.get(part)?.count ?? 0)) parts.add(part);
    }
  }
  return parts;
}

function initialsOf(name: string): string {
  return syllablesIn(name)
    .split(' ')
    .map(([initial]) => initial)
    .join('');
}

/**
 * The beginning of a name in pinyin without tones, blanks between, signs left out: more than that
 * nobody types before the name is there.
 */
export function syllablesIn(name: string): string {
  const plain = name.replace(/[^\p{Script=Han}a-z\d]/giu, '').slice(0, LONGEST_SPOKEN);
  return pinyin(plain, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase();
}
