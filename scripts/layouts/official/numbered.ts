import { EditionError, placeAt } from '../../lib/edition-error.ts';
import type { Seed } from '../../read/read-seed.ts';
import { isDecimal, isNamed, type Mark } from './marks.ts';
import type { Unit } from './units.ts';

/** The role of a numbered unit. */
export interface UnitRole {
  /** heading: of a division; numbered: a paragraph with a number and a lead; item: of a list. */
  is: 'heading' | 'numbered' | 'item';
  /** Of a heading: 1 for the outermost. */
  depth: number;
  /** Index in the text where the words behind a heading or lead begin that is run in. */
  cut: number;
}

/** Numbers of one form that follow each other inside the same member of an outer group. */
interface Group {
  mark: Mark;
  members: Member[];
  outer: Group[];
  /** The group that this one interrupts: a list 1., 2. below a heading 2. */
  interrupted: Group | null;
  /** Tells whether the line before it says that notes follow. */
  isNotes: boolean;
  is: UnitRole['is'];
}

interface Member {
  unit: Unit;
  shape: 'own' | 'run-in' | 'long';
  cut: number;
  /** Tells whether something stands beneath it before the next number of the same rank. */
  filled: boolean;
  /** 1 for the outermost; numbers that run on through all parts may lie deeper in some. */
  depth: number;
}

/** Most characters of a title; a longer first sentence is prose. */
const LONGEST_TITLE = 50;
/** Most characters of a title of three parts: 搭平台，建机制，强服务。 */
const LONGEST_TERSE = 24;
const TITLE = new RegExp(`^(?:[^。；]{1,${LONGEST_TITLE}}。|[^。，；：]{2,20}：)(?=.)`);
/** Divisions that are told apart by headings that are run in reach this deep. */
const DEEPEST_RUN_IN = 2;

/**
 * Decides which numbered units are headings. Numbers of one form that count on make a group, and a
 * group is decided as a whole: headings have titles, and something beneath them; a list has
 * sentences. How forms lie in each other is told by their order in the text.
 * @param units of one text, whose numbers begin anew
 * @throws EditionError `heading-order` where what looks like a heading doesn't count on
 */
export function rolesOf(units: readonly Unit[], seed: Seed): Map<Unit, UnitRole> {
  const groups = groupsOf(units, seed);
  const roles = new Map<Unit, UnitRole>();
  for (const group of groups) {
    decide(group);
    for (const { unit, cut, depth } of group.members) roles.set(unit, { is: group.is, depth, cut });
  }
  return roles;
}

function groupsOf(units: readonly Unit[], seed: Seed): Group[] {
  const groups: Group[] = [];
  const last = new Map<Mark['form'], Group>();
  let open: Group[] = [];
  let before: { member: Member; depth: number } | undefined;
  const annexes = annexLines(units);
  units.forEach((unit, i) => {
    const mark = annexes.has(unit) ? null : unit.mark;
    const at = mark ? open.findIndex((group) => group.mark.form === mark.form) : -1;
    const group = mark && groupFor(unit, mark, open, at, last.get(mark.form), seed);
    if (!mark || !group) {
      if (before) before.member.filled = true;
      return;
    }
    const outer = at === -1 ? open : open.slice(0, at);
    if (group.members.length === 0) {
      group.outer = [...outer];
      group.isNotes = /^(?:注|备注|说明)[：:]?$/.test(units[i - 1]?.text.value ?? '');
      groups.push(group);
    }
    if (before && outer.length > before.depth) before.member.filled = true;
    open = [...outer, group];
    last.set(mark.form, group);
    const member = { ...memberOf(unit, mark), depth: outer.length + 1 };
    group.members.push(member);
    before = { member, depth: outer.length };
  });
  return groups;
}

/** 附件：1.重点项目清单, with the other annexes on the lines below. */
const ANNEX_LIST = /^附件[：:]\s*1[.．、]/;

/** The units that go on with a list of annexes, whose numbers are none of the text. */
function annexLines(units: readonly Unit[]): Set<Unit> {
  const out = new Set<Unit>();
  units.forEach((unit, i) => {
    if (!ANNEX_LIST.test(unit.text.value)) return;
    for (const [n, next] of units.slice(i + 1).entries()) {
      if (next.mark?.form !== 'digit' || next.mark.number !== n + 2) return;
      out.add(next);
    }
  });
  return out;
}

