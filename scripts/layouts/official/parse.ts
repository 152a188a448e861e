import {
  annexId,
  CLOSING_ID,
  captionId,
  chapterId,
  FRONT_ID,
  figureId,
  PREFACE_ID,
  sectionId,
  tableId,
} from '../../../src/model/ids.ts';
import { concat, type Text } from '../../lib/text.ts';
import { block, type Division, type Node } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import type { Layout, Parsed } from '../shared/layout.ts';
import { headingBlock } from '../shared/outline.ts';
import { Sequence } from '../shared/sequence.ts';
import { type Contents, headingWords } from './contents.ts';
import { Body, closingBlocks, closingIn, frontBlocks, isLoose, isRemark } from './front-matter.ts';
import { annexNumber, figureNumbers, tableCaption, unnumberedHeading } from './marks.ts';
import { rolesOf, type UnitRole } from './numbered.ts';
import { fullWidth } from './paragraphs.ts';
import { printedBox } from './printed-box.ts';
import { type PageLines, repairLines } from './repair.ts';
import { endsSentence } from './sentence-end.ts';
import { tableOfLines } from './tables.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * A plan of chapters (第一章) or parts (一、), printed on pages or with a paragraph on each line.
 */
export const plan: Layout<PageLines> = {
  repair: repairLines,
  parse(pages, seed) {
    const parsed = parse(pages, seed);
    if (parsed.children.some(({ kind }) => kind === 'chapter')) return parsed;
    throw seedFault(
      seed,
      'no-heading',
      pages.lines[0]?.text,
      'no line of this plan is the heading of a chapter: 第一章 or 一、',
      'check the source, or choose the layout opinion, which may have no headings',
    );
  },
};

/**
 * An opinion, notice or decision: title, number, addressees, parts 一、 with （一） and 1., signature
 * and date, and the plan that it issues. One without headings is a letter of paragraphs.
 */
export const opinion: Layout<PageLines> = { repair: repairLines, parse };

function parse(pages: PageLines, seed: Seed): Parsed {
  const units = unitsOf(pages, seed);
  const builder = new Builder(seed, fullWidth(pages.lines));
  const opened = units.findIndex((unit) => !isLoose(unit));
  const closing = opened === -1 ? null : closingIn(units, opened);
  const letterEnd = closing?.end ?? annexIn(units, Math.max(opened, 0));
  const letter = units.slice(0, closing?.start ?? letterEnd);
  const hasHeadings = builder.text(letter, FRONT_ID, seed.meta.title);
  if (closing)
    builder.close(closingBlocks(closing, hasHeadings ? CLOSING_ID : FRONT_ID), hasHeadings);
  const words = letter.map(({ text }) => text.value.replace(/\s+/g, '')).join('');
  for (let at = letterEnd, isIssued = closing !== null && !hasHeadings; at < units.length; ) {
    const end = nextText(units, at + 1, words) ?? annexIn(units, at + 1);
    const part = units.slice(at, end);
    if (isIssued && annexIn(part, 0) !== 0) builder.issued(part);
    else builder.annex(part);
    isIssued = false;
    at = end;
  }
  if (pages.contents) checkContents(pages.contents, builder.headings, seed);
  return { children: builder.divisions, removed: pages.removed };
}

/** The index of the next heading of an annex; the end where there is none. */
function annexIn(units: readonly Unit[], from: number): number {
  const at = units.findIndex(
    (unit, i) => i >= from && unnumberedHeading(unit.text.value) === 'annex' && !unit.mark,
  );
  return at === -1 ? units.length : at;
}

/**
 * The index of the next title of a text that is issued with the one before, as where a notice
 * issues two rules: lines without an end behind a sentence that the letter names in 《》, or behind
 * which the numbers begin anew.
 * @param letter the words of the letter
 * @returns null where an annex comes first, or there is none
 */
