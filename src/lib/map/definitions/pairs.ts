import type { MapDefinition } from '../model.ts';

/** Who helps whom. */
export const PAIRS: MapDefinition = {
  id: 'pairs',
  title: '对口合作',
  description:
    '东北地区与东部地区的对口合作：三省对三省，四市对四市，依国发〔2016〕62号；《改革》所载论文重述了其中的几对。方点是与京津冀地区产业对接的省区。',
  frame: 'east',
  kinds: [
    {
      id: 'city-pair',
      name: '市与市对口合作',
      mark: 'line',
      shape: 'diamond',
      badge: true,
      plain: true,
      colour: 3,
      types: ['programme'],
      words: /(?:沈阳|大连|长春|哈尔滨)与.*对口合作/,
    },
    {
      id: 'pair',
      name: '省与省、地区与地区对口合作',
      mark: 'line',
      shape: 'circle',
      badge: true,
      plain: true,
      colour: 8,
      types: ['programme'],
      words: /对口合作/,
    },
    {
      id: 'jingjinji',
      name: '与京津冀合作和产业对接',
      mark: 'point',
      shape: 'square',
      colour: 2,
      types: ['programme'],
      words: /京津冀/,
    },
  ],
};
