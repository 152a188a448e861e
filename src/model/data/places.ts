import { z } from 'zod';
import { valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { Span, source } from './passage.ts';
import { decimal, flag, list, type Passage, table, text, whole } from './table.ts';

/** Kinds of places, in the order of lists and filters. */
export const PLACE_KINDS = {
  province: '省级行政区',
  prefecture: '地级行政区',
  county: '县级行政区',
  town: '乡镇、街道和小地名',
  region: '区域和经济区',
  zone: '新区和园区',
  country: '国家',
  'foreign-region': '国外地区',
  'foreign-city': '国外城市',
  river: '河流',
  lake: '湖泊',
  sea: '海和海峡',
  island: '岛屿',
  mountain: '山地',
  plain: '平原',
  grassland: '草原',
  sandland: '沙地',
  wetland: '湿地',
  basin: '盆地',
  area: '泛称的地域',
  'border-port': '口岸',
  port: '港口',
  airport: '机场',
  bridge: '桥梁',
  energy: '电站和变电站',
  mine: '油田',
  water: '水库、水利枢纽和灌区',
  site: '纪念地和遗址',
} as const;

/**
 * Precision of a position. `exact`: the place itself, to about two kilometres. `approximate`: to
 * `error` kilometres. `county`, `prefecture`: no more than the unit in which it lies. `none`: an
 * area, a line, a country, or a place that could not be found.
 */
export const PLACE_PRECISIONS = {
  exact: '精确（误差约2公里以内）',
  approximate: '大致',
  county: '仅精确到县级',
  prefecture: '仅精确到地级',
  none: '无点位',
} as const;

export type PlaceKind = keyof typeof PLACE_KINDS;
export type PlacePrecision = keyof typeof PLACE_PRECISIONS;

/** A block that names a place. */
export const PlaceMention = z.strictObject({
  ...source,
  count: z.int().describe('How often the block names it'),
  spans: z.array(Span).describe('Begin and end of each in the block’s `reading`'),
  probable: z.array(Span).optional().describe('Those of the spans that may mean another place'),
});

/** An entry of places.json: a place that the texts name. */
export const PlaceEntry = z.strictObject({
  id: z.string().describe('Part of addresses'),
  name: z.string().describe('As of the administrative division of 2024'),
  short: z.string().optional().describe('As maps write it, where not in full without 市'),
  kind: z.enum(valuesOf(PLACE_KINDS)),
  adcode: z
    .string()
    .optional()
    .describe('GB/T 2260 code of the unit that it is, or in which its position lies'),
  lon: z.number().nullable().describe('WGS 84; null where it has no position'),
  lat: z.number().nullable(),
  precision: z.enum(valuesOf(PLACE_PRECISIONS)),
  error: z.number().optional().describe('Kilometres; only with `approximate`'),
  source: z.string().nullable().describe('For readers: where the position comes from'),
  label: z
    .strictObject({ lon: z.number(), lat: z.number() })
    .optional()
    .describe('Where a map may write the name of an area or a line; not its position'),
  within: z.string().optional().describe('Id of the place in which it lies'),
  around: z
    .array(z.string())
    .optional()
    .describe(
      'Names of the units in which it lies, from the smallest, if no text names one of them',
    ),
  provinces: z
    .array(z.string())
    .describe('Ids of the provinces to which it belongs, and `abroad`: see provinces.ts'),
  members: z.array(z.string()).optional().describe('Ids of the places that an area consists of'),
  namedAfter: z.array(z.string()).optional().describe('Ids of other places that its name names'),
  otherNames: z.array(z.string()).optional(),
  note: z.string().optional().describe('For readers'),
  namesakes: z.string().optional().describe('For readers: other places of this name'),
  mentions: z.array(PlaceMention).min(1).describe('In the order of the documents'),
});

export type PlaceMention = z.infer<typeof PlaceMention>;
export type PlaceEntry = z.infer<typeof PlaceEntry>;

export const PLACES: JsonFile<PlaceEntry[]> = {
  path: 'places.json',
  title: '地名',
  schema: z.array(PlaceEntry),
};

interface MentionRow extends Passage {
  place: string;
  name: string;
  start: number;
  end: number;
  certain: boolean;
}

/** The places that the texts name. */
export const places: DataSet = {
  title: '地名',
  about:
    'Every place that the texts name, with its position, precision and each block that names it.',
  json: [PLACES],
  others: [{ path: 'places.geojson', title: '地名' }],
  tables: [
    table<PlaceEntry & { first: Passage }>({
      name: 'places',
      title: '地名',
      description: '文献提到的每一个地方，一行一个；doc、block、url、quote 是第一次提到它的地方。',
      rows: (data) => {
        const firsts = new Map(
          mentionsIn(data)
            .reverse()
            .map((it) => [it.place, it]),
        );
        return data.read(PLACES).flatMap((place) => {
          const first = firsts.get(place.id);
          return first ? [{ ...place, first }] : [];
        });
      },
      key: 1,
      fields: [
        text('id', '地方的标识', ({ id }) => id),
        text('name', '名称，以2024年的区划为准', ({ name }) => name),
        text('short', '地图上的写法，与名称不同而又不只是省去“市”字的', ({ short }) => short),
        text('kind', '种类的代码', ({ kind }) => kind),
        text('kindName', '种类', ({ kind }) => PLACE_KINDS[kind]),
        text('adcode', '行政区划代码：本身的，或者所在地的', ({ adcode }) => adcode),
        decimal('lon', '经度（WGS 84），无点位的留空', ({ lon }) => lon),
        decimal('lat', '纬度（WGS 84），无点位的留空', ({ lat }) => lat),
        text('precision', '位置精度的代码', ({ precision }) => precision),
        text('precisionName', '位置的精度', ({ precision }) => PLACE_PRECISIONS[precision]),
        decimal('error', '大致位置的误差，公里', ({ error }) => error),
        text('positionSource', '位置的来源', (place) => place.source),
        text('within', '所在的上一级地方', ({ within }) => within),
        list('members', '区域由哪些地方组成', ({ members = [] }) => members),
        list(
          'provinces',
          '所属省区的标识：以管辖为准，国外是 abroad',
          ({ provinces }) => provinces,
        ),
        list('otherNames', '曾用名或别名', ({ otherNames = [] }) => otherNames),
        text('note', '说明', ({ note }) => note),
        text('namesakes', '同名的地方', ({ namesakes }) => namesakes),
        whole('mentions', '提到的次数', ({ mentions }) =>
          mentions.reduce((sum, { spans }) => sum + spans.length, 0),
        ),
      ],
      passage: ({ first }) => first,
    }),
    table<MentionRow>({
      name: 'place-mentions',
      title: '提到地名之处',
      description: '每一次提到一个地方，一次一行；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('place', '地方的标识', ({ place }) => place),
        text('name', '名称', ({ name }) => name),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
        flag('certain', '是否确指这个地方；false 表示也可能另有所指', ({ certain }) => certain),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function mentionsIn({ read, readingOf }: EditionData): MentionRow[] {
  return read(PLACES).flatMap(({ id: place, name, mentions }) =>
    mentions.flatMap(({ doc, block, spans, probable = [] }) =>
      spans.map(([start, end]) => {
        const certain = !probable.some((span) => span[0] === start);
        const words = readingOf(doc, block).slice(start, end);
        return { place, name, doc, block, start, end, quote: words, certain };
      }),
    ),
  );
}
