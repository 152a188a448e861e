import { concat, type Text } from '../../lib/text.ts';
import { type Block, type Mark as BlockMark, block } from '../../lib/tree.ts';
import { Numbering } from '../shared/numbering.ts';
import { isDateLine, markOf, unnumberedHeading } from './marks.ts';
import { LIST_MARK } from './paragraphs.ts';
import type { Unit } from './units.ts';

const NUMBER = /^\p{Script=Han}+(?:[〔［[（(]\d{4}[〕］\]）)]|第)\s?\d+\s?号$/u;
const REMARK = /^[（(].+[）)]$/;
const LETTER =
  /^(?:主动公开|抄送[：:]|主题词[：:]|分送[：:]|.{2,20}办公[厅室]\s*\d{4}年\d{1,2}月\d{1,2}日印发$)/;

function isDate({ text }: Unit): boolean {
  return isDateLine(text.value);
}

/** Tells whether a line is a remark in brackets, or one on how the paper was distributed. */
export function isRemark({ text }: Unit): boolean {
  return (REMARK.test(text.value) && text.value.length <= 40) || LETTER.test(text.value);
}

/** Most characters of a line of a title or signature. */
const LONGEST_LOOSE = 60;

/** Tells whether a line has neither a number nor an end, as titles and signatures do. */
export function isLoose(unit: Unit): boolean {
  return (
    unit.is === 'words' &&
    !unit.mark &&
    !unit.isSmall &&
    !/(?:[。；，：！？、]|(?<=[\p{Script=Han}）)”])[;:,!?])$/u.test(unit.text.value) &&
    unnumberedHeading(unit.text.value) === null &&
    unit.text.value.length <= LONGEST_LOOSE
  );
}

/** Tells whether a line addresses those to whom a letter goes. */
function isAddress({ text }: Unit): boolean {
  return (
    /[：:]$/.test(text.value) &&
    (/^(?:各|有关|.*(?:人民政府|委员会|部门|机构|委|厅|局))/.test(text.value) ||
      /^[^。，；：“]{1,40}[部办署会院行省市县区府位门司团社][：:]$/.test(text.value))
  );
}

/**
 * The blocks that open a document or an annex: title, number, issuer, date, addressees, then paragraphs.
 * @param owner id of the division
 * @param title the full name, where it is known: its lines are told by it
 * @param passage makes the block of a paragraph
 */
export function frontBlocks(
  units: readonly Unit[],
  owner: string,
  title: string | null,
  passage: (unit: Unit) => Block,
): Block[] {
  const end = units.findIndex((unit) => !isLoose(unit));
  const loose = end === -1 ? units : units.slice(0, end);
  const named = titleLines(loose, title);
  const used = new Set<string>();
  const blocks = loose.flatMap((unit): Block[] => {
    if (unit === named[0])
      return [block(`${owner}-title`, 'title', concat(...named.map(({ text }) => text)))];
    return named.includes(unit) ? [] : [looseBlock(unit, owner, used)];
  });
  const rest = end === -1 ? [] : units.slice(end);
  const [first] = rest;
  const addressed =
    first && isAddress(first) ? [block(`${owner}-address`, 'address', first.text)] : [];
  return [...blocks, ...addressed, ...rest.slice(addressed.length).map(passage)];
}

/** The lines of a title: those that together are its name, or the first ones that are nothing else. */
function titleLines(loose: readonly Unit[], title: string | null): Unit[] {
  const plain = (texts: readonly Unit[]) =>
    texts.map(({ text }) => text.value.replace(/\s+/g, '')).join('');
  const name = title?.replace(/\s+/g, '') ?? '';
  for (let start = 0; name && start < loose.length; start++)
    for (let end = loose.length; end > start; end--)
      if (plain(loose.slice(start, end)) === name) return loose.slice(start, end);
  const start = loose.findIndex((unit) => !isLabel(unit));
  const rest = start === -1 ? [] : loose.slice(start);
  const end = rest.findIndex(isLabel);
  return end === -1 ? rest : rest.slice(0, end);
}

/** Tells whether a line is a number, a date or in brackets, and so no part of a title. */
function isLabel(unit: Unit): boolean {
  return NUMBER.test(unit.text.value) || isDate(unit) || REMARK.test(unit.text.value);
}

