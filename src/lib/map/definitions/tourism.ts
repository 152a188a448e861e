import type { MapDefinition } from '../model.ts';

const tourism = { mark: 'point', types: ['tourism'] } as const;

/** Tourism by theme. */
export const TOURISM: MapDefinition = {
  id: 'tourism',
  title: '旅游',
  description:
    '两个规划列举的旅游目的地、品牌、城市和线路。主题依“十三五”规划专栏10的分类；“十二五”规划的各项由编者按字词归入。山地、草原、湿地的符号放在名称所在处。',
  frame: 'northeast',
  kinds: [
    {
      ...tourism,
      id: 'snow',
      name: '冰雪旅游',
      shape: 'star',
      colour: 4,
      words: /冰雪|滑雪|雪原/,
    },
    { ...tourism, id: 'border', name: '边境旅游', shape: 'hexagon', colour: 3, words: /边境|跨境/ },
    { ...tourism, id: 'coast', name: '滨海旅游', shape: 'wedge', colour: 7, words: /滨海|红海滩/ },
    {
      ...tourism,
      id: 'culture',
      name: '文化旅游',
      shape: 'square',
      colour: 2,
      words: /文化旅游|遗址|史迹|线路|博物馆(?<!地质博物馆)|抗美援朝/,
    },
    {
      ...tourism,
      id: 'industry',
      name: '工业旅游',
      shape: 'diamond',
      colour: 1,
      words: /工业旅游|矿山|铁人/,
    },
    { ...tourism, id: 'nature', name: '生态旅游', shape: 'triangle', colour: 8 },
  ],
};
