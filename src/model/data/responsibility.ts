import { z } from 'zod';
import { listed, valuesOf } from '../enumeration.ts';
import { noteId } from '../ids.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { range, source } from './passage.ts';
import { flag, list, type Passage, table, text, whole } from './table.ts';

/** Roles of agencies in the notes of an opinion. */
export const NOTE_ROLES = {
  lead: '牵头',
  responsible: '负责',
  implementing: '组织实施',
  supporting: '指导支持',
} as const;

/** Words of notes for what agencies do; several of them give one role. */
export const NOTE_WORDS = {
  牵头: '牵头',
  负责: '负责',
  会同负责: '会同负责',
  组织实施: '组织实施',
  组织和服务: '组织和服务',
  指导支持: '指导支持',
  指导协调: '指导协调',
} as const;

export type NoteWords = keyof typeof NOTE_WORDS;

/** Roles of agencies in tasks and notes, in the order of their weight. */
export const ROLES = {
  lead: NOTE_ROLES.lead,
  cooperating: '配合',
  responsible: NOTE_ROLES.responsible,
  implementing: NOTE_ROLES.implementing,
  supporting: NOTE_ROLES.supporting,
} as const;

export type NoteRole = keyof typeof NOTE_ROLES;
export type Role = keyof typeof ROLES;

const names = z.array(z.string());

/** An entry of tasks.json: a task of a plan for dividing work. */
export const TaskEntry = z.strictObject({
  doc: z.string().describe('Document that has the task'),
  number: z.int(),
  id: z.string().describe('Id of its block; the block of its note is `<id>-r`'),
  part: z.string().describe('Id of the part'),
  partTitle: z.string(),
  subpart: z.string().describe('Id of the sub-part'),
  subpartTitle: z.string(),
  title: z.string().nullable().describe('Lead sentence without its full stop; null without one'),
  text: z.string().describe('The whole task behind its number'),
  lead: z.string().describe('Name of the agency that leads'),
  cooperating: names.describe('Names of those that cooperate, in the note’s order, each once'),
  agenciesRaw: z.string().describe('The note as it stands, with its brackets'),
});

/** The agencies that a note makes responsible, short names written out. */
export const Responsibility = z.strictObject({
  raw: z.string().describe('The note as it stands, with its brackets'),
  lead: names,
  responsible: names,
  implementing: names,
  supporting: names,
  andOthers: z
    .array(z.enum(valuesOf(NOTE_ROLES)))
    .describe('Roles whose list ends in 等: the note doesn’t name all'),
  clauses: z
    .array(
      z.strictObject({
        role: z.enum(valuesOf(NOTE_ROLES)),
        words: z.enum(valuesOf(NOTE_WORDS)).describe('The note’s own words for it'),
        agencies: names,
        andOthers: z.boolean().describe('Whether its list ends in 等'),
      }),
    )
    .describe('The note in its order, with its own words for what each does'),
});

/** An entry of items.json: an item of an opinion. */
export const ItemEntry = z.strictObject({
  doc: z.string().describe('Document that has the item'),
  number: z.int(),
  id: z.string(),
  part: z.string(),
  partTitle: z.string(),
  title: z.string(),
  titleRestored: z.boolean().describe('Whether the source lost the title and it is the edition’s'),
  paragraphs: z.array(
    z.strictObject({
      block: z.string(),
      note: z.string().describe('Block of the note on who is responsible'),
      responsibility: Responsibility,
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      text: z.string().describe('Words that set the deadline'),
      date: z.string().describe('ISO 8601, as exact as the text'),
      block: z.string(),
    }),
  ),
});

/** Kinds of agencies, as they were when the texts were written. */
export const AGENCY_KINDS = {
  party: '党的机关',
  central: '国务院机构',
  province: '辽宁省政府机构',
  vertical: '中央机构的地方单位',
  government: '地方人民政府',
  institution: '事业单位',
  enterprise: '企业',
  mass: '人民团体',
  collective: '合称',
} as const;

export type AgencyKind = keyof typeof AGENCY_KINDS;

