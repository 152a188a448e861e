import type { MapDefinition } from '../model.ts';
import { WATERWAY } from './shared-kinds.ts';

const hub = { mark: 'point', types: ['hub'] } as const;

/** Where roads, rails, ships and planes meet. */
export const GATEWAYS: MapDefinition = {
  id: 'gateways',
  title: '机场、港口与枢纽',
  description: '五种文献列举的机场、港口、综合交通枢纽、口岸枢纽、物流和航运枢纽，以及航道。',
  frame: 'northeast',
  kinds: [
    {
      id: 'airport',
      name: '机场',
      mark: 'point',
      shape: 'triangle',
      colour: 1,
      types: ['airport'],
    },
    { id: 'port', name: '港口', mark: 'point', shape: 'square', colour: 4, types: ['port'] },
    { ...hub, id: 'transport', name: '综合交通枢纽', shape: 'star', colour: 2, words: /综合交通/ },
    {
      ...hub,
      id: 'border-hub',
      name: '口岸枢纽',
      shape: 'hexagon',
      colour: 8,
      words: /口岸|大陆桥/,
    },
    { ...hub, id: 'trade', name: '航运、航空和物流枢纽', shape: 'diamond', colour: 3 },
    { ...WATERWAY, shape: 'wedge' },
  ],
};
