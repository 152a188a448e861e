import type { MapDefinition } from '../model.ts';

const programme = { mark: 'point', types: ['programme'] } as const;

/** Places that need help of a kind of their own. */
export const SPECIAL_AREAS: MapDefinition = {
  id: 'special-areas',
  title: '特殊类型地区',
  description:
    '“十三五”规划专栏17的42个整体脱贫县（旗、市），“十二五”规划专栏10的资源型城市，文中点名的煤炭城市，以及老工业基地、资源枯竭城市和棚户区的改造试点。',
  frame: 'northeast',
  kinds: [
    {
      id: 'resource-city',
      name: '培育多元产业的资源型城市',
      mark: 'area',
      shape: 'hexagon',
      badge: true,
      colour: 9,
      types: ['city-task'],
      words: /多元化产业/,
    },
    {
      id: 'poverty',
      name: '整体脱贫的县（旗、市）',
      mark: 'area',
      shape: 'circle',
      badge: true,
      colour: 2,
      types: ['county-list'],
    },
    {
      ...programme,
      id: 'coal-city',
      name: '转型攻坚的煤炭城市',
      shape: 'square',
      colour: 6,
      words: /资源型城市转型攻坚/,
    },
    {
      ...programme,
      id: 'transition',
      name: '资源型城市转型试点',
      shape: 'diamond',
      colour: 3,
      words: /资源型城市经济转型/,
    },
    {
      ...programme,
      id: 'old-base',
      name: '老工业基地改造',
      shape: 'triangle',
      colour: 4,
      words: /老工业|工矿区/,
    },
    {
      ...programme,
      id: 'housing',
      name: '棚户区和采煤沉陷区改造',
      shape: 'wedge',
      colour: 8,
      words: /棚户区|采煤沉陷/,
    },
  ],
};
