import type { ProjectType } from '../../../src/model/data/projects.ts';

/** Words that end the name of a project, with its type where the word alone settles it. */
const HEAD_WORDS: readonly [RegExp, ProjectType | null][] = [
  [/联盟$/, 'alliance'],
  [/产业集群$/, 'cluster'],
  [/集聚区$/, 'cluster'],
  [/旅游度假区$/, 'tourism'],
  [/经济合作区$|开放试验区$|合作示范区$|特殊经济功能区$/, 'zone'],
  [/(?:实验室|中心|装置|园|区|院|平台|集团|基地)$/, null],
  [/(?:铁路|公路|国道|段|线|连接线|机场|电站|电厂|热电|管道|大桥|接收站)$/, null],
  [/(?:工程|项目|水库|灌区|枢纽|示范社|体系)$/, null],
  [/(?:目的地|纪念馆|博物馆|公园|遗址|城市|城镇)$/, null],
];

/** Tells whether a name ends with a word that can end one. Brackets behind it don't count. */
export function hasHeadWord(name: string): boolean {
  const bare = name.replace(/（[^）]*）$/, '');
  return HEAD_WORDS.some(([head]) => head.test(bare));
}

/** The type that a name's last word settles, null where it settles none. */
export function typeOfHeadWord(name: string): ProjectType | null {
  return HEAD_WORDS.find(([head, type]) => type && head.test(name))?.[1] ?? null;
}
