import { stageWording } from '../../model/atlas-wording.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import type { Entry } from '../map/drawing/features.ts';
import { mapGeoJson } from '../map/drawing/geojson.ts';
import { MAPS } from '../map/drawing/maps.ts';
import { sceneOf } from '../map/drawing/scene.ts';
import type { DataSet } from './data-set.ts';
import { list, table, text } from './table.ts';

type MapRow = Entry & { mention: Entry['project']['mentions'][number] };

const GEOMETRIES =
  '点是文中点名的地方，线依次连接这些地方，面由所含的县、市、省合并而成。面按2024年的界线大幅简化，小岛略去，只是示意，不作划界依据；山地、平原、河流等没有界线数据，只有一个约略的点；没有地点的，几何为空。';

/** What each map shows. */
export const maps: DataSet = {
  title: '地图',
  files: () => [
    { path: 'maps.json', title: '各地图的图例，和每一类下的项目' },
    ...MAPS.map(({ id, title, description }) => ({
      path: `maps/${id}.geojson`,
      title: `地图：${title}`,
      description: `${description}${GEOMETRIES}`,
      text: () => `${JSON.stringify(mapGeoJson(sceneOf(id), atlasData()))}\n`,
    })),
  ],
  tables: MAPS.map(({ id, title, description }) =>
    table<MapRow>({
      name: `maps-${id}`,
      path: `maps/${id}.csv`,
      title: `地图：${title}`,
      description,
      rows: () =>
        sceneOf(id).entries.flatMap((entry) =>
          entry.project.mentions.map((mention) => ({ ...entry, mention })),
        ),
      fields: [
        text('project', '项目的标识', ({ project }) => project.id),
        text('name', '名称', ({ project }) => project.name),
        text('kind', '图例中的类别', ({ kind }) => kind.name),
        list('nodes', '图上依次相连的地方的标识', ({ nodes }) => nodes.map((it) => it.place.id)),
        list('nodeNames', '图上依次相连的地方', ({ nodes }) => nodes.map((it) => it.place.name)),
        text('action', '动词的原文', ({ mention }) => mention.action),
        text('stage', '由动词判断的阶段', ({ mention }) => stageWording(mention.stage)),
      ],
      passage: ({ mention: { doc, block, quote } }) => ({ doc, block, quote }),
    }),
  ),
};
