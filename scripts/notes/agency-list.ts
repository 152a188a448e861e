/**
 * Lists of agencies as official texts write them: A、B和C等部门，有关市政府.
 * 、 and 和 separate names, ， separates groups of names, 等 says that there are more.
 */

/** The last character of what is an organ of some kind: 厅, 委, 局, 集团, 分行, 人民政府 … */
const ORGAN = /[部委局办厅署院会行社团司联关府位构门组]$/;
/** Words that open a remark or a reference, never a name. */
const REMARK = /^(?:见|详见|参见|以下|含|包括|其中|如|即)/;
const GOVERNMENT = /^.+?((?:省|市|自治区)?((?:人民)?政府))$/;
/** 和 is also part of names (工业和信息化部): it separates only behind a complete name or a place. */
const SEPARATOR = /、|(?<=[部委局办厅署院会行社团司联关府省市区])和/;
const OPEN_END = /等(?:部门|单位)?$/;

/** A body as a list names it. */
export interface NamedAgency {
  /** In full. */
  name: string;
  /** The words that stand for it: 沈阳 in 沈阳、大连市政府. Offsets into the list. */
  start: number;
  end: number;
}

/**
 * The bodies in a list, in the list's order; one that is named twice is there twice.
 * @param list e.g. 沈阳、大连市政府: a bare place takes the next name's 市政府
 */
export function agenciesIn(list: string): NamedAgency[] {
  return pieces(list, 0, '，').flatMap(({ text, start }) =>
    inFull(pieces(text.replace(OPEN_END, ''), start, SEPARATOR)),
  );
}

/** Their names, each once. */
export function namesOf(agencies: readonly NamedAgency[]): string[] {
  return [...new Set(agencies.map(({ name }) => name))];
}

/** The same bodies in a longer text, in which their list begins at `from`. */
export function placedAt(from: number, agencies: readonly NamedAgency[]): NamedAgency[] {
  return agencies.map(({ name, start, end }) => ({ name, start: start + from, end: end + from }));
}

interface Piece {
  text: string;
  start: number;
}

/** Cuts a text; the pieces know where they begin. */
function pieces(text: string, from: number, separator: string | RegExp): Piece[] {
  let start = from;
  return text.split(separator).map((piece) => {
    const at = start;
    start += piece.length + 1;
    return { text: piece, start: at };
  });
}

/** Tells whether a list says that it doesn't name all (等部门). */
export function isOpenList(list: string): boolean {
  return list.split('，').some((group) => OPEN_END.test(group));
}

/** Tells whether each name of a list is one of an organ. */
export function areAgencies(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => ORGAN.test(name) && !REMARK.test(name));
}

/** Gives bare places the ending of the government that follows them in their group. */
function inFull(names: readonly Piece[]): NamedAgency[] {
  let level = '';
  let government = '';
  return names
    .toReversed()
    .map(({ text, start }) => {
      const end = start + text.length;
      if (ORGAN.test(text)) {
        [, level = '', government = ''] = GOVERNMENT.exec(text) ?? [];
        return { name: text, start, end };
      }
      return { name: text + (/[省市区]$/.test(text) ? government : level), start, end };
    })
    .toReversed();
}
