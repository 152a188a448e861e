import type { MapKind } from '../model.ts';

/** Kinds that more than one map shows. */
export const GRID: MapKind = {
  id: 'grid',
  name: '输变电工程',
  mark: 'line',
  shape: 'star',
  badge: true,
  colour: 5,
  types: ['grid'],
};

export const PIPELINE: MapKind = {
  id: 'pipeline',
  name: '油气管道和设施',
  mark: 'line',
  shape: 'diamond',
  badge: true,
  colour: 3,
  types: ['pipeline'],
};

export const BRIDGE: MapKind = {
  id: 'bridge',
  name: '跨境桥梁和跨海通道',
  mark: 'point',
  shape: 'cross',
  colour: 6,
  types: ['highway', 'railway'],
  words: /桥|跨海/,
};

export const TRANSFER: MapKind = {
  id: 'transfer',
  name: '调水、供水和输水',
  mark: 'point',
  shape: 'wedge',
  colour: 4,
  types: ['water'],
  words: /引|调|供水|输水/,
};

export const WATERWAY: MapKind = {
  id: 'waterway',
  name: '航道和航电枢纽',
  mark: 'point',
  shape: 'triangle',
  colour: 7,
  types: ['waterway'],
};
