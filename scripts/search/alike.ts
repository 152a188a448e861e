import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

/** The strokes of characters, a letter for each. */
const { dict } = createRequire(import.meta.url)('cnchar-order');
const STROKES: Record<string, string> = dict.orders;

/** Strokes of the shortest characters that may be taken for each other by their shape. */
const LEAST_STROKES = 4;
/** Shorter ones that are; not those that are parts of common words: 人士, 工人. */
const SHORT = ['口囗', '日曰', '己已巳', '土士', '大太', '末未'];
/** Strokes of a component that is left out at most, and of what is left at least: 港, 巷. */
const COMPONENT = [2, 3, 4];
const LEAST_REST = 6;

/**
 * The characters that common ones may have been written for, by the one that was written: the values
 * of the parts `search/answers/alike-0.js` …, see src/topics/search/spelling.ts.
 * @param characters those of the texts, which alone may have been meant
 */
export function alikeCharacters(characters: ReadonlySet<string>): Map<string, string> {
  const known = [...characters].filter((character) => /\p{Script=Han}/u.test(character));
  const others = commonCharacters().filter((character) => !characters.has(character));
  const heard = grouped(known, soundsOf);
  const nearly = Map.groupBy(heard.keys(), nearSound);
  const shapes = shapesAlike(known, others);
  const alike = [...known, ...others].map((character): [string, string] => {
    const own = soundsOf(character);
    // In the order of all sounds, that of the texts.
    const near = [...new Set(own.flatMap((sound) => nearly.get(nearSound(sound)) ?? []))];
    const close = new Set([
      ...near.filter((sound) => own.includes(sound)).flatMap((sound) => heard.get(sound) ?? []),
      ...(shapes[character] ?? ''),
    ]);
    const far = new Set(near.flatMap((sound) => heard.get(sound) ?? []));
    const without = (list: Iterable<string>) => [...list].filter((it) => it !== character).join('');
    return [character, `${without(close)}|${without([...far].filter((it) => !close.has(it)))}`];
  });
  return new Map(alike.filter(([, list]) => list !== '|'));
}

/** The sound that those that are nearly the same have in common: zhou1 and zou4 → zou. */
function nearSound(sound: string): string {
  return sound
    .replace(/\d$/, '')
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');
}

function shapesAlike(known: readonly string[], others: readonly string[]): Record<string, string> {
  const byShape = grouped(known, shapesOf);
  const byStrokes = grouped(known, (character) => [STROKES[character] ?? '']);
  const byRest = grouped(known, restsOf);
  const isKnown = new Set(known);
  const alike = [...known, ...others].map((character): [string, string] => {
    const found = [
      ...shapesOf(character).flatMap((shape) => byShape.get(shape) ?? []),
      ...restsOf(character).flatMap((rest) => byStrokes.get(rest) ?? []),
      ...(byRest.get(STROKES[character] ?? '') ?? []),
      ...SHORT.filter((group) => group.includes(character))
        .flatMap((group) => [...group])
        .filter((it) => isKnown.has(it)),
    ];
    return [character, [...new Set(found)].filter((it) => it !== character).join('')];
  });
  return Object.fromEntries(alike.filter(([, list]) => list !== ''));
}

function grouped(
  characters: readonly string[],
  keysOf: (character: string) => string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const character of characters) {
    for (const key of keysOf(character)) {
      const group = groups.get(key);
      if (group) group.push(character);
      else groups.set(key, [character]);
    }
  }
  return groups;
}

/** The characters of GB 2312, which simplified texts are written with. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let first = 0xb0; first <= 0xf7; first += 1) {
    for (let second = 0xa1; second <= 0xfe; second += 1)
      characters.push(decoder.decode(new Uint8Array([first, second])));
  }
  return characters.filter((character) => /^\p{Script=Han}$/u.test(character));
}

function soundsOf(character: string): string[] {
  return [...new Set(pinyin(character, { multiple: true, toneType: 'num', type: 'array' }))];
}

/** The strokes of a character, and the same with each of them left out in turn. */
function shapesOf(character: string): string[] {
  const strokes = STROKES[character] ?? '';
  if (strokes.length < LEAST_STROKES) return [];
  const shorter = [...strokes].map((_, at) => strokes.slice(0, at) + strokes.slice(at + 1));
  return [...new Set([strokes, ...shorter])];
}

/** The strokes of a character without the component that stands before the others. */
function restsOf(character: string): string[] {
  const strokes = STROKES[character] ?? '';
  return COMPONENT.map((count) => strokes.slice(count)).filter((rest) => rest.length >= LEAST_REST);
}
