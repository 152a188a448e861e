import { geoCentroid } from 'd3';
import type { MultiPolygon as Shape } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { PlaceEntry } from '../../../../model/data/places.ts';
import { provinceCode } from '../../../../model/provinces.ts';
import type { AtlasData } from '../../../atlas/atlas-data.ts';
import { pathOf } from './base-map.ts';
import { boundariesOf } from './boundaries.ts';
import type { Frame, Point } from './frame.ts';
import type { ChinaTopology, Units } from './topology.ts';

/** The ground that a project covers. */
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
  return areaOfUnits(codes, frame, detail);
}

/**
 * Units of the region as one area.
 * @param codes of counties (150722), prefectures (1507), a province (15)
 * @param detail square kilometres of the smallest bend
 * @returns null where there is no such unit
 */
export function areaOfUnits(codes: readonly string[], frame: Frame, detail: number): Area | null {
  const { china } = boundariesOf(detail);
  const units = unitsInside(codes, china);
  if (units.length === 0) return null;
  const shape = merge(china, units);
  return { path: pathOf(shape, frame), middle: frame.at(...geoCentroid(shape)) };
}

/**
 * The ground that places cover together, provinces with all that belongs to them. Its rings are
 * wound as d3 wants them, outer ones clockwise.
 * @param detail square kilometres of the smallest bend
 * @returns null where one of the places is neither a unit nor made of units
 */
export function groundOf(
  places: readonly PlaceEntry[],
  atlas: AtlasData,
  detail: number,
): Shape | null {
  const found = places.map((place) => codesOf(place, atlas));
  if (found.length === 0 || found.some((codes) => codes.length === 0)) return null;
  return groundOfUnits(found.flat(), detail);
}

/** The same of units and provinces by their codes, see `areaOfUnits`. */
export function groundOfUnits(codes: readonly string[], detail: number): Shape | null {
  const { china } = boundariesOf(detail);
  const provinces = codes.filter((code) => code.length === 2);
  const inside = codes.filter((code) => !provinces.includes(provinceCode(code)));
  const units = [
    ...geometriesOf(china.objects.provinces, (id) => provinces.includes(provinceCode(id))),
    ...unitsInside(inside, china),
  ];
  return units.length > 0 ? merge(china, units) : null;
}

/** Beginnings of the codes of the units that a place covers: 2102 for a prefecture, 21 for a province. */
function codesOf(place: PlaceEntry, atlas: AtlasData): string[] {
  if (/^(?:province|prefecture|county)$/.test(place.kind))
    return place.adcode ? [place.adcode.replace(/(?:00)+$/, '')] : [];
  return (place.members ?? []).flatMap((id) => {
    const member = atlas.place.get(id);
    return member ? codesOf(member, atlas) : [];
  });
}

/** The counties or prefectures of the region that codes begin. */
function unitsInside(codes: readonly string[], { objects }: ChinaTopology): Unit[] {
  const level = codes.some((code) => code.length === 6) ? objects.counties : objects.prefectures;
  return geometriesOf(level, (id) => codes.some((code) => id.startsWith(code)));
}

type Unit = Polygon | MultiPolygon;

/** The shapes of the units of a level that are wanted, by their codes. */
function geometriesOf({ geometries }: Units, isWanted: (id: string) => boolean): Unit[] {
  return geometries.filter(({ id }) => isWanted(String(id))) as Unit[];
}
