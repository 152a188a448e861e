import type { MapDefinition } from '../model.ts';
import { BRIDGE } from './shared-kinds.ts';

const point = 'point' as const;

/** What stands at the borders and leads over them. */
export const BORDERS: MapDefinition = {
  id: 'borders',
  title: '沿边城市与跨境通道',
  description:
    '五种文献列举的重点沿边城市、边境和跨境合作区、口岸枢纽、界河桥梁、通往口岸的铁路、跨境能源设施和边境旅游。国外地名按公开地图的规则加括注。',
  frame: 'northeast',
  kinds: [
    {
      id: 'border-city',
      name: '重点沿边城市',
      mark: point,
      shape: 'circle',
      colour: 2,
      types: ['city-task'],
      words: /沿边|支撑能力|抚远/,
    },
    {
      id: 'border-zone',
      name: '边境、跨境和国际合作区',
      mark: point,
      shape: 'square',
      colour: 8,
      types: ['zone'],
      words:
        /边境经济|跨境|互市|重点开发开放|双子城|黑瞎子岛|罗先|黄金坪|中俄|中蒙|珲春|国际合作示范/,
    },
    {
      id: 'border-hub',
      name: '口岸枢纽',
      mark: point,
      shape: 'hexagon',
      colour: 3,
      types: ['hub'],
      words: /口岸|大陆桥/,
    },
    { ...BRIDGE, name: '界河桥梁', words: /桥/ },
    {
      id: 'border-railway',
      name: '通往口岸的铁路',
      mark: 'line',
      shape: 'ring',
      colour: 1,
      types: ['railway'],
      words:
        /乌兰巴托|口岸|乔巴山|阿日哈沙特|洛古河|满洲里|绥芬河|同江|抚远|珲春|黑河|图们|丹东|东宁/,
    },
    {
      id: 'corridor',
      name: '国际通道',
      mark: 'line',
      shape: 'wedge',
      badge: true,
      colour: 9,
      types: ['corridor'],
      words: /俄|蒙|东北亚/,
    },
    {
      id: 'border-energy',
      name: '跨境油气设施',
      mark: point,
      shape: 'diamond',
      colour: 4,
      types: ['pipeline'],
      words: /中俄|阿穆尔/,
    },
    {
      id: 'border-tourism',
      name: '边境旅游',
      mark: point,
      shape: 'triangle',
      colour: 5,
      types: ['tourism'],
      words: /边境|跨境/,
    },
    {
      id: 'border-platform',
      name: '对俄、对蒙合作平台',
      mark: point,
      shape: 'star',
      colour: 7,
      types: ['platform', 'base'],
      words: /对俄|中俄|中蒙|二连浩特|对蒙/,
    },
  ],
  landmarks: [
    { text: '哈巴罗夫斯克（伯力）', lon: 135.07, lat: 48.48 },
    { text: '符拉迪沃斯托克（海参崴）', lon: 131.89, lat: 43.12 },
  ],
};
