import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { decimal, list, table, text } from './table.ts';

interface Change {
  type: 'added' | 'removed' | 'replaced';
  from?: string;
  to?: string;
}

interface Phrase {
  text: string;
  /** Of two sections. */
  from?: { block: string };
  to?: { block: string }[];
  /** Of the opinion. */
  places?: { block: string }[];
}

interface Alignment {
  kind: string;
  from: string | null;
  to: string[];
  status?: string;
  similarity?: number;
  confidence?: string;
  reason?: string;
  changes?: Change[];
  phrases?: Phrase[];
}

/** Comparisons of one text with another. */
export const alignments: DataSet = {
  title: '文本对照',
  files: () => [{ path: 'alignments.json', title: '文本对照' }],
  tables: [
    table<Alignment>({
      name: 'alignments',
      title: '文本对照',
      description: '两份文献里相对应的段落或章节，一处一行。',
      rows: alignmentsIn,
      fields: [
        text(
          'kind',
          '种类：task 任务对“十三五”规划，without-task 没有任务的规划段落，heading 标题，section 前后两个规划的章节，opinion 62号文件对“十三五”规划',
          ({ kind }) => kind,
        ),
        text('from', '一方的标识，如 liaoning-tasks/task-034', ({ from }) => from),
        list('to', '另一方的标识', ({ to }) => to),
        text(
          'status',
          '任务与规划：identical 相同，punctuation 只有标点不同，edited 有改动',
          ({ status }) => status,
        ),
        decimal('similarity', '相似度，0 到 1', ({ similarity }) => similarity),
        text('confidence', '对应不能确定的，写 probable', ({ confidence }) => confidence),
        text('reason', '为什么这样对应', ({ reason }) => reason),
      ],
    }),
    table<Change & { task: string; plan: string[] }>({
      name: 'alignment-changes',
      title: '任务对规划的改动',
      description: '辽宁省任务对“十三五”规划文字的每一处改动，按任务和文字的次序，一处一行。',
      rows: changesIn,
      fields: [
        text('task', '任务的标识', ({ task }) => task),
        list('plan', '规划中相应各段的标识', ({ plan }) => plan),
        text('type', '改动：added 增，removed 删，replaced 改', ({ type }) => type),
        text('from', '规划的文字', ({ from }) => from),
        text('to', '任务的文字', ({ to }) => to),
      ],
    }),
    table<{ kind: string; from: string; to: string[]; text: string }>({
      name: 'alignment-phrases',
      title: '两份文献共用的词句',
      description: '前后两个规划的章节之间、62号文件与“十三五”规划之间共用的词句，一处一行。',
      rows: phrasesIn,
      fields: [
        text('kind', '种类：section 两个规划，opinion 62号文件对规划', ({ kind }) => kind),
        text('from', '一方的段落的标识', ({ from }) => from),
        list('to', '另一方的段落的标识', ({ to }) => to),
        text('phrase', '共用的词句', ({ text: phrase }) => phrase),
      ],
    }),
  ],
};

function alignmentsIn({ read }: EditionData): Alignment[] {
  return read<Alignment[]>('alignments.json');
}

function changesIn(data: EditionData) {
  return alignmentsIn(data).flatMap(({ from, to, changes = [] }) =>
    changes.map((change) => ({ ...change, task: from ?? '', plan: to })),
  );
}

function phrasesIn(data: EditionData) {
  return alignmentsIn(data).flatMap(({ kind, from, phrases = [] }) =>
    phrases.map((phrase) => ({
      kind,
      from: phrase.from?.block ?? from ?? '',
      to: (phrase.to ?? phrase.places ?? []).map(({ block }) => block),
      text: phrase.text,
    })),
  );
}
