import { provinceCode } from '../../src/model/provinces.ts';
import type { Name } from './model.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import { codesAround } from './units.ts';

/** Characters of a word that may be something else in a text of another region. */
const SHORT = 2;

/** Names of one passage with its text. */
export interface NamedText {
  text: string;
  names: readonly Name[];
}

/**
 * Names as a document about any region means them: a short name of a place that the gazetteer
 * describes is another one's behind the name of what only that one lies in (北京朝阳), and none where
 * the document names nothing else of the place's province (朝阳产业 in a plan for the south).
 * @param passages of one document
 * @returns the names of each passage; the place of a name that is another's is replaced
 */
export function resolveNamesakes(passages: readonly NamedText[], gazetteer: Gazetteer): Name[][] {
  const { places, units } = gazetteer;
  if (units.all.size === 0) return passages.map(({ names }) => [...names]);
  const byShort = Map.groupBy(units.all.values(), ({ short }) => short);
  const codeOf = (id: string) => places.get(id)?.adcode;
  const evidence = evidenceIn(passages, codeOf);
  return passages.map(({ text, names }) =>
    names.flatMap((name) => {
      const entry = places.get(name.place);
      const word = text.slice(name.start, name.end);
      if (!entry?.adcode || word.length > SHORT || entry.kind === 'province') return [name];
      const before = names.filter(({ end }) => end === name.start);
      const around = before.flatMap(({ place }) => codeOf(place) ?? []);
      const liesIn = (code: string) => codesAround(code).some((it) => around.includes(it));
      const namesakes = (byShort.get(word) ?? []).filter(({ place }) => place.id !== name.place);
      const others = namesakes.filter(({ place }) => liesIn(place.adcode));
      if (others[0] && !liesIn(entry.adcode))
        return others.length === 1 ? [{ ...name, place: others[0].place.id }] : [];
      const isSure = entry.kind === 'prefecture' && namesakes.length === 0;
      const isAlone = evidence.get(provinceCode(entry.adcode))?.size === 1;
      return !isSure && isAlone ? [] : [name];
    }),
  );
}

/** Names, each once, that show that a document means places of a province, by the code of the province. */
function evidenceIn(
  passages: readonly NamedText[],
  codeOf: (id: string) => string | undefined,
): Map<string, Set<string>> {
  const evidence = new Map<string, Set<string>>();
  for (const { text, names } of passages)
    for (const { start, end, place } of names) {
      const province = provinceCode(codeOf(place) ?? '');
      // A longer name of the same place shows it as well as another place does.
      const shown = end - start > SHORT ? text.slice(start, end) : place;
      if (province) evidence.set(province, (evidence.get(province) ?? new Set()).add(shown));
    }
  return evidence;
}