function nextText(units: readonly Unit[], from: number, letter: string): number | null {
  const end = annexIn(units, from);
  const form = units.slice(from, end).find(({ mark }) => mark)?.mark?.form;
  const numbers = units.map(({ mark }) => (mark?.form === form ? mark?.number : undefined));
  const isAnew = (i: number) => {
    const next = units.findIndex(({ mark }, j) => j > i && mark !== null);
    const isFirst = form !== undefined && next < end && numbers[next] === 1;
    return isFirst && numbers.slice(from, i).includes(2);
  };
  const isNamed = (i: number) => {
    const lines = units.slice(i, end);
    const behind = lines.findIndex((unit) => !isLoose(unit));
    const titles = lines.slice(0, behind === -1 ? lines.length : behind);
    const words = titles.map(({ text }) => text.value.replace(/\s+/g, ''));
    return words.some((_, n) => letter.includes(`《${words.slice(0, n + 1).join('')}》`));
  };
  const title = units.findIndex(
    (unit, i) =>
      i >= from &&
      i < end &&
      isLoose(unit) &&
      endsSentence(units[i - 1]?.text.value ?? '') &&
      (isNamed(i) || isAnew(i)),
  );
  return title === -1 ? null : title;
}

/** Makes the tree of a document from the top to the bottom. */
class Builder {
  readonly divisions: Division[] = [];
  /** The words of all numbered headings, for the check against the contents list. */
  readonly headings: string[] = [];
  readonly #seed: Seed;
  readonly #full: number;
  readonly #boxes: Sequence;
  readonly #figures: Sequence;
  #path: Division[] = [];
  #body = new Body(FRONT_ID);
  #closings = 0;
  #tables = 0;
  #annexes = 0;

  constructor(seed: Seed, full: number) {
    this.#seed = seed;
    this.#full = full;
    this.#boxes = new Sequence(seed, 'box-number', 'box');
    this.#figures = new Sequence(seed, 'figure-number', 'figure');
  }

