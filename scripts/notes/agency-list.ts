/**
 * Lists of agencies as official texts write them: A、B和C等部门，有关市政府.
 * 、 and 和 separate names, ， separates groups of names, 等 says that there are more.
 */

/** The last characters of names of organs: 厅, 委, 局, 集团, 分行, 人民政府 … */
const ORGAN = /[部委局办厅署院会行社团司联关府位构门组]$/;
/** Words that open a remark or a reference, never a name. */
const REMARK = /^(?:见|详见|参见|以下|含|包括|其中|如|即)/;
const GOVERNMENT = /^.+?((?:省|市|自治区)?((?:人民)?政府))$/;
/** 和 is also part of names (工业和信息化部): it separates only behind a complete name or a place. */
const SEPARATOR = /、|(?<=[部委局办厅署院会行社团司联关府省市区])和/;
const OPEN_END = /等(?:部门|单位)?$/;

/** An agency as a list names it. */
export interface NamedAgency {
  /** In full: 沈阳市政府. */
  name: string;
  /** Offsets into the list of the words that stand for it: of 沈阳 in 沈阳、大连市政府. */
  start: number;
  end: number;
}

/**
 * The agencies in a list, in the list's order; one that is named twice is there twice.
 * @param list such as 沈阳、大连市政府, in which a place without an ending takes the next name's 市政府
 */
export function agenciesIn(list: string): NamedAgency[] {
  return pieces(list, 0, '，').flatMap(({ text, start }) =>
    inFull(pieces(text.replace(OPEN_END, ''), start, SEPARATOR)),
  );
}

/** The names of agencies, each once. */
export function namesOf(agencies: readonly NamedAgency[]): string[] {
  return [...new Set(agencies.map(({ name }) => name))];
}

/** Agencies with offsets into a longer text, in which their list begins at `from`. */
export function placedAt(from: number, agencies: readonly NamedAgency[]): NamedAgency[] {
  return agencies.map(({ name, start, end }) => ({ name, start: start + from, end: end + from }));
}

/** A piece of a longer text, with the offset at which it begins. */
interface Piece {
  text: string;
  start: number;
}

/**
 * Cuts a text at a separator of one character.
 * @param from offset of the text in the longer one
 */
function pieces(text: string, from: number, separator: string | RegExp): Piece[] {
  let start = from;
  return text.split(separator).map((piece) => {
    const at = start;
    start += piece.length + 1;
    return { text: piece, start: at };
  });
}

/** Tells whether a list ends in 等 or 等部门: it names only some. */
export function isOpenList(list: string): boolean {
  return list.split('，').some((group) => OPEN_END.test(group));
}

/** Tells whether all names of a list are those of organs. */
export function areAgencies(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => ORGAN.test(name) && !REMARK.test(name));
}

/** Gives places without an ending that of the government which follows them in their group. */
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
