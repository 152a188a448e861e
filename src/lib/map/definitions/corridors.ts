import type { MapDefinition } from '../model.ts';
import { BRIDGE, GRID, PIPELINE, TRANSFER, WATERWAY } from './shared-kinds.ts';

/** Lines of every sort, and what goes with them. */
export const CORRIDORS: MapDefinition = {
  id: 'corridors',
  title: '通道与轴带',
  description:
    '五种文献列举的铁路、公路、跨境桥梁、发展轴带、运输通道、航道、油气管道、输变电和调水工程。线条按文中点名的起点、途经地和终点相连，不是实际走向。',
  frame: 'northeast',
  kinds: [
    {
      id: 'axis',
      name: '发展轴带',
      mark: 'band',
      shape: 'ring',
      colour: 9,
      types: ['axis'],
    },
    BRIDGE,
    {
      id: 'railway',
      name: '铁路',
      mark: 'line',
      shape: 'circle',
      colour: 1,
      types: ['railway'],
    },
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
    WATERWAY,
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