function looseBlock(unit: Unit, owner: string, used: Set<string>): Block {
  const { text } = unit;
  const once = (id: string) => {
    const free = !used.has(id);
    used.add(id);
    return free;
  };
  if (NUMBER.test(text.value) && once('number')) return block(`${owner}-number`, 'label', text);
  if (isDate(unit) && once('date')) return block(`${owner}-date`, 'date', text);
  let n = 1;
  while (!once(`l${n}`)) n++;
  return block(`${owner}-l${n}`, 'label', text);
}

/** Gives the running text of a division its ids. */
export class Body {
  readonly #owner: string;
  readonly #numbering: Numbering;
  readonly #hasLeads: boolean;
  #labels = 0;

  /**
   * @param owner id of the division
   * @param hasLeads whether a first sentence may name what its paragraph is about: not in a letter
   */
  constructor(owner: string, hasLeads = true) {
    this.#owner = owner;
    this.#numbering = new Numbering(owner);
    this.#hasLeads = hasLeads;
  }

  /** A heading without a number that opens no division. */
  small(text: Text): Block {
    return block(`${this.#owner}-l${++this.#labels}`, 'label', text);
  }

  /**
   * The block of a unit that is no heading.
   * @param cut where the words behind its lead begin
   */
  block(
    { text, mark, isSmall }: Unit,
    role: 'text' | 'numbered' | 'item' = 'text',
    cut = 0,
  ): Block {
    if (isSmall) return this.small(text);
    const label: BlockMark[] = mark ? [{ kind: 'label', start: 0, end: mark.label.length }] : [];
    if (role === 'item') return { ...this.#numbering.item(text), marks: label };
    if (LIST_MARK.test(text.value)) return this.#numbering.item(text);
    const made = this.#numbering.paragraph(text);
    if (!this.#hasLeads) return { ...made, marks: label };
    if (role === 'text' || !mark) return made;
    const lead: BlockMark[] =
      cut > mark.end && cut < text.value.length
        ? [{ kind: 'lead', start: mark.end, end: cut }]
        : [];
    return { ...made, marks: [...label, ...lead] };
  }
}

/** The end of a letter: signature, date, remarks. */
export interface Closing {
  /** Index of the first line of it. */
  start: number;
  signature: readonly Unit[];
  date: Unit | null;
  remarks: readonly Unit[];
  /** Index behind it. */
  end: number;
}

/** Most characters and lines of a signature. */
const LONGEST_SIGNATURE = 30;
const MOST_SIGNERS = 6;

/**
 * Finds where a letter is signed: short lines without an end, then a date, then remarks.
 * @param from index of the first unit that can be signed: behind the title
 */
export function closingIn(units: readonly Unit[], from: number): Closing | null {
  const dated = units.findIndex((unit, i) => i > from && isDate(unit));
  if (dated === -1) return null;
  const signs = (unit: Unit | undefined) =>
    unit !== undefined &&
    isLoose(unit) &&
    !isRemark(unit) &&
    !markOf(unit.text.value) &&
    !/^附[件表图]/.test(unit.text.value) &&
    unit.text.value.length <= LONGEST_SIGNATURE;
  let start = dated;
  while (start - 1 > from && dated - start < MOST_SIGNERS && signs(units[start - 1])) start--;
  if (start === dated) return null;
  let end = dated + 1;
  while (end < units.length && isRemark(units[end] as Unit)) end++;
  return {
    start,
    signature: units.slice(start, dated),
    date: units[dated] as Unit,
    remarks: units.slice(dated + 1, end),
    end,
  };
}

/** The blocks of a closing in the division that it ends. */
export function closingBlocks({ signature, date, remarks }: Closing, owner: string): Block[] {
  const numbered = (name: string, i: number) => `${owner}-${name}${i > 0 ? `-${i + 1}` : ''}`;
  return [
    ...signature.map(({ text }, i) => block(numbered('signature', i), 'signature', text)),
    ...(date ? [block(`${owner}-date`, 'date', date.text)] : []),
    ...remarks.map(({ text }, i) => block(numbered('remark', i), 'remark', text)),
  ];
}
