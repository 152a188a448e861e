import { stageWording } from '../atlas-wording.ts';
import { MAPS } from '../map/definitions/index.ts';
import type { Entry } from '../map/features.ts';
import { mapGeoJson } from '../map/geojson.ts';
import { sceneOf } from '../map/scene.ts';
import type { DataSet } from './data-set.ts';
import { list, table, text } from './table.ts';

type MapRow = Entry & { mention: Entry['project']['mentions'][number] };

/** What each map shows. */
export const maps: DataSet = {
  title: '地图',
  files: () =>
    MAPS.map(({ id, title }) => ({
      path: `maps/${id}.geojson`,
      title: `地图：${title}`,
      text: () => `${JSON.stringify(mapGeoJson(sceneOf(id)))}\n`,
    })),
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
