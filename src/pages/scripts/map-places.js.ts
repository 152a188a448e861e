import type { APIRoute } from 'astro';
import { atlasData } from '../../topics/atlas/atlas-data.ts';
import { classicScript } from '../../ui/classic-script.ts';

/** Finds places on maps, loaded when a reader turns to the field for them. */
export const GET: APIRoute = () => {
  const named = atlasData().places.filter(({ otherNames = [] }) => otherNames.length > 0);
  const names = named.map(({ id, otherNames = [] }) => [id, otherNames.map(withoutYears)]);
  return classicScript(`import { bringPlaces } from './topics/map/client/places/loaded.ts';
bringPlaces(${JSON.stringify(Object.fromEntries(names))});`);
};

/** 辽中县（2016年前） → 辽中县 */
function withoutYears(name: string): string {
  return name.replace(/（.*/, '');
}
