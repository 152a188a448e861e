import type { MapDefinition, MapKind } from './model.ts';

const RAILWAY: MapKind = {
  id: 'railway',
  name: '铁路',
  mark: 'line',
  shape: 'circle',
  colour: 1,
  types: ['railway'],
};
const GRID: MapKind = {
  id: 'grid',
  name: '输变电工程',
  mark: 'line',
  shape: 'star',
  badge: true,
  colour: 5,
  types: ['grid'],
};
const PIPELINE: MapKind = {
  id: 'pipeline',
  name: '油气管道和设施',
  mark: 'line',
  shape: 'diamond',
  badge: true,
  colour: 3,
  types: ['pipeline'],
};
const BRIDGE: MapKind = {
  id: 'bridge',
  name: '跨境桥梁和跨海通道',
  mark: 'point',
  shape: 'cross',
  colour: 6,
  types: ['highway', 'railway'],
  words: /桥|跨海/,
};
const TRANSFER: MapKind = {
  id: 'transfer',
  name: '调水、供水和输水',
  mark: 'line',
  shape: 'wedge',
  badge: true,
  colour: 4,
  types: ['water'],
  words: /引|调|供水|输水|连通/,
};

const CORRIDORS: MapDefinition = {
  id: 'corridors',
  title: '通道与轴带',
  description:
    '五种文献列举的铁路、公路、跨境桥梁、发展轴带、运输通道、航道、油气管道、输变电和调水工程。线条按文中点名的起点、途经地和终点相连，不是实际走向。',
  frame: 'northeast',
  kinds: [
    { id: 'axis', name: '发展轴带', mark: 'band', shape: 'ring', colour: 9, types: ['axis'] },
    BRIDGE,
    RAILWAY,
    {
      id: 'highway',
      name: '公路',
      mark: 'line',
      shape: 'square',
      badge: true,
      colour: 2,
      types: ['highway'],
    },
    PIPELINE,
    GRID,
    TRANSFER,
    {
      id: 'waterway',
      name: '航道和航电枢纽',
      mark: 'point',
      shape: 'triangle',
      colour: 7,
      types: ['waterway'],
    },
    {
      id: 'corridor',
      name: '国际、煤炭和粮食运输通道',
      mark: 'line',
      shape: 'hexagon',
      badge: true,
      colour: 8,
      types: ['corridor'],
    },
  ],
};

/** All maps, in the order of their list. */
export const MAPS: readonly MapDefinition[] = [CORRIDORS];

/**
 * A map by its id.
 * @throws {Error} where there is none
 */
export function mapOf(id: string): MapDefinition {
  const map = MAPS.find((candidate) => candidate.id === id);
  if (!map) throw new Error(`There is no map ${id}`);
  return map;
}
