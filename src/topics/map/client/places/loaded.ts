import { enablePlaceField } from './place-field.ts';
import type { OtherNames } from './place-search.ts';

/** Lets the field of a map find places; `scripts/map-places.js` brings it. */
export type EnablePlaces = (
  ...args: Parameters<typeof enablePlaceField> extends [...infer Own, OtherNames] ? Own : never
) => void;

/** Brings the program with the other names of all places. */
export function bringPlaces(otherNames: OtherNames): void {
  const enable: EnablePlaces = (...args) => enablePlaceField(...args, otherNames);
  Object.assign(globalThis, { dongbeiMapPlaces: enable });
}
