import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { list, table, text, truth, whole } from './table.ts';

interface Task {
  number: number;
  id: string;
  partTitle: string;
  subpartTitle: string;
  title: string;
  text: string;
  lead: string;
  cooperating: string[];
  agenciesRaw: string;
}

interface Responsibility {
  raw: string;
  lead: string[];
  responsible: string[];
  implementing: string[];
  supporting: string[];
}

interface Item {
  number: number;
  id: string;
  partTitle: string;
  title: string;
  titleRestored: boolean;
  paragraphs: { block: string; note: string; responsibility: Responsibility }[];
}

interface Agency {
  id: string;
  name: string;
  collective: boolean;
  lead: string[];
  cooperating: string[];
  roles: { item: string; note: string; role: string }[];
  mentions: { doc: string; block: string; start: number; end: number }[];
}

type ItemParagraph = Item & Item['paragraphs'][number] & { doc: string; reading: string };

/** The tasks of the province's plan. */
export const tasks: DataSet = {
  title: '任务与责任单位',
  files: () => [{ path: 'tasks.json', title: '任务与责任单位' }],
  tables: [
    table<Task & { doc: string }>({
      name: 'tasks',
      title: '任务与责任单位',
      description: '任务分工方案的每一项任务，第一个单位牵头，其余配合；quote 是任务全文。',
      rows: ({ read, docOf }) =>
        read<Task[]>('tasks.json').map((task) => ({ ...task, doc: docOf(task.id) })),
      key: 1,
      fields: [
        text('id', '任务的标识', ({ id }) => id),
        whole('number', '任务的序号', ({ number }) => number),
        text('part', '所在部分的标题', ({ partTitle }) => partTitle),
        text('subpart', '所在小节的标题', ({ subpartTitle }) => subpartTitle),
        text('title', '任务的标题', ({ title }) => title),
        text('lead', '牵头单位', ({ lead }) => lead),
        list('cooperating', '配合单位', ({ cooperating }) => cooperating),
        text('agenciesRaw', '责任单位的原文', ({ agenciesRaw }) => agenciesRaw),
      ],
      passage: ({ doc, id, text: quote }) => ({ doc, block: id, quote }),
    }),
  ],
};

/** The items of the State Council's opinion. */
export const items: DataSet = {
  title: '条目与责任单位',
  files: () => [{ path: 'items.json', title: '条目与责任单位' }],
  tables: [
    table<ItemParagraph>({
      name: 'items',
      title: '条目与责任单位',
      description: '意见各条的每一段和它的责任单位，每段一行；quote 是整段文字。',
      rows: itemParagraphs,
      fields: [
        text('id', '条目的标识', ({ id }) => id),
        whole('number', '条目的序号', ({ number }) => number),
        text('part', '所在部分的标题', ({ partTitle }) => partTitle),
        text('title', '条目的标题', ({ title }) => title),
        truth('titleRestored', '标题是否由编者补入', ({ titleRestored }) => titleRestored),
        list('lead', '牵头单位', ({ responsibility }) => responsibility.lead),
        list('responsible', '负责单位', ({ responsibility }) => responsibility.responsible),
        list('implementing', '组织实施单位', ({ responsibility }) => responsibility.implementing),
        list('supporting', '指导支持单位', ({ responsibility }) => responsibility.supporting),
        text('note', '责任单位原文所在的段', ({ note }) => note),
        text('noteText', '责任单位的原文', ({ responsibility }) => responsibility.raw),
      ],
      passage: ({ doc, block, reading }) => ({ doc, block, quote: reading }),
    }),
  ],
};

function itemParagraphs({ read, docOf, documents }: EditionData): ItemParagraph[] {
  return read<Item[]>('items.json').flatMap((item) =>
    item.paragraphs.map((paragraph) => {
      const doc = docOf(paragraph.block);
      return { ...item, ...paragraph, doc, reading: readingOf(documents, doc, paragraph.block) };
    }),
  );
}

const ROLE_DESCRIPTION =
  '职责：lead 牵头，cooperating 配合，responsible 负责，implementing 组织实施，supporting 指导支持';

/** Who leads, answers for or supports what. */
export const agencies: DataSet = {
  title: '单位名录',
  files: () => [{ path: 'agencies.json', title: '单位名录' }],
  tables: [
    table<ReturnType<typeof dutiesIn>[number]>({
      name: 'agencies',
      title: '单位名录',
      description:
        '每个单位在每项任务、每段条文中的职责，一项职责一行；quote 是写明责任单位的原文。',
      rows: dutiesIn,
      fields: [
        text('id', '单位的标识', ({ id }) => id),
        text('name', '单位的名称', ({ name }) => name),
        truth('collective', '是否泛指多个单位，如“有关市政府”', ({ collective }) => collective),
        text('subject', '任务或条目的标识', ({ subject }) => subject),
        text('role', ROLE_DESCRIPTION, ({ role }) => role),
      ],
      passage: ({ doc, note, quote }) => ({ doc, block: note, quote }),
    }),
    table<ReturnType<typeof agencyMentions>[number]>({
      name: 'agency-mentions',
      title: '提到单位之处',
      description:
        '任务、条目和所列的责任单位中每一次提到一个单位，一次一行；一个简称代表几个单位的，各占一行；quote 是文中的写法。',
      rows: agencyMentions,
      fields: [
        text('agency', '单位的标识', ({ id }) => id),
        text('name', '单位的名称', ({ name }) => name),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function agencyMentions({ read, documents }: EditionData) {
  return read<Agency[]>('agencies.json').flatMap(({ id, name, mentions }) =>
    mentions.map(({ doc, block, start, end }) => {
      const quote = readingOf(documents, doc, block).slice(start, end);
      return { id, name, doc, block, start, end, quote };
    }),
  );
}

/** One row for each duty of each agency. */
function dutiesIn({ read, docOf, documents }: EditionData) {
  return read<Agency[]>('agencies.json').flatMap(({ id, name, collective, ...agency }) => {
    const ofTask = (role: string) => (task: string) => ({ subject: task, note: `${task}-r`, role });
    const duties = [
      ...agency.lead.map(ofTask('lead')),
      ...agency.cooperating.map(ofTask('cooperating')),
      ...agency.roles.map(({ item, note, role }) => ({ subject: item, note, role })),
    ];
    return duties.map((duty) => {
      const doc = docOf(duty.note);
      return { id, name, collective, ...duty, doc, quote: readingOf(documents, doc, duty.note) };
    });
  });
}

function readingOf(documents: EditionData['documents'], doc: string, block: string): string {
  const blocks = documents.find(({ id }) => id === doc)?.blocks;
  return blocks?.find(({ id }) => id === block)?.reading ?? '';
}
