import type { PlaceRef } from '../../../src/model/data/projects.ts';
import type { Stretch } from '../../../src/model/reading.ts';

/** A stretch of a reading that names a place. */
export interface NamedPlace extends Stretch {
  place: string;
  /** The place’s kind in the gazetteer. */
  kind: string;
}

/** The names of places in one block’s reading, as the gazetteer found them. */
export class PlacesIn {
  readonly #all: readonly NamedPlace[];

  /** @param all in the order of the text, an outer name before its inner ones */
  constructor(all: readonly NamedPlace[]) {
    this.#all = all;
  }

  /** The length of the longest name that begins at an index and fits; 0 where none does. */
  lengthAt(at: number, end: number, fits: (span: Stretch) => boolean = () => true): number {
    const here = this.#all.filter((name) => name.start === at && name.end <= end && fits(name));
    return Math.max(0, ...here.map((name) => name.end - at));
  }

  /** The places named in a stretch. */
  in({ start, end }: Stretch): NamedPlace[] {
    return this.#all.filter((name) => name.start >= start && name.end <= end);
  }
}

/** Signs that join the nodes of a line: 沈阳至通化, 赤峰—锦州, 康平－北四家子. */
const JOINER = /^(?:至|[—－\-–]+)$/;

/**
 * The places of a project with their roles: joined ones are the nodes of a line, and so are those
 * between which water is led (引嫩入白); a place right before
 * another one holds it (吉林洮南), so does a province in brackets behind a name (（黑龙江）). A name
 * inside another place’s name is `named`.
 * @param found the places named in the stretch
 * @param line whether joined places are the nodes of a line
 */
export function placesOf(text: string, found: readonly NamedPlace[], line: boolean): PlaceRef[] {
  const outer = found.filter(
    (name) => !isInner(name, found) && !isMerelyNamed(text, name) && !isAside(text, name),
  );
  return found
    .filter((name) => !isAside(text, name))
    .map((name) => {
      const i = outer.indexOf(name);
      const role = i < 0 ? 'named' : roleOf(text, outer, i, line);
      return { name: text.slice(name.start, name.end), role, place: name.place };
    });
}

/** Kinds of places after which others of the same name are called: 大庆 and 大庆油田. */
const NAMESAKES = /^(?:province|prefecture|county|town|river)$/;

/**
 * Tells whether a name stands inside another one, or is the place after which another of the same
 * name is called.
 */
function isInner(name: NamedPlace, all: readonly NamedPlace[]): boolean {
  const length = name.end - name.start;
  const over = all.filter(({ start, end }) => start <= name.start && end >= name.end);
  return over.some(
    ({ start, end, kind }) =>
      end - start > length || (NAMESAKES.test(name.kind) && !NAMESAKES.test(kind)),
  );
}

/**
 * Tells whether a place is only part of a name, not where a project lies: 东北, 东北亚, the countries
 * of 中俄, the river of 引松供水.
 */
function isMerelyNamed(text: string, { start, end, kind }: NamedPlace): boolean {
  if (end - start === 1 && text[start - 1] === '引' && !/[济入]/.test(text[end] ?? '')) return true;
  return /^东北亚?$/.test(text.slice(start, end)) || (kind === 'country' && end - start === 1);
}

/** 黑吉界 in brackets tells where a place lies, by one character for each province. */
function isAside(text: string, { start, end }: Stretch): boolean {
  return end - start === 1 && /（[^）]*$/.test(text.slice(0, start));
}

function roleOf(
  text: string,
  names: readonly NamedPlace[],
  i: number,
  line: boolean,
): PlaceRef['role'] {
  const [last, name, next] = [names[i - 1], names[i] as NamedPlace, names[i + 1]];
  const joined = line ? isJoined : isLed;
  const before = joined(text, last, name);
  const after = joined(text, name, next);
  if (before && after) return 'via';
  if (before || after) return before ? 'end' : 'start';
  return isHeld(text, name, next) || isRegion(text, name) ? 'within' : 'site';
}

function isJoined(text: string, left: Stretch | undefined, right: Stretch | undefined): boolean {
  if (!left || !right) return false;
  if (isCompound(left, right)) return true;
  return JOINER.test(text.slice(left.end, right.start).replace(/（[^）]*）|段|线/g, ''));
}

/** Tells whether water is led from one place to the other: 引绰济辽, 引嫩入白. */
function isLed(text: string, left: Stretch | undefined, right: Stretch | undefined): boolean {
  if (!left || !right || text[left.start - 1] !== '引') return false;
  return /^[济入]$/.test(text.slice(left.end, right.start));
}

/** 京沈 names two places by one character each. */
function isCompound(left: Stretch, right: Stretch): boolean {
  return left.end === right.start && left.end - left.start === 1 && right.end - right.start === 1;
}

/** Tells whether a place is followed by one in it: 吉林洮南, 辽宁（辽阳）. */
function isHeld(
  text: string,
  { start, end, kind }: NamedPlace,
  next: NamedPlace | undefined,
): boolean {
  if (!next || end - start === 1 || (next.kind === 'mountain' && kind !== 'province')) return false;
  const bracketed = text.slice(end, next.start) === '（' && text[next.end] === '）';
  return next.start === end || bracketed;
}

/** A province is only ever where a project lies, when it is written in full or in brackets. */
function isRegion(text: string, { start, end, kind }: NamedPlace): boolean {
  const bracketed = text[start - 1] === '（' && text[end] === '）';
  return kind === 'province' && (bracketed || /省$|自治区$|^内蒙古$/.test(text.slice(start, end)));
}
