import type { MapDefinition } from '../model.ts';
import { GRID, PIPELINE, TRANSFER } from './shared-kinds.ts';

const power = { mark: 'point', types: ['power'] } as const;
const water = { mark: 'point', types: ['water', 'waterway'] } as const;

/** Where power comes from and goes to, and water. */
export const ENERGY: MapDefinition = {
  id: 'energy',
  title: '能源与水利',
  description:
    '五种文献列举的电站和电源基地、油田和能源基地、油气管道、输变电工程，以及调水、水库、灌区和江河治理。按公开地图的规则，能源和水利设施只定到县级单位。',
  frame: 'northeast',
  kinds: [
    { ...power, id: 'nuclear', name: '核电', shape: 'star', colour: 3, words: /核电/ },
    {
      ...power,
      id: 'hydro',
      name: '水电和抽水蓄能',
      shape: 'triangle',
      colour: 4,
      words: /水电|抽水蓄能|大坝|界河电站|梯级/,
    },
    { ...power, id: 'wind', name: '风电', shape: 'cross', colour: 8, words: /风电/ },
    { ...power, id: 'thermal', name: '热电、煤电和煤制气', shape: 'square', colour: 1 },
    {
      id: 'fields',
      name: '油田、油气勘探和能源基地',
      mark: 'point',
      shape: 'hexagon',
      colour: 2,
      types: ['base', 'programme'],
      words: /油田|油页岩|炼油|炼化|煤炭基地|能源基地|油气资源/,
    },
    PIPELINE,
    GRID,
    TRANSFER,
    {
      ...water,
      id: 'irrigation',
      name: '灌区',
      shape: 'pentagon',
      colour: 5,
      words: /灌区/,
    },
    {
      ...water,
      id: 'reservoirs',
      name: '水库和水利枢纽',
      shape: 'circle',
      colour: 7,
      words: /水库|枢纽/,
    },
    { ...water, id: 'rivers', name: '江河湖泊治理', shape: 'ring', colour: 9, types: ['water'] },
  ],
};
