import type { Name, OpenName } from './model.ts';
import type { Gazetteer } from './read-gazetteer.ts';

type Places = Gazetteer['places'];

/** Marks that join the members of a list or the ends of a line. */
const JOINT = /^(?:[、—－–\-和与至及到～~]|——)$/;

/** Kinds that stand beside each other in lists. */
const COMPANY: Record<string, string> = {
  prefecture: 'settlement',
  county: 'settlement',
  town: 'settlement',
};

/**
 * Settles names that several places share (吉林: the province or the city; 黑龙江: the province or
 * the river). A name right before another is that of the place around it, where there is one. Else
 * company tells: the name that a joint ties to it on the left, or on the right. Without company the
 * place that the gazetteer describes first is meant.
 * @param names in the order of the text
 */
export function chooseByNeighbours(
  text: string,
  names: readonly OpenName[],
  places: Places,
): Name[] {
  const chosen: Name[] = [];
  names.forEach((name, i) => {
    const left = chosen[i - 1];
    const right = names[i + 1];
    const company = [
      left && JOINT.test(text.slice(left.end, name.start)) ? left.place : undefined,
      right?.places.length === 1 && JOINT.test(text.slice(name.end, right.start))
        ? right.places[0]
        : undefined,
    ];
    const { places: candidates, ...where } = name;
    const whole =
      right?.start === name.end && candidates.find((id) => holds(id, right.places, places));
    chosen.push({ ...where, place: whole || settle(candidates, company, places) });
  });
  return chosen;
}

/** Tells whether a name right before another is that of the place around it: 吉林洮南. */
function holds(id: string, inner: readonly string[], places: Places): boolean {
  return inner.some((place) => {
    const within = places.get(place)?.within;
    return within !== undefined && (within === id || holds(id, [within], places));
  });
}

function settle(
  candidates: readonly string[],
  company: readonly (string | undefined)[],
  places: Places,
): string {
  for (const neighbour of company) {
    const kind = neighbour && groupOf(neighbour, places);
    const alike = kind && candidates.find((id) => groupOf(id, places) === kind);
    if (alike) return alike;
  }
  return candidates[0] as string;
}

function groupOf(id: string, places: Places): string | undefined {
  const kind = places.get(id)?.kind;
  return kind && (COMPANY[kind] ?? kind);
}
