const OPENING = '「『（《〈【〔“‘［｛';
const CLOSING = '」』）》〉】〕”’］｝，。、；：';

/** Two marks with a blank half between them, with tags at most in between. */
const NEIGHBOURS = new RegExp(
  `[${CLOSING}](?:<[^>]*>)*[${OPENING}${CLOSING}]|[${OPENING}](?:<[^>]*>)*[${OPENING}]`,
);
/** The pieces of a page's main part: comments, elements whose text is none of it, tags, texts. */
const PIECES =
  /<!--.*?-->|<span class="visually-hidden">[^<]*<\/span>|<(script|style|svg|select|template)(?=[\s>]).*?<\/\1>|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gs;
/** Words that are heard and take no room: what stands around them are neighbours. */
const UNSEEN = '<span class="visually-hidden">';
/** Elements whose texts are set one after the other, as lines. */
const LINES = /^(p|dd|td|th|li|q|blockquote|figcaption|h[1-6])$/;
/** Elements inside a line that leave neighbours neighbours. */
const INLINE = /^(a|b|cite|del|em|i|ins|mark|span|strong|wbr)$/;

/**
 * Names, in a page's main part, the marks that lose their blank half beside another full-width
 * mark: ”，is as wide as one and a half characters. Browsers that do this by themselves need no
 * names; for others the styles ask the font for the mark's narrow form. No character is changed.
 * @param html a built page
 */
export function withHalfMarks(html: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const main = html.slice(start, end);
  if (start < 0 || end < start || !NEIGHBOURS.test(main)) return html;
  return html.slice(0, start) + marked(main) + html.slice(end);
}

function marked(main: string): string {
  const pieces: string[] = [];
  /** Place among the pieces of the text that ends right before what comes next; -1 for none. */
  let last = -1;
  let isInLine = false;
  for (const [piece, , slash, tag = ''] of main.matchAll(PIECES)) {
    if (!piece.startsWith('<')) {
      const before = pieces[last];
      if (isInLine && before && losesHalf(before.at(-1), piece[0])) {
        pieces[last] = before.slice(0, -1) + half(before.at(-1));
      }
      const first = isInLine && before ? (before.replace(/<\/span>$/, '').at(-1) ?? '') : '';
      last = pieces.push(isInLine ? textOf(piece, first) : piece) - 1;
      continue;
    }
    pieces.push(piece);
    if (INLINE.test(tag) || piece.startsWith(UNSEEN)) continue;
    last = -1;
    isInLine = LINES.test(tag) && !slash;
  }
  return pieces.join('');
}

/**
 * A text with its marks named.
 * @param before the character in front of it, or nothing
 */
function textOf(text: string, before: string): string {
  if (!NEIGHBOURS.test(before + text)) return text;
  let made = '';
  let previous = before;
  for (const [index, character] of [...text].entries()) {
    const next = text[index + 1];
    const isHalf = followsMark(previous, character) || losesHalf(character, next);
    made += isHalf ? half(character) : character;
    previous = character;
  }
  return made;
}

/** Tells whether a closing mark or stop gives up its half to the closing mark or stop behind it. */
function losesHalf(mark = ' ', next = ' '): boolean {
  return CLOSING.includes(mark) && CLOSING.includes(next);
}

/** Tells whether an opening mark gives up its half to the mark in front of it. */
function followsMark(before: string, mark: string): boolean {
  return before !== '' && OPENING.includes(mark) && (OPENING + CLOSING).includes(before);
}

function half(mark = ''): string {
  return `<span class="half">${mark}</span>`;
}
