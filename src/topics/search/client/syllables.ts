/** Longer rows of letters are no pinyin that somebody types, and would be cut in too many ways. */
const LONGEST = 60;
const MOST_WAYS = 24;

/**
 * Every way to read letters as syllables: xian → xian, xi an. Apostrophes and blanks part
 * syllables; v, ü and the u of lue stand for ü.
 * @param known the syllables that the texts have
 */
export function waysToRead(letters: string, known: ReadonlySet<string>): string[][] {
  const parts = letters
    .normalize('NFC')
    .replaceAll('ü', 'v')
    .split(/[\s“'’]+/)
    .filter(Boolean);
  if (letters.length > LONGEST || !parts.every((part) => /^[a-z]+$/.test(part))) return [];
  let ways: string[][] = parts.length > 0 ? [[]] : [];
  for (const part of parts) {
    const readings = readPart(part, known);
    ways = ways.flatMap((way) => readings.map((reading) => [...way, ...reading]));
    ways.splice(MOST_WAYS);
  }
  return ways;
}

function readPart(letters: string, known: ReadonlySet<string>): string[][] {
  if (letters === '') return [[]];
  const ways: string[][] = [];
  for (
    let length = Math.min(6, letters.length);
    length > 0 && ways.length < MOST_WAYS;
    length -= 1
  ) {
    const syllable = letters.slice(0, length).replace(/^([ln])ue$/, '$1ve');
    if (!known.has(syllable)) continue;
    for (const rest of readPart(letters.slice(length), known)) ways.push([syllable, ...rest]);
  }
  return ways;
}
