import { geoCentroid } from 'd3';
import type { MultiPolygon as Shape } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { AtlasData } from '../atlas/atlas-data.ts';
import type { PlaceEntry } from '../atlas/schemas.ts';
import { pathOf } from './base-map.ts';
import { type Boundaries, boundariesOf } from './boundaries.ts';
import type { Frame, Point } from './frame.ts';

/** The ground that a thing covers. */
export interface Area {
  path: string;
  middle: Point;
}

/**
 * The units of the region that places cover, as one area: a county, a prefecture, the prefectures
 * of a province, the members of an area.
 * @param detail square kilometres of the smallest bend
 * @returns null where none of the places is such a unit
 */
export function areaOf(
  places: readonly PlaceEntry[],
  atlas: AtlasData,
  frame: Frame,
  detail: number,
): Area | null {
  const codes = places.flatMap((place) => codesOf(place, atlas));
  const units = unitsOf(codes, boundariesOf(detail));
  if (units.length === 0) return null;
  const shape = merge(boundariesOf(detail).china, units) as Shape;
  return { path: pathOf(shape, frame), middle: frame.at(...geoCentroid(shape)) };
}

/** How the codes begin of the units that a place covers. */
function codesOf(place: PlaceEntry, atlas: AtlasData): string[] {
  if (/^(?:province|prefecture|county)$/.test(place.kind))
    return place.adcode ? [place.adcode.replace(/(?:00)+$/, '')] : [];
  return (place.members ?? []).flatMap((id) => {
    const member = atlas.place.get(id);
    return member ? codesOf(member, atlas) : [];
  });
}

function unitsOf(codes: readonly string[], { china }: Boundaries): (Polygon | MultiPolygon)[] {
  const { counties, prefectures } = china.objects;
  const begins = (id: unknown) => codes.some((code) => String(id).startsWith(code));
  const units = codes.some((code) => code.length === 6) ? counties : prefectures;
  return units.geometries.filter(({ id }) => begins(id)) as (Polygon | MultiPolygon)[];
}