  /**
   * Puts in a letter or plan whose outermost headings are chapters.
   * @param owner id of the division for what stands before the first heading
   * @returns whether it has headings
   */
  text(units: readonly Unit[], owner: string, title: string | null): boolean {
    const roles = rolesOf(units, this.#seed);
    const first = units.findIndex((unit) => roles.get(unit)?.is === 'heading');
    const front = first === -1 ? units : units.slice(0, first);
    if (front.length > 0) this.#front(front, owner, title, roles, first !== -1);
    this.#all(units.slice(front.length), roles, '');
    return first !== -1;
  }

  /** Puts in the text that a letter brings out, which may be signed by those who wrote it. */
  issued(units: readonly Unit[]): void {
    const opened = units.findIndex((unit) => !isLoose(unit));
    const closing = opened === -1 ? null : closingIn(units, opened);
    const isSigned = closing?.end === units.length;
    this.text(isSigned ? units.slice(0, closing.start) : units, PREFACE_ID, null);
    if (!isSigned) return;
    const id = this.#closingId();
    this.#enter(division(id, 'back', '', ''), 1);
    for (const made of closingBlocks(closing, id)) this.#put(made);
  }

  /** Puts in an annex as a division of its own, with its headings inside. */
  annex(units: readonly Unit[]): void {
    const roles = rolesOf(units, this.#seed);
    const [first] = units as [Unit, ...Unit[]];
    const isNamed = unnumberedHeading(first.text.value) === 'annex';
    this.#annexes = Math.max(this.#annexes + 1, isNamed ? annexNumber(first.text.value) : 1);
    const id = annexId(this.#annexes);

    const loose = units.slice(isNamed ? 1 : 0);
    const end = loose.findIndex((unit) => !isLoose(unit) || isRemark(unit));
    const titles = end === -1 ? loose : loose.slice(0, end);
    const remarks = loose.slice(titles.length).findIndex((unit) => !isRemark(unit));
    const behind = titles.length + Math.max(0, remarks);
    const title = concat(...titles.map(({ text }) => text));
    const label = isNamed ? first.text.value : '';
    const heading = isNamed ? first.text : title;
    this.#enter(
      {
        ...division(id, 'chapter', label, title.value),
        children: [headingBlock(id, heading, label, 1)],
      },
      1,
    );
    if (isNamed && title.value) this.#put(block(`${id}-title`, 'title', title));
    for (const { text } of loose.slice(titles.length, behind)) this.#put(this.#body.small(text));
    this.#all(loose.slice(behind), roles, id);
  }

  /** Puts in the end of a letter: into the division that is open, or one of its own. */
  close(blocks: readonly Node[], isOwn: boolean): void {
    const open = this.#path[0];
    if (isOwn && open?.kind !== 'back') this.#enter(division(this.#closingId(), 'back', '', ''), 1);
    for (const made of blocks) this.#put(made);
  }

  #front(
    units: readonly Unit[],
    owner: string,
    title: string | null,
    roles: ReadonlyMap<Unit, UnitRole>,
    hasHeadings: boolean,
  ): void {
    const opening = units.findIndex((u) => unnumberedHeading(u.text.value) === 'opening');
    const end = opening === -1 ? units.findIndex(isStructure) : opening;
    const before = end === -1 ? units : units.slice(0, end);
    const name = opening === -1 ? '' : (units[opening] as Unit).text.value;
    this.#enter(division(owner, 'front', '', name), 1);
    if (!hasHeadings) this.#body = new Body(owner, false);
    // （一） below an article or a 一、 that is a passage itself.
    const isInner = ({ is, depth }: UnitRole) => is === 'item' && depth > 1;
    const blocks = frontBlocks(before, owner, title, (unit) => {
      const role = roles.get(unit);
      return this.#body.block(unit, role && isInner(role) ? 'item' : 'text');
    });
    const named = blocks.find(({ kind }) => kind === 'title');
    // The title of the plan that a notice issues is a heading below the notice's own title.
    if (owner === PREFACE_ID && named && this.#path[0]) {
      this.#path[0].title = named.text.value;
      blocks[blocks.indexOf(named)] = block(owner, 'heading', named.text, { level: 2 });
    }
    for (const made of blocks) this.#put(made);
    this.#all(units.slice(before.length), roles, '');
  }

  #all(units: readonly Unit[], roles: ReadonlyMap<Unit, UnitRole>, annex: string): void {
    for (const [i, unit] of units.entries()) {
      const next = units[i + 1];
      if (unit.is === 'table') this.#table(unit, units[i - 1]);
      // The caption of a table is put in with it.
      else if (next?.is !== 'table' || tableNumber(unit) === null)
        this.#add(unit, roles.get(unit), annex);
    }
  }

  /** @param before what stands above it: its caption, perhaps */
  #table({ lines, text: whole }: Unit, before: Unit | undefined): void {
    const found = tableOfLines(lines.map(({ raw }) => raw));
    const number = before ? tableNumber(before) : null;
    this.#tables = Math.max(this.#tables + 1, number ?? 1);
    const id = tableId(this.#tables);
    if (before && number !== null) this.#put(block(captionId(id), 'caption', before.text));
    const { text, table } = found ?? { text: whole };
    this.#put(block(id, 'table', text, { ...(table && { table }) }));
  }

