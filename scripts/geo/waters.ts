import { polygonContains } from 'd3';
import type { FeatureCollection, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { RiverNetwork } from './courses.ts';
import { generalize } from './generalize.ts';
import { type BinnedFile, lakeRings, riverPieces } from './gshhg.ts';
import type { Bounds } from './neighbours.ts';

/** A river, by places on its course: from its source on, in parts where a lake interrupts it. */
interface River {
  /** Of the gazetteer where the texts name it. */
  id: string;
  name: string;
  /** 1 for those that orient on a small map too. */
  rank: 1 | 2;
  parts: Position[][];
}

/** A lake, by a position in it; without a name where it only fills a gap of its river. */
interface Lake {
  id: string;
  name?: string;
  at: [number, number];
}

/**
 * The rivers that the texts speak of, and those on which cities of the region lie. The data has no
 * names: each course was looked at on a picture beside the seats of the counties that it passes.
 */
const RIVERS: readonly River[] = [
  {
    id: 'heilongjiang-river',
    name: '黑龙江',
    rank: 1,
    parts: [
      // 洛古河, 漠河, 呼玛, 黑河, 逊克, 嘉荫, 萝北, 同江, 抚远
      [
        ...[
          [121.48, 53.33],
          [122.35, 53.48],
          [126.65, 51.73],
          [127.5, 50.25],
          [128.47, 49.58],
        ],
        ...[
          [130.4, 48.89],
          [131.03, 47.68],
          [132.5, 47.72],
          [134.28, 48.38],
          [135.05, 48.48],
        ],
      ],
    ],
  },
  {
    id: 'songhuajiang',
    name: '松花江',
    rank: 1,
    parts: [
      // 安图, 松花湖
      [
        [127.95, 42.3],
        [127.2, 42.7],
      ],
      // 丰满, 吉林, 松原, 三岔河, 哈尔滨, 木兰, 依兰, 佳木斯, 富锦, 同江
      [
        ...[
          [126.69, 43.72],
          [126.55, 43.85],
          [124.82, 45.17],
          [124.65, 45.42],
          [126.6, 45.78],
        ],
        ...[
          [128.04, 45.94],
          [129.55, 46.33],
          [130.37, 46.82],
          [132.03, 47.26],
          [132.47, 47.7],
        ],
      ],
    ],
  },
  {
    id: 'nenjiang-river',
    name: '嫩江',
    rank: 1,
    // 嫩江, 尼尔基, 齐齐哈尔, 大安, 三岔河
    parts: [
      [
        ...[
          [125.5, 51.2],
          [125.22, 49.18],
          [124.5, 48.48],
          [123.9, 47.34],
        ],
        ...[
          [124.28, 45.5],
          [124.65, 45.42],
        ],
      ],
    ],
  },
  {
    id: 'wusulijiang',
    name: '乌苏里江',
    rank: 1,
    // 虎头, 饶河, 抚远
    parts: [
      [
        [133.72, 45.93],
        [134.02, 46.8],
        [134.7, 48.2],
        [135, 48.4],
      ],
    ],
  },
  {
    id: 'eergunahe',
    name: '额尔古纳河',
    rank: 1,
    // 阿巴该图, 黑山头, 室韦, 恩和哈达
    parts: [
      [
        [117.84, 49.53],
        [119.4, 50.2],
        [119.9, 51.35],
        [121.48, 53.33],
      ],
    ],
  },
  {
    id: 'liaohe',
    name: '辽河',
    rank: 1,
    // 福德店, 铁岭, 新民, 辽中, 盘山
    parts: [
      [
        [123.55, 42.97],
        [123.7, 42.3],
        [122.9, 42],
        [122.6, 41.5],
        [122, 41.1],
        [121.8, 40.9],
      ],
    ],
  },
  {
    id: 'xiliaohe',
    name: '西辽河',
    rank: 1,
    // 开鲁, 通辽, 双辽, 福德店
    parts: [
      [
        [121.2, 43.55],
        [122.27, 43.65],
        [123.5, 43.4],
        [123.55, 42.97],
      ],
    ],
  },
  {
    id: 'yalujiang',
    name: '鸭绿江',
    rank: 1,
    parts: [
      // 长白, 临江, 集安
      [
        [128.2, 41.42],
        [126.92, 41.81],
        [126.19, 41.12],
      ],
      // 水丰, 丹东
      [
        [124.9, 40.42],
        [124.39, 40.12],
      ],
    ],
  },
  {
    id: 'tumenjiang',
    name: '图们江',
    rank: 1,
    // 和龙, 图们, 珲春
    parts: [
      [
        [129, 42.08],
        [129.84, 42.96],
        [130.3, 42.75],
        [130.62, 42.42],
        [130.68, 42.3],
      ],
    ],
  },
  {
    id: 'dongliaohe',
    name: '东辽河',
    rank: 2,
    // 二龙山, 福德店
    parts: [
      [
        [124.8, 43.25],
        [123.55, 42.97],
      ],
    ],
  },
  {
    id: 'hunhe',
    name: '浑河',
    rank: 2,
    // 大伙房, 沈阳, 三岔河, 营口
    parts: [
      [
        [124.1, 41.88],
        [123.42, 41.74],
        [122.45, 41],
        [122.2, 40.68],
      ],
    ],
  },
  {
    id: 'chuoerhe',
    name: '绰尔河',
    rank: 2,
    // 音德尔
    parts: [
      [
        [121.3, 47.6],
        [122.87, 46.75],
        [123.55, 46.8],
      ],
    ],
  },
  {
    id: 'hailaerhe',
    name: '海拉尔河',
    rank: 2,
    // 牙克石, 海拉尔, 阿巴该图
    parts: [
      [
        [120.73, 49.28],
        [119.75, 49.23],
        [117.84, 49.53],
      ],
    ],
  },
  {
    id: 'mudanjiang-river',
    name: '牡丹江',
    rank: 2,
    parts: [
      // 敦化, 镜泊湖
      [
        [128.23, 43.37],
        [128.7, 43.75],
      ],
      // 宁安, 牡丹江, 依兰
      [
        [129.46, 44.34],
        [129.63, 44.58],
        [129.55, 46.33],
      ],
    ],
  },
  {
    id: 'suifenhe-river',
    name: '绥芬河',
    rank: 2,
    // 东宁
    parts: [
      [
        [130.9, 44],
        [131.12, 44.06],
        [131.9, 43.5],
      ],
    ],
  },
  {
    id: 'dalinghe',
    name: '大凌河',
    rank: 2,
    // 朝阳, 义县
    parts: [
      [
        [120.45, 41.57],
        [121.24, 41.53],
        [121.5, 40.95],
      ],
    ],
  },
];

const LAKES: readonly Lake[] = [
  { id: 'xingkaihu', name: '兴凯湖', at: [132.3, 45] },
  { id: 'xiaoxingkaihu', at: [132.42, 45.345] },
  { id: 'hulunhu', name: '呼伦湖', at: [117.45, 48.95] },
  { id: 'beierhu', at: [117.722, 47.821] },
  { id: 'chaganhu', name: '查干湖', at: [124.3, 45.224] },
  { id: 'dahuofang', name: '大伙房水库', at: [124.142, 41.831] },
  { id: 'songhuahu', at: [126.79, 43.638] },
  { id: 'jingbohu', at: [128.958, 43.884] },
  { id: 'shuifeng', at: [125.14, 40.562] },
  { id: 'erlongshan', at: [124.838, 43.174] },
];

/** The part of the world that the data are cut to: the region with the land around it, as west, south, east and north in degrees. */
const BOUNDS: Bounds = [108, 36, 137, 56];

/** Square kilometres of the smallest triangle kept. */
const DETAIL = 0.8;

/**
 * The rivers and lakes of the region, named.
 * @param rivers, shores the files `binned_river` and `binned_GSHHS`
 * @throws Error where a course isn't found
 */
export function waterTopology(rivers: BinnedFile, shores: BinnedFile): Topology {
  const network = new RiverNetwork(riverPieces(rivers, BOUNDS));
  const rings = lakeRings(shores, BOUNDS);
  const whole = topology({
    rivers: collection(
      RIVERS.map(({ id, name, rank, parts }) => ({
        type: 'Feature',
        id,
        properties: { name, rank },
        geometry: {
          type: 'MultiLineString',
          coordinates: parts.map((through) => network.course(through)),
        },
      })),
    ),
    lakes: collection(
      LAKES.map(({ id, name, at }) => ({
        type: 'Feature',
        id,
        properties: name ? { name } : {},
        geometry: { type: 'Polygon', coordinates: [ringAround(at, rings)] },
      })),
    ),
  });
  return generalize(whole, () => DETAIL, 1e5);
}

function collection(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** The smallest ring round a position, its shore wound as d3 wants it. */
function ringAround(at: [number, number], rings: readonly Position[][]): Position[] {
  const found = rings.filter((ring) => polygonContains(ring as [number, number][], at));
  const [ring] = found.sort((a, b) => a.length - b.length);
  if (!ring) throw new Error(`there is no lake at ${at.join()}`);
  return isClockwise(ring) ? ring : ring.toReversed();
}

function isClockwise(ring: readonly Position[]): boolean {
  const turns = ring.slice(1).map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] as Position;
    return (x - fromX) * (y + fromY);
  });
  return turns.reduce((sum, turn) => sum + turn, 0) > 0;
}
