import { z } from 'zod';
import { listed, valuesOf } from '../enumeration.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import type { JsonFile } from './json-file.ts';
import { LookAlike, quote, range, row, source } from './passage.ts';
import { flag, list, table, text, whole } from './table.ts';

/** Types of projects, in the order of lists and filters. */
export const PROJECT_TYPES = {
  base: '产业基地',
  cluster: '产业集群',
  alliance: '产业联盟',
  platform: '平台和机构',
  zone: '新区、园区和经济区',
  railway: '铁路',
  highway: '公路和桥梁',
  airport: '机场',
  port: '港口',
  waterway: '航道',
  hub: '枢纽',
  power: '电站和电源基地',
  grid: '输变电工程',
  pipeline: '油气管道和设施',
  water: '水利和水环境',
  tourism: '旅游',
  'city-task': '城市专项任务',
  'county-list': '贫困县脱贫',
  axis: '发展轴带',
  corridor: '通道和走廊',
  programme: '工程、行动和改革',
  fund: '基金和资金专项',
} as const;

/**
 * Stages of a project as a verb of the text tells them; none says anything of what was built later.
 * A plan's 建成 is what it demands (`completion`); only what a text reports as done is `built`.
 */
export const PROJECT_STAGES = {
  listed: '未写明阶段',
  study: '研究和前期工作',
  planned: '规划建设',
  building: '建设',
  construction: '加快建设、续建',
  upgrade: '改造、扩建',
  completion: '要求建成',
  built: '已建成',
  promotion: '其他举措',
} as const;

/** Roles of a place in a mention of a project. */
export const PLACE_ROLES = {
  start: '起点',
  via: '途经',
  end: '终点',
  site: '所在地',
  within: '所属范围',
  named: '名称提及',
} as const;

/** Sources of a project's name: words of a passage, or the edition, which puts it together. */
export const NAME_SOURCES = { text: '原文', edition: '编者拟定' } as const;

/** Forms in which a project is drawn: at its places, through them, over them, or not at all. */
export const GEOMETRIES = { point: '点', line: '线', area: '面', none: '无' } as const;

/** Ways in which a mention was found. */
export const FOUND_BY = ['rule', 'decision', 'name'] as const;

export type ProjectType = keyof typeof PROJECT_TYPES;
export type ProjectStage = keyof typeof PROJECT_STAGES;
export type PlaceRole = keyof typeof PLACE_ROLES;
export type Geometry = keyof typeof GEOMETRIES;
export type FoundBy = (typeof FOUND_BY)[number];

export const PlaceRef = z.strictObject({
  name: z.string().describe('As it stands in the text, written out where the text shortens it'),
  role: z.enum(valuesOf(PLACE_ROLES)),
  place: z.string().nullable().describe('Id in places.json; null where it holds no such place'),
});

/** A passage that names a project. */
export const ProjectMention = z.strictObject({
  ...source,
  row: row.optional(),
  box: z.string().nullable().describe('Id of the box that the block stands in'),
  group: z.string().nullable().describe('Label that it stands under: 高速铁路, 辽宁省'),
  quote,
  ...range,
  name: z.string().describe('The name with words put in that the passage shares among several'),
  action: z.string().nullable().describe('The verb as written, … for what stands inside'),
  stage: z.enum(valuesOf(PROJECT_STAGES)).describe('Stage that the verb tells'),
  reported: z
    .literal(true)
    .optional()
    .describe('Set where the text reports what was done; elsewhere it says what is to be done'),
  places: z.array(PlaceRef),
  by: z.enum(FOUND_BY).describe('How it was found: rule for lists, curated decision, listed name'),
  doubt: z.string().optional().describe('For readers, in Chinese: why the reading is doubtful'),
});

/** An entry of projects.json: a named project, base, zone, line, work, fund or programme. */
export const ProjectEntry = z.strictObject({
  id: z.string().describe('Part of addresses'),
  name: z.string(),
  nameSource: z
    .enum(valuesOf(NAME_SOURCES))
    .describe('text: a passage that names it has these words in one piece, quotation marks aside'),
  type: z.enum(valuesOf(PROJECT_TYPES)),
  names: z.array(z.string()).optional().describe('All names, where the texts use several'),
  aliases: z.array(z.string()).optional().describe('Ids that it took over'),
  reason: z.string().optional().describe('For readers: why the names are taken for one project'),
  joins: z
    .strictObject({ project: z.string(), reason: z.string() })
    .optional()
    .describe('The line on which it ends, where its name leads to a line and not to a place'),
  doubt: z.string().optional().describe('For readers: what is not certain of it'),
  notSame: z.array(LookAlike).optional(),
  mentions: z.array(ProjectMention).min(1).describe('In the order of the documents'),
  places: z.array(z.string()).describe('Ids of all its places'),
  provinces: z
    .array(z.string())
    .describe('Ids of the provinces to which it belongs, and `abroad`: see provinces.ts'),
  geometry: z.enum(valuesOf(GEOMETRIES)),
});

