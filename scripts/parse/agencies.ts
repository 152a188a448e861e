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

/**
 * The names in a list, each in full and once, in the list's order.
 * @param list e.g. 沈阳、大连市政府: a bare place takes the next name's 市政府
 */
export function agencyNames(list: string): string[] {
  const names = list
    .split('，')
    .flatMap((group) => inFull(group.replace(OPEN_END, '').split(SEPARATOR)));
  return [...new Set(names)];
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
function inFull(names: readonly string[]): string[] {
  let level = '';
  let government = '';
  return names
    .toReversed()
    .map((name) => {
      if (ORGAN.test(name)) {
        [, level = '', government = ''] = GOVERNMENT.exec(name) ?? [];
        return name;
      }
      return name + (/[省市区]$/.test(name) ? government : level);
    })
    .toReversed();
}
