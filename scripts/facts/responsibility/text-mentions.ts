/** Where a text names a body, or several by one short name. */
export interface TextMention {
  names: readonly string[];
  start: number;
  end: number;
}

const TITLE = /《[^》]*》/g;

/**
 * Finds bodies in running text: the longest word first. Titles of documents (《辽宁省人民政府关于…》)
 * name an issuer, not a body with something to do here, and are passed over.
 * @param words what is looked for, and the bodies that each word stands for; none where a word holds
 *   a name and means something else
 */
export function mentionsIn(
  text: string,
  words: ReadonlyMap<string, readonly string[]>,
): TextMention[] {
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const titles = [...text.matchAll(TITLE)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const found: TextMention[] = [];
  for (let at = 0; at < text.length; ) {
    const word = longestFirst.find((one) => text.startsWith(one, at));
    const inTitle = titles.some(([start = 0, end = 0]) => start <= at && at < end);
    if (word && !inTitle) {
      found.push({ names: words.get(word) ?? [], start: at, end: at + word.length });
    }
    at += word?.length ?? 1;
  }
  return found;
}