  /** @param annex id of the annex that headings stand in; empty for none */
  #add(unit: Unit, role: UnitRole | undefined, annex: string): void {
    const { is, text, mark } = unit;
    if (is === 'box') this.#box(unit);
    else if (is === 'figure') this.#figure(text);
    else if (mark && role?.is === 'heading') this.#heading(unit, role, annex);
    else if (!mark && unnumberedHeading(text.value) === 'opening') this.#opening(text);
    else if (!mark && unnumberedHeading(text.value) === 'closing' && !annex) this.#ending(text);
    else this.#put(this.#body.block(unit, role?.is === 'heading' ? 'text' : role?.is, role?.cut));
  }

  #heading(unit: Unit, { depth, cut }: UnitRole, annex: string): void {
    const { text, mark } = unit;
    if (!mark) return;
    const level = annex ? depth + 1 : depth;
    const parent = level === 1 ? '' : (this.#path[level - 2]?.id ?? '');
    const id = parent ? sectionId(parent, mark.number) : chapterId(mark.number);
    const own = text.value.slice(0, cut);
    const title = own.slice(mark.end).replace(/[。：]$/, '');
    this.headings.push(headingWords(own).replace(/[。：]$/, ''));
    this.#enter(division(id, level === 1 ? 'chapter' : 'section', mark.label, title), level);
    // A heading that is run in is the lead of its paragraph, as printed.
    if (cut < text.value.length) this.#put(this.#body.block(unit, 'numbered', cut));
    else this.#put(headingBlock(id, text, mark.label, level));
  }

  /** 前言: the heading of what opens the text; anywhere else a small heading. */
  #opening(text: Text): void {
    const open = this.#path.at(-1);
    if (
      open?.kind === 'front' &&
      !open.children.some((n) => n.type === 'block' && n.id === open.id)
    )
      this.#put(block(open.id, 'heading', text, { level: 2 }));
    else this.#put(this.#body.small(text));
  }

  /** 结语, 附则: a division behind the last chapter. */
  #ending(text: Text): void {
    const id = this.#closingId();
    this.#enter(
      {
        ...division(id, 'back', '', text.value),
        children: [block(id, 'heading', text, { level: 2 })],
      },
      1,
    );
  }

  #closingId(): string {
    this.#closings++;
    return this.#closings === 1 ? CLOSING_ID : `${CLOSING_ID}-${this.#closings}`;
  }

  #box({ lines }: Unit): void {
    const { box, title } = printedBox(lines, this.#seed, this.#full);
    this.#boxes.next(box.number, title);
    this.#put(box);
  }

  #figure(caption: Text): void {
    const [number = 0, ...others] = figureNumbers(caption.value);
    const id = figureId(this.#figures.next(number, caption));
    for (const other of others) this.#figures.next(other, caption);
    this.#put({ type: 'figure', id, number, caption: block(id, 'caption', caption) });
  }

  #put(node: Node): void {
    if (this.#path.length === 0) this.#enter(division(FRONT_ID, 'front', '', ''), 1);
    this.#path.at(-1)?.children.push(node);
  }

  /** Opens a division at a level: inside the one that is open above it. */
  #enter(made: Division, level: number): void {
    this.#path = this.#path.slice(0, level - 1);
    const parent = this.#path.at(-1);
    if (parent) parent.children.push(made);
    else this.divisions.push(made);
    this.#path.push(made);
    this.#body = new Body(made.id);
  }
}

/** The number of the table whose caption a unit is; null for any other. */
function tableNumber({ is, text }: Unit): number | null {
  return is === 'words' ? tableCaption(text.value) : null;
}

function isStructure({ is }: Unit): boolean {
  return is !== 'words';
}

function division(id: string, kind: Division['kind'], label: string, title: string): Division {
  return { type: 'division', id, kind, label, title, children: [] };
}

/**
 * Makes sure that each numbered entry of the contents list is a heading, in its order.
 * @throws EditionError `heading-missing`
 */
function checkContents(contents: Contents, headings: readonly string[], seed: Seed): void {
  let at = 0;
  for (const { words, line } of contents) {
    const found = headings.findIndex((heading, i) => i >= at && heading === words);
    if (found === -1)
      throw seedFault(
        seed,
        'heading-missing',
        line.raw,
        `“${words}” of the contents list is no heading behind the one before it`,
        'check whether the heading differs from the contents list, is torn or stands out of order',
      );
    at = found + 1;
  }
}