/** An agency that took over what another one did. */
export const Successor = z.strictObject({
  name: z.string(),
  source: z.string().describe('For readers: the public document that says so'),
});

/** An entry of agencies.json: an agency that tasks or items name. */
export const AgencyEntry = z.strictObject({
  id: z.string().describe('Part of addresses'),
  name: z.string().describe('As the notes write it'),
  fullName: z
    .string()
    .optional()
    .describe('Official name then, where it is another and is certain'),
  kind: z.enum(valuesOf(AGENCY_KINDS)).optional(),
  successors: z
    .array(Successor)
    .optional()
    .describe('Those that took over its work later, one after the other; only what is certain'),
  unchanged: z
    .string()
    .optional()
    .describe(
      'For readers: the public document by which it went on after 2018; without it and without successors nobody has looked',
    ),
  collective: z.boolean().describe('Several agencies under one name: 各市政府, 有关市政府'),
  documents: z.array(z.string()).describe('Documents whose notes name it'),
  lead: z.array(z.string()).describe('Tasks that it leads'),
  cooperating: z.array(z.string()).describe('Tasks in which it cooperates'),
  items: z.array(z.string()).describe('Items in whose notes it is named'),
  roles: z.array(
    z.strictObject({
      doc: z.string(),
      item: z.string(),
      note: z.string(),
      role: z.enum(valuesOf(NOTE_ROLES)),
    }),
  ),
  tasks: z
    .array(
      z.strictObject({ doc: z.string(), task: z.string(), role: z.enum(['lead', 'cooperating']) }),
    )
    .describe('The tasks of `lead` and `cooperating` with their documents'),
  note: z.string().optional().describe('For readers: what the text says of who it is'),
  seeAlso: z.array(z.string()).optional().describe('Agencies that may be taken for the same'),
  mentions: z
    .array(z.strictObject({ ...source, ...range }))
    .describe('Where the texts name it; a short name of several is one of each'),
});

/**
 * The official name of an agency when the texts were written.
 * @returns undefined for several under one name, and where only the texts’ short name is known
 */
export function officialName({
  name,
  fullName,
  kind,
}: Pick<AgencyEntry, 'name' | 'fullName' | 'kind'>): string | undefined {
  if (fullName) return fullName;
  return kind === 'collective' || name.startsWith('省') ? undefined : name;
}

export type TaskEntry = z.infer<typeof TaskEntry>;
export type Responsibility = z.infer<typeof Responsibility>;
export type ItemEntry = z.infer<typeof ItemEntry>;
export type AgencyEntry = z.infer<typeof AgencyEntry>;

export const TASKS: JsonFile<TaskEntry[]> = {
  path: 'tasks.json',
  title: '任务与责任单位',
  schema: z.array(TaskEntry),
};

export const ITEMS: JsonFile<ItemEntry[]> = {
  path: 'items.json',
  title: '条目与责任单位',
  schema: z.array(ItemEntry),
};

export const AGENCIES: JsonFile<AgencyEntry[]> = {
  path: 'agencies.json',
  title: '单位名录',
  schema: z.array(AgencyEntry),
};

