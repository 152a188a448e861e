/** Names of divisions and what else can't be read from an id, by id: `{ "c05": "第五章" }`. */
export type Labels = Readonly<Record<string, string>>;

/** What an id begins with, and how that is called; the first that fits is taken. */
const HEADS: [RegExp, (number: number, id: string, labels: Labels) => string | undefined][] = [
  [/^task-(\d+)/, (number) => `第${number}项任务`],
  [/^box-(\d+)/, (number) => `专栏${number}`],
  [/^table-(\d+)/, (number) => `表${number}`],
  [/^fig-(\d+)/, (number) => `图${number}`],
  [/^ref-(\d+)/, (number) => `文献标注［${number}］`],
  [/^c\d+-s(\d+)/, (_, id, labels) => join(labels[id.slice(0, id.indexOf('-'))], labels[id])],
  [/^(?:c|item-)(\d+)/, (_, id, labels) => labels[id]],
  [/^end()/, (_, id, labels) => labels[id]],
];

/** What follows, step by step: -p3-i2 is 第3段第2项. */
const STEPS: [RegExp, string][] = [
  [/^-p(\d+)/, '第#段'],
  [/^-i(\d+)/, '第#项'],
  [/^-t\d+/, '表'],
  [/^-n1$/, '注'],
  [/^-n(\d+)/, '注#'],
  [/^-l(\d+)/, '第#个小标题'],
  [/^-r$/, '责任单位'],
  [/^-title/, '标题'],
  [/^-caption/, '表题'],
  [/^-(?:issuer|signature)/, '署名'],
  [/^-number/, '发文字号'],
  [/^-address/, '主送机关'],
  [/^-abstract-en/, '英文摘要'],
  [/^-abstract/, '内容提要'],
  [/^-keywords/, '关键词'],
  [/^-footnote/, '脚注'],
  [/^-date/, '成文日期'],
  [/^-remark/, '附注'],
];

/**
 * How a passage is named in a citation: c05-s2-p3 → 第五章第二节第3段, box-08-i3 → 专栏8第3项.
 * @param labels of the page on which the passage stands
 * @returns an empty text where the id names no passage (a restored character, a part of the page)
 */
export function passageName(id: string, labels: Labels): string {
  for (const [pattern, name] of HEADS) {
    const [head, number] = pattern.exec(id) ?? [];
    if (head === undefined) continue;
    const owner = name(Number(number), head, labels);
    const rest = owner && restName(id.slice(head.length), stepsAfter(head, labels));
    return rest === undefined || !owner ? '' : owner + rest;
  }
  return '';
}

/** In a table the items are rows; r means a row there and who is responsible after a paragraph. */
function stepsAfter(head: string, labels: Labels): [RegExp, string][] {
  const rows = head.startsWith('table') || `${head}-t1` in labels;
  return [[rows ? /^-[ir](\d+)/ : /^-r(\d+)/, rows ? '第#行' : '第#段责任单位'], ...STEPS];
}

function restName(rest: string, steps: [RegExp, string][]): string | undefined {
  if (rest === '') return '';
  for (const [pattern, name] of steps) {
    const [step, number = ''] = pattern.exec(rest) ?? [];
    if (step === undefined) continue;
    const after = restName(rest.slice(step.length), steps);
    return after === undefined ? undefined : name.replace('#', number) + after;
  }
  return undefined;
}

function join(chapter: string | undefined, section: string | undefined): string | undefined {
  return chapter && section && chapter + section;
}