/** The group that a numbered unit belongs to, a new one where it begins one; null for prose. */
function groupFor(
  unit: Unit,
  mark: Mark,
  open: readonly Group[],
  at: number,
  last: Group | undefined,
  seed: Seed,
): Group | null {
  const current = open[at];
  if (current && mark.number === numberIn(current) + 1) return current;
  const isList = mark.form === 'digit' || mark.form === 'digits';
  // 2.1 begins anew behind 1.3 without interrupting it.
  if (mark.number === 1 && isDecimal(mark.form)) return newGroup(mark, null);
  if (mark.number === 1 && (!current || isList)) return newGroup(mark, current ?? null);
  const interrupted = current?.interrupted;
  if (interrupted && mark.number === numberIn(interrupted) + 1) return interrupted;
  // Numbers that run on through all parts of the text.
  if (!current && last && mark.number === numberIn(last) + 1) return last;
  if (memberOf(unit, mark).shape === 'long') return null;
  // Articles are no structure: one that is missing is asked about, and nothing hangs on it.
  if (mark.form === 'article') return newGroup(mark, null);
  throw outOfOrder(unit, mark, current ?? last, seed);
}

function newGroup(mark: Mark, interrupted: Group | null): Group {
  return { mark, members: [], outer: [], interrupted, isNotes: false, is: 'heading' };
}

function numberIn({ members }: Group): number {
  return members.at(-1)?.unit.mark?.number ?? 0;
}

function memberOf(unit: Unit, mark: Mark): Omit<Member, 'depth'> {
  const { value } = unit.text;
  const rest = value.slice(mark.end);
  const filled = false;
  if (isNamed(mark.form)) return { unit, shape: 'own', cut: value.length, filled };
  const [title] = TITLE.exec(rest) ?? [];
  if (title !== undefined && !isSentence(title))
    return { unit, shape: 'run-in', cut: mark.end + title.length, filled: true };
  if (rest.length <= LONGEST_TITLE && !/；/.test(rest))
    return { unit, shape: 'own', cut: value.length, filled };
  return { unit, shape: 'long', cut: mark.end, filled: true };
}

/** Tells whether the words up to a full stop say something, and name nothing: they have several parts. */
function isSentence(words: string): boolean {
  return words.length > LONGEST_TERSE && words.split('，').length > 2;
}

/** Tells whether a member begins with a title: a sentence with nothing beneath it is none. */
function isTitle({ shape, filled, unit }: Member): boolean {
  return shape === 'run-in' || (shape === 'own' && (filled || !/。$/.test(unit.text.value)));
}

/** Decides what a group is; its outer groups are decided already. */
function decide(group: Group): void {
  const { mark, members, outer, interrupted } = group;
  const deepest = Math.max(...members.map(({ depth }) => depth));
  const half = (test: (member: Member) => boolean) =>
    members.filter(test).length * 2 >= members.length;
  // An article is a passage of its chapter, whatever it begins with.
  if (mark.form === 'article') {
    group.is = 'numbered';
    return;
  }
  const isTitled = isNamed(mark.form) || (half(isTitle) && half(({ filled }) => filled));
  const inArticle = outer.some(({ mark: { form } }) => form === 'article');
  const inList = outer.some(({ is }) => is !== 'heading') || interrupted !== null;
  const isDeep = deepest > DEEPEST_RUN_IN && half(({ shape }) => shape === 'run-in');
  if (!isTitled || inArticle || group.isNotes) group.is = 'item';
  else group.is = inList || isDeep ? 'numbered' : 'heading';
}

function outOfOrder(
  { text, mark: own }: Unit,
  mark: Mark,
  before: Group | undefined,
  seed: Seed,
): EditionError {
  const last = before ? before.members.at(-1)?.unit.mark?.label : undefined;
  return new EditionError(
    'heading-order',
    placeAt(seed.file, seed.text, text.at[0] ?? 0),
    `${own?.label ?? mark.label} follows ${last ?? 'the beginning'}`,
    'check whether a heading before it is missing or misread; if it is none, name it in noHeadings of paragraphs.yaml',
  );
}
