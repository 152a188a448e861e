import type { MapLabel } from './model.ts';

/** Names that orient, where no symbol is wanted: degrees of their middle. */
export const BASE_NAMES: readonly {
  text: string;
  kind: MapLabel['kind'];
  lon: number;
  lat: number;
}[] = [
  { text: '俄罗斯', kind: 'country', lon: 131.4, lat: 51.3 },
  { text: '蒙古', kind: 'country', lon: 113.4, lat: 46.6 },
  { text: '朝鲜', kind: 'country', lon: 126.9, lat: 40.25 },
  { text: '渤海', kind: 'sea', lon: 119.9, lat: 38.95 },
  { text: '黄海', kind: 'sea', lon: 123.2, lat: 38.7 },
  { text: '日本海', kind: 'sea', lon: 132.6, lat: 41.2 },
  { text: '黑龙江省', kind: 'province', lon: 127.9, lat: 49.05 },
  { text: '吉林省', kind: 'province', lon: 127.5, lat: 43.15 },
  { text: '辽宁省', kind: 'province', lon: 121.9, lat: 41.55 },
  { text: '内蒙古自治区', kind: 'province', lon: 119, lat: 45.75 },
  { text: '河北省', kind: 'province', lon: 117.6, lat: 41.2 },
];
