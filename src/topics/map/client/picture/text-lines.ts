/** Signs that no line begins with, and signs that none ends with. */
const NOT_FIRST = /[，。、；：？！）》”’％%·…—]/;
const NOT_LAST = /[（《“‘]/;

/**
 * Breaks a text into lines, which SVG can't do by itself.
 * @param room in Chinese characters a line; others take about half the room of one
 */
export function textLines(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(/[!-~]+|\s+|./gsu) ?? []) {
    if (widthOf(line + piece) > room && line !== '' && !NOT_FIRST.test(piece)) {
      const kept = NOT_LAST.test(line.at(-1) ?? '') ? line.slice(-1) : '';
      lines.push(line.slice(0, line.length - kept.length).trim());
      line = kept;
    }
    line += piece;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** The width of a text in Chinese characters. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter <= '~' ? 0.55 : 1), 0);
}
