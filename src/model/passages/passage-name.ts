import { BLOCK_KINDS, boxLabel } from '../block-kinds.ts';

/** Names of divisions and what else can't be read from an id, by id: `{ "c05": "第五章" }`. */
export type Labels = Readonly<Record<string, string>>;

type NameOf = (number: number, id: string, labels: Labels) => string | undefined;

/** Beginnings of ids that have a number through the whole document, with their names. */
const NUMBERED: [RegExp, NameOf][] = [
  [/^task-(\d+)/, (number) => `第${number}项任务`],
  [/^table-(\d+)/, (number) => `表${number}`],
  [/^fig-(\d+)/, (number) => `图${number}`],
  [/^ref-(\d+)/, (number) => `文献标注［${number}］`],
];

/** All beginnings of ids, with their names; the first that fits is taken. */
const HEADS: [RegExp, NameOf][] = [
  ...NUMBERED,
  [/^box-(\d+)/, boxLabel],
  [/^c\d+-s(\d+)/, (_, id, labels) => join(labels[id.slice(0, id.indexOf('-'))], labels[id])],
  [/^(?:c|item-)(\d+)/, (_, id, labels) => labels[id]],
  [/^end()/, (_, id, labels) => labels[id]],
];

/** The steps that follow: -p3-i2 is 第3段第2项. */
const STEPS: [RegExp, string][] = [
  [/^-p(\d+)/, `第#${BLOCK_KINDS.paragraph}`],
  [/^-i(\d+)/, `第#${BLOCK_KINDS.item}`],
  [/^-t\d+/, BLOCK_KINDS.table],
  [/^-n1$/, BLOCK_KINDS.note],
  [/^-n(\d+)/, `${BLOCK_KINDS.note}#`],
  [/^-l(\d+)/, `第#个${BLOCK_KINDS.label}`],
  [/^-r$/, BLOCK_KINDS.responsibility],
  [/^-title/, BLOCK_KINDS.title],
  [/^-caption/, BLOCK_KINDS.caption],
  [/^-(?:issuer|signature)/, BLOCK_KINDS.signature],
  [/^-number/, '发文字号'],
  [/^-address/, BLOCK_KINDS.address],
  [/^-abstract-en/, '英文摘要'],
  [/^-abstract/, BLOCK_KINDS.abstract],
  [/^-keywords/, BLOCK_KINDS.keywords],
  [/^-footnote/, BLOCK_KINDS.footnote],
  [/^-date/, BLOCK_KINDS.date],
  [/^-remark/, BLOCK_KINDS.remark],
];

/**
 * Name of a passage in a citation: c05-s2-p3 → 第五章第二节第3段, box-08-i3 → 专栏8第3项.
 * @param labels of the page on which the passage stands
 * @returns an empty text where the id names no passage (a restored character, a part of the page)
 */
export function passageName(id: string, labels: Labels): string {
  const found = divided(id, HEADS);
  if (!found) return '';
  const owner = found.name(found.number, found.head, labels);
  const rest = stepsIn(found.rest, stepsAfter(found.head, labels));
  return owner && rest ? owner + rest.join('') : '';
}

/**
 * Name of a passage where readers see what it is part of: c05-s2-p3 → 第3段, task-034 → 第34项任务;
 * the heading of a division → 标题.
 * @param isRow whether it is the row of a table, also of one in a box: box-01-i3 → 第3行
 */
export function shortPassageName(id: string, isRow = false): string {
  const found = divided(id, HEADS);
  const labels: Labels = found && isRow ? { [`${found.head}-t1`]: BLOCK_KINDS.table } : {};
  const last = found && stepsIn(found.rest, stepsAfter(found.head, labels))?.at(-1);
  return last ?? found?.name(found.number, found.head, {}) ?? BLOCK_KINDS.heading;
}

/**
 * Name of a passage behind the name of the division or box that it stands in.
 * @param place as readers know it: 第七章第一节 · 专栏12; empty for what is numbered throughout
 */
export function passageNameIn(place: string, id: string): string {
  const found = divided(id, HEADS);
  const steps = (found && stepsIn(found.rest, stepsAfter(found.head, {}))) ?? [];
  const isNumbered = NUMBERED.some(([pattern]) => pattern.test(id));
  const own = isNumbered ? found?.name(found.number, found.head, {}) : undefined;
  if (own === undefined) return place + steps.join('');
  return [place, own + steps.join('')].filter(Boolean).join(' · ');
}

/** An id cut behind its beginning, with the name of that. */
function divided(id: string, heads: typeof HEADS) {
  for (const [pattern, name] of heads) {
    const [head, number] = pattern.exec(id) ?? [];
    if (head !== undefined)
      return { head, name, number: Number(number), rest: id.slice(head.length) };
  }
  return undefined;
}

/** In a table the items are rows; r means a row there and who is responsible after a paragraph. */
function stepsAfter(head: string, labels: Labels): typeof STEPS {
  const rows = head.startsWith('table') || `${head}-t1` in labels;
  const responsibility = `第#${BLOCK_KINDS.paragraph}${BLOCK_KINDS.responsibility}`;
  return [[rows ? /^-[ir](\d+)/ : /^-r(\d+)/, rows ? '第#行' : responsibility], ...STEPS];
}

/** The names of the steps of an id; undefined where one of them has none. */
function stepsIn(rest: string, steps: typeof STEPS): string[] | undefined {
  if (rest === '') return [];
  for (const [pattern, name] of steps) {
    const [step, number = ''] = pattern.exec(rest) ?? [];
    if (step === undefined) continue;
    const after = stepsIn(rest.slice(step.length), steps);
    return after && [name.replace('#', number), ...after];
  }
  return undefined;
}

function join(chapter: string | undefined, section: string | undefined): string | undefined {
  return chapter && section && chapter + section;
}
