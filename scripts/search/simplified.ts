import { Converter } from 'opencc-js/t2cn';

/** The blocks of Unicode that hold the traditional characters in use. */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;
const STANDARDS = ['t', 'tw', 'hk'] as const;

/**
 * The value of `search/answers/simplified.js`: the traditional characters whose simplified form the texts have, each followed by it. A
 * character that stands in the texts itself is left out: there it means itself (乾安).
 * @param characters those of the texts
 */
export function simplifiedPairs(characters: ReadonlySet<string>): string {
  const candidates = HAN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).filter((character) => !characters.has(character));
  // Lines keep the characters apart: together they could be read as words.
  const lists = STANDARDS.map((from) =>
    Converter({ from, to: 'cn' })(candidates.join('\n')).split('\n'),
  );
  return candidates
    .map((character, index) => {
      const simplified = lists.map((list) => list[index] ?? '').find((c) => characters.has(c));
      return simplified ? character + simplified : '';
    })
    .join('');
}
