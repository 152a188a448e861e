const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Nothing may begin a line with these, nor end one with those. */
const CLOSING = /^[”》〕）、，。]/u;
const OPENING = /[“《〔（]$/u;

/**
 * Breaks a title into lines of about the same length: between words, but not in a quotation nor in
 * 东北振兴, the subject of all these titles.
 * @param longest number of characters that a line may have; a longer word stays whole
 */
export function titleLines(title: string, longest: number): string[] {
  const count = Math.ceil(title.length / longest);
  const lines: string[] = [];
  let rest = title;
  for (let left = count; left > 1; left--) {
    const end = breakNear(rest, rest.length / left, longest);
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, rest].filter(Boolean);
}

/** The place to break that is nearest to a place wished for; a little later is better than earlier. */
function breakNear(text: string, wish: number, longest: number): number {
  const places = [...WORDS.segment(text)]
    .map(({ index }) => index)
    .filter((index) => index > 0 && index <= longest && mayBreak(text, index));
  const distance = (index: number) => Math.abs(index - wish - 0.1);
  return places.sort((a, b) => distance(a) - distance(b))[0] ?? text.length;
}

function mayBreak(text: string, index: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  const isInside = /“[^”]*$/.test(before) || (before.endsWith('东北') && after.startsWith('振兴'));
  return !isInside && !CLOSING.test(after) && !OPENING.test(before);
}