/** The tasks of plans for dividing work. */
export const tasks: DataSet = {
  title: '任务与责任单位',
  about: 'The tasks of a plan for dividing work, each with the agencies that lead and cooperate.',
  json: [TASKS],
  tables: [
    table<TaskEntry>({
      name: 'tasks',
      title: '任务与责任单位',
      description: '任务分工方案的每一项任务，第一个单位牵头，其余配合；quote 是任务全文。',
      rows: ({ read }) => read(TASKS),
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

type ItemRow = ItemEntry & ItemEntry['paragraphs'][number] & { reading: string };

/** The items of opinions. */
export const items: DataSet = {
  title: '条目与责任单位',
  about: 'The items of an opinion: paragraphs, who is responsible for each, and deadlines.',
  json: [ITEMS],
  tables: [
    table<ItemRow>({
      name: 'items',
      title: '条目与责任单位',
      description: '意见各项的每一段和它的责任单位，每段一行；quote 是整段文字。',
      rows: itemRows,
      fields: [
        text('id', '条目的标识', ({ id }) => id),
        whole('number', '条目的序号', ({ number }) => number),
        text('part', '所在部分的标题', ({ partTitle }) => partTitle),
        text('title', '条目的标题', ({ title }) => title),
        flag('titleRestored', '标题是否由编者补入', ({ titleRestored }) => titleRestored),
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

function itemRows({ read, readingOf }: EditionData): ItemRow[] {
  return read(ITEMS).flatMap((item) =>
    item.paragraphs.map((paragraph) => ({
      ...item,
      ...paragraph,
      reading: readingOf(item.doc, paragraph.block),
    })),
  );
}

/** The roles of one agency in one task or paragraph. */
interface RoleRow {
  id: string;
  name: string;
  collective: boolean;
  subject: string;
  note: string;
  role: Role;
  doc: string;
  quote: string;
}

interface MentionRow extends Passage {
  id: string;
  name: string;
  start: number;
  end: number;
}

/** The agencies that lead, answer for or support something. */
export const agencies: DataSet = {
  title: '单位名录',
  about: 'The agencies that tasks and items name, with their roles and every mention.',
  json: [AGENCIES],
  tables: [
    table<AgencyEntry>({
      name: 'agency-names',
      title: '单位的全称和沿革',
      description:
        '每个单位一行：文中的写法、全称、性质，后来承接其职责的单位或仍设的依据；没有查到的留空。',
      rows: ({ read }) => read(AGENCIES),
      key: 1,
      fields: [
        text('id', '单位的标识', ({ id }) => id),
        text('name', '文中的写法', ({ name }) => name),
        text('fullName', '当时的全称', officialName),
        text('kind', `性质：${listed(AGENCY_KINDS)}`, ({ kind }) => kind),
        list('successors', '后来承接其职责的单位，按先后排列', ({ successors = [] }) =>
          successors.map(({ name }) => name),
        ),
        list('successorSources', '沿革的依据，与前一列对应', ({ successors = [] }) =>
          successors.map(({ source: basis }) => basis),
        ),
        text('unchanged', '2018年机构改革后仍设的依据', ({ unchanged }) => unchanged),
        text('note', '说明', ({ note }) => note),
      ],
    }),
    table<RoleRow>({
      name: 'agencies',
      title: '单位名录',
      description:
        '每个单位在每项任务、每段意见中的职责，一项职责一行；quote 是写明责任单位的原文。',
      rows: roleRows,
      fields: [
        text('id', '单位的标识', ({ id }) => id),
        text('name', '单位的名称', ({ name }) => name),
        flag('collective', '是否泛指多个单位，如“有关市政府”', ({ collective }) => collective),
        text('subject', '任务或条目的标识', ({ subject }) => subject),
        text('role', `职责：${listed(ROLES)}`, ({ role }) => role),
      ],
      passage: ({ doc, note, quote }) => ({ doc, block: note, quote }),
    }),
    table<MentionRow>({
      name: 'agency-mentions',
      title: '单位出处',
      description:
        '各文献每一次提到一个单位，一次一行；一个简称代表几个单位的，各占一行；quote 是文中的写法。',
      rows: mentionRows,
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

function mentionRows({ read, readingOf }: EditionData): MentionRow[] {
  return read(AGENCIES).flatMap(({ id, name, mentions }) =>
    mentions.map(({ doc, block, start, end }) => {
      const quote = readingOf(doc, block).slice(start, end);
      return { id, name, doc, block, start, end, quote };
    }),
  );
}

/** A row for each role of each agency. */
function roleRows({ read, readingOf }: EditionData): RoleRow[] {
  return read(AGENCIES).flatMap(({ id, name, collective, ...agency }) => {
    const roles = [
      ...agency.tasks.map(({ doc, task, role }) => ({
        doc,
        subject: task,
        note: noteId(task),
        role,
      })),
      ...agency.roles.map(({ doc, item, note, role }) => ({ doc, subject: item, note, role })),
    ];
    return roles.map((own) => ({
      id,
      name,
      collective,
      ...own,
      quote: readingOf(own.doc, own.note),
    }));
  });
}
