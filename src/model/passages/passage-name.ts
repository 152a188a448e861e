import { BLOCK_KINDS, boxLabel } from '../block-kinds.ts';
import { boxTableId, type IdHead, type IdParts, type IdStep, partsOfId } from '../ids.ts';

/** Names of divisions and what else can't be read from an id, by id: `{ "c05": "第五章" }`. */
export type Labels = Readonly<Record<string, string>>;

/** The name of a unit by its number and id. */
type NameOf = (number: number, id: string, labels: Labels) => string | undefined;

const byLabel: NameOf = (_, id, labels) => labels[id];

const HEADS: Record<IdHead, NameOf> = {
  task: (number) => `第${number}项任务`,
  table: (number) => `表${number}`,
  figure: (number) => `图${number}`,
  reference: (number) => `文献标注［${number}］`,
  box: boxLabel,
  section: (_, id, labels) => joined(id, labels),
  chapter: byLabel,
  preface: byLabel,
  'opinion-item': byLabel,
  end: byLabel,
};

/** Units that are numbered through a whole document: their place says nothing more. */
const NUMBERED: readonly IdHead[] = ['task', 'table', 'figure', 'reference'];

/** Names of steps, with # for the number: -p3-i2 is 第3段第2项. */
const STEPS: Record<IdStep, string> = {
  paragraph: `第#${BLOCK_KINDS.paragraph}`,
  item: `第#${BLOCK_KINDS.item}`,
  table: BLOCK_KINDS.table,
  note: `${BLOCK_KINDS.note}#`,
  label: `第#个${BLOCK_KINDS.label}`,
  row: `第#${BLOCK_KINDS.paragraph}${BLOCK_KINDS.responsibility}`,
  title: BLOCK_KINDS.title,
  caption: BLOCK_KINDS.caption,
  issuer: BLOCK_KINDS.signature,
  signature: BLOCK_KINDS.signature,
  number: '发文字号',
  address: BLOCK_KINDS.address,
  'abstract-en': '英文摘要',
  abstract: BLOCK_KINDS.abstract,
  keywords: BLOCK_KINDS.keywords,
  footnote: BLOCK_KINDS.footnote,
  date: BLOCK_KINDS.date,
  remark: BLOCK_KINDS.remark,
};

/**
 * Name of a passage in a citation: c05-s2-p3 → 第五章第二节第3段, box-08-i3 → 专栏8第3项.
 * @param labels of its document
 * @returns an empty text where the id names no passage (a restored character, a part of the page)
 */
export function passageName(id: string, labels: Labels): string {
  const parts = partsOfId(id);
  const owner = parts && ownName(parts, labels);
  if (!owner || !parts.steps) return '';
  return owner + stepNames(parts, isTable(parts, labels)).join('');
}

/**
 * Name of a passage where readers see what it is part of: c05-s2-p3 → 第3段, task-034 → 第34项任务;
 * the heading of a division → 标题.
 * @param isRow whether it is the row of a table, also of one in a box: box-01-i3 → 第3行
 */
export function shortPassageName(id: string, isRow = false): string {
  const parts = partsOfId(id);
  const last = parts && stepNames(parts, isRow || isTable(parts, {})).at(-1);
  return last ?? (parts && ownName(parts, {})) ?? BLOCK_KINDS.heading;
}

/**
 * Name of a passage behind the name of the division or box that it stands in.
 * @param place as readers know it: 第七章第一节 · 专栏12; empty for what is numbered throughout
 */
export function passageNameIn(place: string, id: string): string {
  const parts = partsOfId(id);
  const steps = parts ? stepNames(parts, isTable(parts, {})).join('') : '';
  if (!parts || !NUMBERED.includes(parts.unit)) return place + steps;
  return [place, ownName(parts, {}) + steps].filter(Boolean).join(' · ');
}

function ownName({ unit, number, head }: IdParts, labels: Labels): string | undefined {
  return HEADS[unit](number, head, labels);
}

/** Tells whether what has an id is a table: in it the items are rows. */
function isTable({ unit, head }: IdParts, labels: Labels): boolean {
  return unit === 'table' || boxTableId(head) in labels;
}

function stepNames({ steps }: IdParts, inTable: boolean): string[] {
  return (steps ?? []).map(({ unit, number }, i, all) => {
    if (Number.isNaN(number)) return unit === 'row' ? BLOCK_KINDS.responsibility : STEPS[unit];
    if (inTable && i === 0 && (unit === 'item' || unit === 'row')) return `第${number}行`;
    if (unit === 'note' && number === 1 && i === all.length - 1) return BLOCK_KINDS.note;
    return STEPS[unit].replace('#', String(number));
  });
}

/** The names of a section and of all that it stands in: 第五章第一节（二）. */
function joined(id: string, labels: Labels): string | undefined {
  const [owner = '', ...steps] = id.split(/(?=-s\d)/);
  const names = [owner, ...steps.map((_, i) => owner + steps.slice(0, i + 1).join(''))].map(
    (division) => labels[division],
  );
  return names.every(Boolean) ? names.join('') : undefined;
}
