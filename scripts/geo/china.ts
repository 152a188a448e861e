import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import { isUnitOfRegion } from '../../src/model/provinces.ts';
import { generalize } from './generalize.ts';

/** The properties of a unit in the boundary package; a line that bounds no unit has an empty `gb`. */
export interface UnitProperties {
  /** 156 and the six digits of the unit's code. */
  gb: string;
  full_name?: string;
  name: string;
}

type UnitCollection = FeatureCollection<Geometry, UnitProperties>;
type NamedPolygon = TopoMultiPolygon<{ name: string }>;

/** Hong Kong and Macao: so small that they would collapse with the other provinces' detail. */
const SMALL = /^8[12]/;

/** Square kilometres of the smallest triangle kept: of the region and the small units; of others. */
const DETAIL = { fine: 0.8, beyond: 8 };

const STEPS = 1e6;

/**
 * One topology of the region's counties and prefectures and of all provinces, so that borders of
 * all levels coincide, with the line that maps of the whole country must show in the South China
 * Sea.
 * @param provinces, prefectures, counties the three levels of the package
 * @throws Error where a prefecture has no counties, or that line isn't found
 */
export function chinaTopology(
  provinces: UnitCollection,
  prefectures: UnitCollection,
  counties: UnitCollection,
): Topology {
  const whole = topology({
    counties: collectionOf(counties, isUnitOfRegion),
    provinces: collectionOf(provinces, () => true),
    nanhai: nanhaiOf(provinces),
  });
  const objects = whole.objects as Record<'counties' | 'provinces', GeometryCollection>;
  const small = objects.provinces.geometries.filter(({ id }) => SMALL.test(String(id)));
  const fine = new Set(arcsOf([...objects.counties.geometries, ...small]));
  const joined = merged(whole, objects.counties.geometries as NamedPolygon[], prefectures);
  whole.objects.prefectures = { type: 'GeometryCollection', geometries: joined };
  return generalize(whole, (arc) => (fine.has(arc) ? DETAIL.fine : DETAIL.beyond), STEPS);
}

/** The units of a level that are wanted, by their six-digit codes. */
function collectionOf(
  { features }: UnitCollection,
  isWanted: (code: string) => boolean,
): FeatureCollection {
  const units = features.filter(({ properties: { gb } }) => gb && isWanted(gb.slice(3)));
  return {
    type: 'FeatureCollection',
    features: units.map(({ geometry, properties }) => ({
      type: 'Feature',
      id: properties.gb.slice(3),
      properties: { name: nameOf(properties) },
      geometry: geometry as Polygon | MultiPolygon,
    })),
  };
}

function nameOf({ full_name, name }: UnitProperties): string {
  return (full_name ?? name).trim();
}

/** The line in the South China Sea: the only one of ten parts among those that bound no unit. */
function nanhaiOf({ features }: UnitCollection): Feature {
  const lines = features.filter(({ properties }) => !properties.gb);
  const found = lines.filter(
    ({ geometry }) => (geometry as MultiLineString).coordinates.length === 10,
  );
  const [line] = found;
  if (!line || found.length > 1) throw new Error('the line in the South China Sea is not found');
  return { type: 'Feature', id: 'nanhai', properties: {}, geometry: line.geometry };
}

/** Prefectures as unions of their counties. */
function merged(
  whole: Topology,
  counties: NamedPolygon[],
  { features }: UnitCollection,
): NamedPolygon[] {
  const prefectures = features.filter(
    ({ properties: { gb } }) => gb && isUnitOfRegion(gb.slice(3)),
  );
  return prefectures.map(({ properties }) => {
    const id = properties.gb.slice(3);
    const own = counties.filter((county) => String(county.id).startsWith(id.slice(0, 4)));
    if (own.length === 0) throw new Error(`${id} has no counties`);
    return { ...mergeArcs(whole, own), id, properties: { name: nameOf(properties) } };
  });
}

function arcsOf(geometries: GeometryObject[]): number[] {
  return geometries.flatMap((geometry) => {
    const { arcs } = geometry as TopoMultiPolygon;
    return (arcs as unknown[])
      .flat(3)
      .map((arc) => ((arc as number) < 0 ? ~(arc as number) : (arc as number)));
  });
}
