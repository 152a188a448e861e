import type { Stretch } from '../../../src/model/reading.ts';
import { hasHeadWord } from './head-words.ts';
import type { PlacesIn } from './places-in.ts';

/** Words between the places of a route, or before them: joiners, brackets, G1211, 段. */
const BETWEEN = /^(?:[至—－\-–]+|（[^）]*）|[GS]\d+|段|线)/;

/** The length of the places, joiners and road numbers that a stretch begins with. */
export function routeLength(text: string, { start, end }: Stretch, places: PlacesIn): number {
  // 绥芬河机场 is a place too, but what it shares with others is 机场; 京 and 沈 of 京沈 are places,
  // but 京沈 stands for a line.
  const isPlain = ({ start, end }: Stretch) =>
    end - start > 1 && !hasHeadWord(text.slice(start, end));
  let at = start;
  let length = 0;
  while (at < end) {
    const place = places.lengthAt(at, end, isPlain);
    const step = place || (BETWEEN.exec(text.slice(at, end))?.[0].length ?? 0);
    if (step === 0) break;
    at += step;
    // A route ends with a place, a bracket behind one or 段, never with a joiner.
    if (place > 0 || /[）段]$/.test(text.slice(start, at))) length = at - start;
  }
  return length;
}

/** Tells whether a stretch is nothing but places and their joiners (阁山水库 is a project). */
export function isOnlyPlaces(text: string, span: Stretch, places: PlacesIn): boolean {
  const all = routeLength(text, span, places) === span.end - span.start;
  return all && !hasHeadWord(text.slice(span.start, span.end));
}
