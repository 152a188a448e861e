import type { ProjectEntry, ProjectMention } from '../../model/atlas.ts';
import { stageWording, typeWording } from '../../model/atlas-wording.ts';
import type { DataSet } from './data-set.ts';
import type { EditionData } from './edition-data.ts';
import { list, table, text, whole } from './table.ts';

type MentionOf = ProjectMention & { project: ProjectEntry };

/** Every named project, and each place of the texts that names it. */
export const projects: DataSet = {
  title: '项目',
  files: () => [{ path: 'projects.json', title: '项目' }],
  tables: [
    table<ProjectEntry & { first: ProjectMention }>({
      name: 'projects',
      title: '项目',
      description:
        '文献点名的每一个项目、基地、园区、线路和工程，一行一个；doc、block、url、quote 是第一次提到它的地方。',
      rows: ({ read }) =>
        read<ProjectEntry[]>('projects.json').flatMap((project) => {
          const [first] = project.mentions;
          return first ? [{ ...project, first }] : [];
        }),
      key: 1,
      fields: [
        text('id', '项目的标识，也用在网页地址里', ({ id }) => id),
        text('name', '名称', ({ name }) => name),
        list('names', '各文献中不同的名称', ({ names = [] }) => names),
        text('type', '类型的代码', ({ type }) => type),
        text('typeName', '类型', ({ type }) => typeWording(type)),
        text('geometry', '形状：point 点，line 线，area 面，none 无', ({ geometry }) => geometry),
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
    table<MentionOf>({
      name: 'project-mentions',
      title: '提到项目之处',
      description: '每一次提到一个项目，一次一行，按项目和文献排列；quote 是文中的写法。',
      rows: mentionsIn,
      fields: [
        text('project', '项目的标识', ({ project }) => project.id),
        text('name', '由这一处得出的名称', ({ name }) => name),
        text('action', '动词的原文，… 代表中间的名称', ({ action }) => action),
        text('stage', '由动词判断的阶段的代码，没有动词的是 listed', ({ stage }) => stage),
        text('stageName', '阶段', ({ stage }) => stageWording(stage)),
        text('box', '所在的专栏', ({ box }) => box),
        text('group', '所在的小标题', ({ group }) => group),
        list('placeNames', '这一处写出的地名', ({ places }) => places.map(({ name }) => name)),
        list(
          'placeRoles',
          '各地名的作用：start 起点，via 途经，end 终点，site 所在地，within 所属范围，named 名称所及',
          ({ places }) => places.map(({ role }) => role),
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

function mentionsIn({ read }: EditionData): MentionOf[] {
  return read<ProjectEntry[]>('projects.json').flatMap((project) =>
    project.mentions.map((mention) => ({ ...mention, project })),
  );
}
