import type { Stretch } from '../../src/model/reading.ts';
import { type Lexicon, longest } from './lexicon.ts';
import type { Name } from './model.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import type { UnitHit, UnitMeaning } from './unit-lexicon.ts';
import { codesAround, isUnit, type Unit } from './units.ts';

/** A name of which it is settled which unit it names. */
export interface UnitName extends Omit<UnitHit, 'meaning'> {
  unit: Unit;
}

/** Marks between the members of a list. */
const JOINT = /^(?:[、—－–\-和与及至]|——)$/u;
/** A name of a list that is a word too is followed by one of these, or by nothing. */
const END = /^(?:[、，。；：）”—－–\-和与及至等]|$)/u;
/** Words behind a name that is part of a longer one: 南京大学, 洪泽湖. */
const UNIVERSITY = /^\p{Script=Han}{0,4}大学/u;
const NATURE = /^[河江湖山岛海湾峡]/u;
/** Characters behind 市 and 区 where these belong to the next word: 市场, 区域. */
const NEXT_WORD: Record<string, RegExp> = {
  市: /^[场值民容]/u,
  区: /^[域划位块间]/u,
};

/** The last character of units in full. */
const RANK = /[省市州盟县区旗]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Finds the units that the texts of one document name and the gazetteer doesn't describe.
 * @param texts of one document
 * @param known names of the gazetteer's places in each of them, in the order of the text
 * @returns for each text, in its order; names inside longer ones are left out
 */
export function findUnits(
  texts: readonly string[],
  known: readonly (readonly Name[])[],
  lexicon: Lexicon<UnitMeaning>,
  gazetteer: Gazetteer,
): UnitName[][] {
  const hits = texts.map((text, i) => {
    const free = lexicon.in(text).filter((hit) => fits(hit, text) && isFree(hit, known[i] ?? []));
    return largest(free);
  });
  const places = known.map((names) => unitNames(names, gazetteer));
  const sure = hits.map((own) =>
    own.flatMap((hit) => (hit.meaning.counts === 'sure' ? settled(hit) : [])),
  );
  const named = codesIn([...sure.flat(), ...places.flat()]);
  const round = (isMeant: (hit: UnitHit) => boolean) =>
    hits.map((own, i) =>
      inCompany(
        texts[i] ?? '',
        own,
        own.flatMap((hit) => (isMeant(hit) ? settled(hit) : [])),
        places[i] ?? [],
      ),
    );
  const isKnown = (hit: UnitHit) =>
    hit.meaning.counts === 'sure' || (hit.meaning.counts === 'named' && liesIn(hit, named));
  // What one passage settles goes for the others.
  const settledOnce = codesIn(round(isKnown).flat());
  return round((hit) => isKnown(hit) || isSettled(hit, settledOnce));
}

/** Tells whether a name that can be that of one unit alone has been settled elsewhere. */
function isSettled({ meaning: { counts, units } }: UnitHit, once: ReadonlySet<string>): boolean {
  const [unit, other] = units;
  return counts === 'once' && !other && unit !== undefined && once.has(unit.place.adcode);
}

/** Adds, until there are no more, the names that stand in the company of settled ones. */
function inCompany(
  text: string,
  hits: readonly UnitHit[],
  found: readonly UnitName[],
  known: readonly UnitName[],
): UnitName[] {
  const names = [...found];
  for (let before = -1; before !== names.length; ) {
    before = names.length;
    for (const hit of hits) {
      if (names.some(({ start }) => start === hit.start)) continue;
      const unit = meantIn(text, hit, [...names, ...known]);
      if (unit) names.push({ start: hit.start, end: hit.end, unit });
    }
  }
  return names.sort((a, b) => a.start - b.start);
}

