import { filter, isWhite, slice, type Text, trim } from '../../lib/text.ts';

/** One printed line. */
export interface PageLine {
  /** Without stray blanks. */
  text: Text;
  /** The same as the source has it: columns of a table stand apart. */
  raw: Text;
  /** In widths of a Han character; ASCII counts half. */
  width: number;
  /** Tells whether the source indents it as the first line of a paragraph. */
  indented: boolean;
}

const ASCII = /[!-~]/;
const WORD = /[0-9A-Za-z]/;
/** Stands between the cells of a row that a table of Word or of the web had. */
const CELL_END = '\t';
const CAPTION_NUMBER = /^(专栏|图|表)\s*\d+\s*$/;

/**
 * Drops all blanks but those between Han characters, behind a caption's number and inside []. Of those
 * between two Latin words or numbers, which would else be one, the first stays.
 */
function dropStrayBlanks(line: Text): Text {
  return filter(line, (unit, i) => {
    if (!isWhite(unit)) return true;
    if (CAPTION_NUMBER.test(line.value.slice(0, i))) return true;
    const before = line.value.slice(0, i).trimEnd().at(-1) ?? '';
    const after = line.value.slice(i).trimStart()[0] ?? '';
    if (WORD.test(before) && WORD.test(after)) return !isWhite(line.value[i - 1] as string);
    return before + after === '[]' || !(ASCII.test(before) || ASCII.test(after));
  });
}

/** Tells whether a line is a row of a table whose cells are told apart, the empty ones too. */
export function isRow({ raw }: Pick<PageLine, 'raw'>): boolean {
  return raw.value.includes(CELL_END);
}

/** The cells of such a row; of a printed one, what blanks part. */
export function cellsOf(line: Text): Text[] {
  if (!isRow({ raw: line }))
    return [...line.value.matchAll(/\S+/g)].map(({ index, 0: cell }) =>
      slice(line, index, index + cell.length),
    );
  let at = 0;
  return line.value.split(CELL_END).map((cell) => {
    const found = slice(line, at, at + cell.length);
    at += cell.length + CELL_END.length;
    return trim(found);
  });
}

/** A line of the source with its width and without stray blanks. */
export function measured(raw: Text, indented: boolean): PageLine {
  const text = dropStrayBlanks(raw);
  let width = 0;
  for (const unit of text.value) width += isWhite(unit) ? 0 : ASCII.test(unit) ? 0.5 : 1;
  return { text, raw, width, indented };
}
