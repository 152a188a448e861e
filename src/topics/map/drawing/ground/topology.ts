import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  MultiLineString as TopoLines,
  Topology,
  MultiPolygon as TopoPolygons,
} from 'topojson-specification';

/** An administrative unit: its six-digit code as `id`, its full name. */
export type Unit = Feature<Polygon | MultiPolygon, { name: string }> & { id: string };

/** Units of one level. */
export type Units = GeometryCollection<{ name: string }>;

/** Counties and prefectures of the region, all provinces; borders of all levels share arcs. */
export type ChinaTopology = Topology<{
  counties: Units;
  prefectures: Units;
  provinces: Units;
  /** The line in the South China Sea, for maps of the whole country. */
  nanhai: TopoLines;
}>;

/** Land around, to be drawn under China, and borders that do not touch China. */
export type NeighbourTopology = Topology<{ land: TopoPolygons; borders: TopoLines }>;

/** The rivers and lakes that the texts speak of, and those on which the region's cities lie. */
export type WaterTopology = Topology<{
  /** `rank` is 1 for those that orient on a small map too. */
  rivers: GeometryCollection<{ name: string; rank: 1 | 2 }>;
  /** A lake that only fills a gap of its river has no name. */
  lakes: GeometryCollection<{ name?: string }>;
}>;

/** The seat of the government of a county of the region, in degrees. */
export interface CountySeat {
  /** Six digits, as in the boundaries. */
  code: string;
  name: string;
  lon: number;
  lat: number;
}

/** The source of a set of boundaries; the notes are for readers. */
export interface BoundarySource {
  file: string;
  package: string;
  licence: string;
  /** Name of the licence in the list of SPDX, and who grants it. */
  licenceId: string;
  copyright: string;
  title: string;
  date: string;
  /** 审图号 of the source, not of our maps. */
  review: string | null;
  note: string;
  sha256: string;
}

/** @param folder `content/maps` */
export function readChina(folder: string): ChinaTopology {
  return read(folder, 'china.topojson');
}

/** @param folder `content/maps` */
export function readNeighbours(folder: string): NeighbourTopology {
  return read(folder, 'neighbours.topojson');
}

/** @param folder `content/maps` */
export function readWaters(folder: string): WaterTopology {
  return read(folder, 'waters.topojson');
}

/** @param folder `content/maps` */
export function readSeats(folder: string): CountySeat[] {
  return read(folder, 'seats.json');
}

/** @param folder `content/maps` */
export function readBoundarySources(folder: string): BoundarySource[] {
  return read(folder, 'sources.json');
}

/** The units of one level as features whose rings are wound as d3 wants them. */
export function unitsOf(
  china: ChinaTopology,
  level: 'counties' | 'prefectures' | 'provinces',
): Unit[] {
  return feature(china, china.objects[level]).features as Unit[];
}

/** Land and borders around, as features. */
export function neighboursOf(neighbours: NeighbourTopology): {
  land: Feature<MultiPolygon>;
  borders: Feature<MultiLineString>;
} {
  const { land, borders } = neighbours.objects;
  return { land: feature(neighbours, land), borders: feature(neighbours, borders) };
}

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}
