import type { Stretch } from '../../src/model/reading.ts';
import { wordOf } from './forms.ts';
import { Lexicon } from './lexicon.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import { isUnit, type Unit } from './units.ts';

/** The units that a name may mean, and whether it counts by itself or only in company. */
export interface UnitMeaning {
  /** All units of this name; none for a longer word in which no unit is meant. */
  units: readonly Unit[];
  isFull: boolean;
  /**
   * `sure`: wherever it stands. `named`: where the document names what it lies in, too. `company`:
   * behind the name of what it lies in, or beside others of the same province. `once`: likewise,
   * and from then on in the whole document.
   */
  counts: 'sure' | 'named' | 'once' | 'company';
}

/** Names of units in a text, before anybody has decided which of them count. */
export interface UnitHit extends Stretch {
  meaning: UnitMeaning;
}

/** Two characters are a word of their own more often than a longer name is. */
const SHORTEST_SURE = 3;
/** Names of hills and waters, after which counties are called: 太湖, 庐山. */
const NATURAL = /[山湖江河海岛湾峡]$/u;

/**
 * Makes the lexicon of units: full names and short ones, but the short ones of places that the
 * gazetteer describes, which give their own forms.
 */
export function unitLexicon({ places, units }: Gazetteer): Lexicon<UnitMeaning> {
  const own = new Set([...places.values()].filter(isUnit).map(({ adcode }) => adcode));
  const forms = new Set([...places.values()].flatMap(({ forms = [] }) => forms.map(wordOf)));
  const all = [...units.all.values()];
  const full = Map.groupBy(all, ({ place }) => place.name);
  // 延边州, 桓仁县: shorter, but as good as in full.
  for (const unit of all) {
    const [, rank] = /自治([州县旗])$/u.exec(unit.place.name) ?? [];
    const name = `${unit.short}${rank}`;
    if (rank && unit.short !== unit.place.name) full.set(name, [...(full.get(name) ?? []), unit]);
  }
  const short = Map.groupBy(all, (unit) => unit.short);
  const entries: [string, UnitMeaning][] = [];
  for (const [name, those] of full) {
    // What the gazetteer writes in its own way stays so.
    if (those.some(({ place }) => place.name === name && forms.has(name))) continue;
    entries.push([
      name,
      { units: those, isFull: true, counts: fullCounts(name, those, units.words) },
    ]);
  }
  for (const [name, those] of short) {
    if (full.has(name) || forms.has(name)) continue;
    const free = those.filter(({ place }) => !own.has(place.adcode));
    if (free.length === 0) continue;
    entries.push([
      name,
      { units: highest(those), isFull: false, counts: shortCounts(name, those, units.words) },
    ]);
  }
  const isName = new Set(entries.map(([name]) => name));
  for (const word of units.words)
    if (!isName.has(word)) entries.push([word, { units: [], isFull: true, counts: 'sure' }]);
  return new Lexicon(entries);
}

function fullCounts(name: string, units: readonly Unit[], words: ReadonlySet<string>) {
  return name.length < SHORTEST_SURE || units.length > 1 || words.has(name) ? 'company' : 'sure';
}

function shortCounts(
  name: string,
  units: readonly Unit[],
  words: ReadonlySet<string>,
): UnitMeaning['counts'] {
  if (words.has(name)) return 'company';
  const [first, second] = highest(units);
  if (!first || second) return 'company';
  if (first.place.kind !== 'county') return 'sure';
  if (/区$/u.test(first.place.name) || NATURAL.test(name)) return 'once';
  return name.length < SHORTEST_SURE ? 'named' : 'sure';
}

/** The units of a name that are meant first: 湘潭 is the prefecture, not its county. */
function highest(units: readonly Unit[]): readonly Unit[] {
  for (const kind of ['province', 'prefecture']) {
    const those = units.filter(({ place }) => place.kind === kind);
    if (those.length > 0) return those;
  }
  return units;
}
