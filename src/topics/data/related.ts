import type { RelatedEntry } from '../related/related.ts';
import type { DataSet } from './data-set.ts';
import { list, type Passage, table, text } from './table.ts';

type Tie = RelatedEntry['related'][number] & Passage;

/** Which passages have to do with each other, and why. */
export const related: DataSet = {
  title: '相关段落',
  files: () => [{ path: 'related.json', title: '相关段落' }],
  tables: [
    table<Tie>({
      name: 'related',
      title: '相关段落',
      description:
        '互相有关的段落，一对一行，两个方向各一行；doc、block、url、quote 是出发的一段，quote 是它的开头。',
      rows: ({ read, documents }) => {
        const readings = new Map(
          documents.flatMap(({ id: doc, blocks }) =>
            blocks.map(({ id, reading }): [string, string] => [`${doc}/${id}`, reading]),
          ),
        );
        return read<RelatedEntry[]>('related.json').flatMap(({ passage, related: ties }) => {
          const [doc = '', block = ''] = passage.split('/');
          const quote = readings.get(passage)?.slice(0, BEGINNING) ?? '';
          return ties.map((tie) => ({ ...tie, doc, block, quote }));
        });
      },
      fields: [
        text('to', '相关的一段', ({ passage }) => passage),
        list(
          'kinds',
          '为什么相关：task 任务与规划，section 章节同题，opinion 意见与规划，project 同一项目，indicator 同一指标，citation 引用',
          ({ kinds }) => kinds,
        ),
        list('names', '两段都提到的项目和指标', ({ names = [] }) => names),
      ],
      passage: (tie) => tie,
    }),
  ],
};

/** As much of a passage as tells which it is. */
const BEGINNING = 30;
