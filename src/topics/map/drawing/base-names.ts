import { REGION, type RegionId } from '../../../model/provinces.ts';
import type { MapLabel } from './model.ts';

/** A name that orients, where no symbol is wanted, with the degrees of its middle. */
interface BaseName extends Degrees {
  text: string;
  kind: MapLabel['kind'];
}

interface Degrees {
  lon: number;
  lat: number;
}

/** Positions of the names of the region's provinces, and of the free room right below each. */
export const REGION_NAMES: Readonly<Record<RegionId, Record<'at' | 'below', Degrees>>> = {
  heilongjiang: { at: { lon: 127.9, lat: 49.05 }, below: { lon: 127.9, lat: 48.85 } },
  jilin: { at: { lon: 127.5, lat: 43.15 }, below: { lon: 127.5, lat: 42.98 } },
  liaoning: { at: { lon: 121.9, lat: 41.55 }, below: { lon: 121.9, lat: 41.38 } },
  neimenggu: { at: { lon: 119, lat: 45.75 }, below: { lon: 119, lat: 45.57 } },
};

/** Base names by the part of the world that a map shows. */
export const BASE_NAMES: Readonly<Record<'northeast' | 'east', readonly BaseName[]>> = {
  northeast: [
    { text: '俄罗斯', kind: 'country', lon: 131.4, lat: 51.3 },
    { text: '蒙古', kind: 'country', lon: 113.4, lat: 46.6 },
    { text: '朝鲜', kind: 'country', lon: 126.9, lat: 40.25 },
    { text: '渤海', kind: 'sea', lon: 119.9, lat: 38.95 },
    { text: '黄海', kind: 'sea', lon: 123.2, lat: 38.7 },
    { text: '日本海', kind: 'sea', lon: 132.6, lat: 41.2 },
    ...REGION.map(({ id, name }) => ({
      text: name,
      kind: 'province' as const,
      ...REGION_NAMES[id].at,
    })),
    { text: '河北省', kind: 'province', lon: 117.6, lat: 41.2 },
  ],
  east: [
    { text: '俄罗斯', kind: 'country', lon: 131.6, lat: 51.6 },
    { text: '蒙古', kind: 'country', lon: 111, lat: 46.5 },
    { text: '朝鲜', kind: 'country', lon: 126.8, lat: 40.1 },
    { text: '韩国', kind: 'country', lon: 128, lat: 36.4 },
    { text: '黄海', kind: 'sea', lon: 123.3, lat: 35.6 },
    { text: '东海', kind: 'sea', lon: 125.2, lat: 29.3 },
    { text: '南海', kind: 'sea', lon: 117.6, lat: 19.2 },
    { text: '日本海', kind: 'sea', lon: 132.6, lat: 40.2 },
    { text: '台湾省', kind: 'province', lon: 121, lat: 23.9 },
    { text: '海南省', kind: 'province', lon: 109.8, lat: 19.2 },
  ],
};
