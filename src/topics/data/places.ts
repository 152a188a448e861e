import type { PlaceEntry } from '../../model/atlas.ts';
import { kindWording, precisionWording } from '../../model/atlas-wording.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { decimal, list, type Passage, table, text, truth, whole } from './table.ts';

interface Mention extends Passage {
  place: string;
  name: string;
  start: number;
  end: number;
  certain: boolean;
}

/** Every place that the texts name. */
export const places: DataSet = {
  title: '地名',
  files: () => [
    { path: 'places.json', title: '地名' },
    { path: 'places.geojson', title: '地名' },
  ],
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
        return data.read<PlaceEntry[]>('places.json').flatMap((place) => {
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
        text('kindName', '种类', ({ kind }) => kindWording(kind)),
        text('adcode', '行政区划代码：本身的，或者所在地的', ({ adcode }) => adcode),
        decimal('lon', '经度（WGS 84），没有定点的留空', ({ lon }) => lon),
        decimal('lat', '纬度（WGS 84），没有定点的留空', ({ lat }) => lat),
        text('precision', '位置精度的代码', ({ precision }) => precision),
        text('precisionName', '位置的精度', ({ precision }) => precisionWording(precision)),
        decimal('error', '约略位置的误差，公里', ({ error }) => error),
        text('positionSource', '位置的来源', ({ source }) => source),
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
    table<Mention>({
      name: 'place-mentions',
      title: '提到地名之处',
      description: '每一次提到一个地方，一次一行；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('place', '地方的标识', ({ place }) => place),
        text('name', '名称', ({ name }) => name),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
        truth('certain', '是否确指这个地方；false 表示也可能另有所指', ({ certain }) => certain),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function mentionsIn({ read, documents }: EditionData): Mention[] {
  const readings = new Map(
    documents.flatMap(({ id: doc, blocks }) =>
      blocks.map(({ id, reading }): [string, string] => [`${doc}/${id}`, reading]),
    ),
  );
  return read<PlaceEntry[]>('places.json').flatMap(({ id: place, name, mentions }) =>
    mentions.flatMap(({ doc, block, spans, probable = [] }) =>
      spans.map(([start, end]) => {
        const quote = readings.get(`${doc}/${block}`)?.slice(start, end) ?? '';
        const certain = !probable.some((span) => span[0] === start);
        return { place, name, doc, block, start, end, quote, certain };
      }),
    ),
  );
}