export type PlaceRef = z.infer<typeof PlaceRef>;
export type ProjectMention = z.infer<typeof ProjectMention>;
export type ProjectEntry = z.infer<typeof ProjectEntry>;

export const PROJECTS: JsonFile<ProjectEntry[]> = {
  path: 'projects.json',
  title: '项目',
  schema: z.array(ProjectEntry),
};

type MentionRow = ProjectMention & { project: ProjectEntry };

/** The named projects, and the places of the texts that name them. */
export const projects: DataSet = {
  title: '项目',
  about:
    'Every named project, base, cluster, zone, line, airport, work, fund and programme, with each passage that names it.',
  json: [PROJECTS],
  tables: [
    table<ProjectEntry & { first: ProjectMention }>({
      name: 'projects',
      title: '项目',
      description:
        '从各文献整理出的每一个项目、基地、园区、线路和工程，一行一个；doc、block、url、quote 是第一次提到它的地方。',
      rows: ({ read }) =>
        read(PROJECTS).flatMap((project) => {
          const [first] = project.mentions;
          return first ? [{ ...project, first }] : [];
        }),
      key: 1,
      fields: [
        text('id', '项目的标识，也用在网页地址里', ({ id }) => id),
        text('name', '名称', ({ name }) => name),
        text('nameSource', `名称的来历：${listed(NAME_SOURCES)}`, ({ nameSource }) => nameSource),
        list('names', '各文献中不同的名称', ({ names = [] }) => names),
        text('type', '类型的代码', ({ type }) => type),
        text('typeName', '类型', ({ type }) => PROJECT_TYPES[type]),
        text('geometry', `几何类型：${listed(GEOMETRIES)}`, ({ geometry }) => geometry),
        list('places', '涉及的地方的标识，见 places.csv', ({ places }) => places),
        list(
          'provinces',
          '所属省区的标识，见 places.csv，国外是 abroad',
          ({ provinces }) => provinces,
        ),
        list('documents', '提到它的文献', ({ mentions }) => [
          ...new Set(mentions.map(({ doc }) => doc)),
        ]),
        whole('mentions', '提到的次数', ({ mentions }) => mentions.length),
        list('notSame', '相似而不是一回事的项目', ({ notSame = [] }) =>
          notSame.map(({ id }) => id),
        ),
        text('joins', '接到哪一条线路（标识）', ({ joins }) => joins?.project),
        text('reason', '不同名称视为一项的理由', ({ reason }) => reason),
        text('doubt', '不能确定之处', ({ doubt }) => doubt),
      ],
      passage: ({ first }) => first,
    }),
    table<MentionRow>({
      name: 'project-mentions',
      title: '提到项目之处',
      description: '每一次提到一个项目，一次一行，按项目和文献排列；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('project', '项目的标识', ({ project }) => project.id),
        text('name', '由这一处得出的名称', ({ name }) => name),
        text('action', '动词的原文，… 代表中间的名称', ({ action }) => action),
        text('stage', '由动词判断的阶段的代码，没有动词的是 listed', ({ stage }) => stage),
        text('stageName', '阶段', ({ stage }) => PROJECT_STAGES[stage]),
        flag(
          'reported',
          '是否文中报告的事实；false 表示规划或要求',
          ({ reported }) => reported === true,
        ),
        text('box', '所在的专栏', ({ box }) => box),
        text('group', '所在的小标题', ({ group }) => group),
        list('placeNames', '这一处写出的地名', ({ places }) => places.map(({ name }) => name)),
        list('placeRoles', `各地名的作用：${listed(PLACE_ROLES)}`, ({ places }) =>
          places.map(({ role }) => role),
        ),
        list('places', '各地名所指的地方的标识', ({ places }) =>
          places.map(({ place }) => place ?? ''),
        ),
        text('doubt', '这一处不能确定的地方', ({ doubt }) => doubt),
        whole('start', '在这一段 reading 中的开始位置（UTF-16 单位）', ({ start }) => start),
        whole('end', '在这一段 reading 中的结束位置', ({ end }) => end),
      ],
      passage: (mention) => mention,
    }),
  ],
};

function mentionsIn({ read }: EditionData): MentionRow[] {
  return read(PROJECTS).flatMap((project) =>
    project.mentions.map((mention) => ({ ...mention, project })),
  );
}