/** The one unit that its company makes of a name: 上海市松江, 长春市朝阳区, 珠海、中山. */
function meantIn(text: string, hit: UnitHit, names: readonly UnitName[]): Unit | undefined {
  const { meaning, start, end } = hit;
  const isWhole = meaning.isFull || END.test(text.slice(end));
  const [inside, ...others] = meaning.units.filter(({ place }) =>
    names.some(
      (name) => name.end === start && codesAround(place.adcode).includes(name.unit.place.adcode),
    ),
  );
  if (!isWhole) return undefined;
  if (inside && others.length === 0) return inside;
  const beside = names.filter(
    (name) =>
      (name.end < start && JOINT.test(text.slice(name.end, start))) ||
      (end < name.start && JOINT.test(text.slice(end, name.start))),
  );
  const [alike, ...more] = meaning.units.filter((unit) =>
    beside.some((name) => areAlike(unit, name.unit)),
  );
  return alike && more.length === 0 ? alike : undefined;
}

/** Tells whether two units may stand in one list: prefectures and counties of one province. */
function areAlike({ place: a }: Unit, { place: b }: Unit): boolean {
  if (a.kind === 'province' || b.kind === 'province') return false;
  return a.adcode.slice(0, 2) === b.adcode.slice(0, 2);
}

/** Tells whether a document names what a unit lies in. */
function liesIn({ meaning }: UnitHit, named: ReadonlySet<string>): boolean {
  return meaning.units.some(({ place }) =>
    codesAround(place.adcode).some((code) => named.has(code)),
  );
}

/** The codes of units that are named. */
function codesIn(names: readonly UnitName[]): Set<string> {
  return new Set(names.map(({ unit }) => unit.place.adcode));
}

function settled({ start, end, meaning }: UnitHit): UnitName[] {
  return meaning.units.slice(0, 1).map((unit) => ({ start, end, unit }));
}

function unitNames(names: readonly Name[], { places, units }: Gazetteer): UnitName[] {
  return names.flatMap(({ start, end, place }) => {
    const entry = places.get(place);
    const unit = entry && isUnit(entry) ? units.all.get(entry.adcode) : undefined;
    return unit ? [{ start, end, unit }] : [];
  });
}

/** Tells whether a name stands for itself where it is: not as a part of other words. */
function fits({ start, end, meaning: { isFull, units } }: UnitHit, text: string): boolean {
  const rest = text.slice(end, end + 8);
  const last = text.charAt(end - 1);
  // Behind a full name of some length only 市场 and the like begin inside it, not 市南 in 深圳市南山区.
  if (isFull)
    return !NEXT_WORD[last]?.test(rest) && !isTorn(start, end - start > 2 ? start + 1 : end, text);
  const isCounty = units.every(({ place }) => place.kind === 'county');
  if (UNIVERSITY.test(rest) || (isCounty && NATURE.test(rest))) return false;
  return !isTorn(start, end, text);
}

/** Tells whether a dictionary sees a word that begins before a name, or ends behind it: 文|明水|平. */
function isTorn(start: number, end: number, text: string): boolean {
  const from = Math.max(0, start - 12);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + 12))) {
    const [begin, stop] = [from + index, from + index + segment.length];
    // The dictionary has 市南 in 深圳市南山区.
    if (begin < start && stop > start && !RANK.test(text.charAt(start - 1))) return true;
    if (begin > start && begin < end && stop > end) return true;
  }
  return false;
}

/**
 * Of names that overlap those that count by themselves, then the one that begins first, and of
 * these the longest.
 */
function largest(hits: readonly UnitHit[]): UnitHit[] {
  const sure = longest(hits.filter(({ meaning }) => meaning.counts === 'sure'));
  const others = hits.filter((hit) => hit.meaning.counts !== 'sure' && !sure.some(overlaps(hit)));
  return [...sure, ...longest(others)].sort((a, b) => a.start - b.start);
}

/** Tells whether a hit overlaps no name of the gazetteer, or holds all that it overlaps and more. */
function isFree(hit: UnitHit, known: readonly Name[]): boolean {
  return known.every(
    (name) =>
      !overlaps(hit)(name) ||
      (hit.start <= name.start &&
        name.end <= hit.end &&
        name.end - name.start < hit.end - hit.start),
  );
}

/** Tells whether two stretches share a character. */
export function overlaps(a: Stretch): (b: Stretch) => boolean {
  return (b) => a.start < b.end && b.start < a.end;
}
