import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { LayoutName } from '../../src/model/data/documents.ts';
import { issuedTitle } from '../facts/works/titles.ts';
import type { DocumentMeta } from '../lib/document-meta.ts';
import type { ParagraphsEntry } from '../read/curated-schemas.ts';
import type { Description } from './describe.ts';
import type { Source } from './extract.ts';
import type { Guess } from './guess.ts';

/** A field of `document.yaml` that a person has to look at. */
export interface Field {
  name: string;
  /** Its name, in Chinese. */
  label: string;
  value: string | null;
  /** Source of the value; of an open field the hint for filling it in. */
  basis: string;
}

/** The parts that a draft is made of. */
export interface DraftParts {
  id: string;
  order: number;
  description: Description;
  layout: LayoutName;
  /** The reason for this layout. */
  layoutBasis: string;
  source: Source;
  /** Name and bytes of the file that somebody adds. */
  file: { extension: string; bytes: Uint8Array };
  openings: ParagraphsEntry[];
}

/** A first folder of a document. */
export interface Draft {
  /** Contents by file name. */
  files: Map<string, string | Uint8Array>;
  guessed: Field[];
  /** Required fields that nothing is known of. */
  open: Field[];
  /** Fields that may stay empty, if nobody knows. */
  unknown: Field[];
}

/** The words that mark a value in `document.yaml` as a guess; the review page looks for them. */
export const GUESSED = '猜测，请核对';

const OPEN = '待填';

/**
 * Writes the folder of a document as far as its text tells: guesses are marked as such, and what
 * can't be known is left open.
 */
export function draftFolder(parts: DraftParts): Draft {
  const { id, source, file, openings } = parts;
  const fields = fieldsOf(parts);
  const text = Buffer.from(source.text, 'utf8');
  const original = source.isUntouched ? null : `${id}.original${file.extension}`;
  const files = new Map<string, string | Uint8Array>([
    [`${id}.txt`, text],
    ['document.yaml', documentYaml(parts, fields, text, original)],
  ]);
  if (original) files.set(original, file.bytes);
  if (openings.length > 0) files.set('paragraphs.yaml', paragraphsYaml(openings));
  const required = ['title', 'rights.status'];
  const empty = fields.filter(({ value }) => value === null);
  return {
    files,
    guessed: fields.filter(({ value }) => value !== null),
    open: empty.filter(({ name }) => required.includes(name)),
    unknown: empty.filter(({ name }) => !required.includes(name)),
  };
}

/** The checksum of a file. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A description that is complete enough for trying layouts on a text. */
export function provisionalMeta(
  parts: Pick<DraftParts, 'id' | 'order' | 'description' | 'source'>,
  layout: LayoutName,
): DocumentMeta {
  const { id, order, description, source } = parts;
  return {
    id,
    order,
    title: description.title?.value ?? '无题',
    shortTitle: '无题',
    issuer: description.issuer?.value ?? null,
    number: description.number?.value ?? null,
    date: description.date?.value ?? null,
    summary: '待写',
    condition: '待写',
    rights: { status: 'official', statement: '待写' },
    citation: { type: 'report' },
    layout,
    source: `${id}.txt`,
    sha256: sha256(Buffer.from(source.text, 'utf8')),
    characters: source.text.length,
  };
}

function fieldsOf({ description, layout, layoutBasis }: DraftParts): Field[] {
  const { title, issuer, number, date, rights, type, schema } = description;
  const field = <T extends string>(
    name: string,
    label: string,
    guess: Guess<T> | null,
    fill: string,
  ): Field => ({
    name,
    label,
    value: guess?.value ?? null,
    basis: guess?.basis ?? fill,
  });
  const short = title && { value: shortTitle(title.value), basis: '由标题略去发文机关' };
  const summary = title && {
    value: summaryOf(description),
    basis: '由标题、发文机关和日期拼成，请改写',
  };
  return [
    field(
      'title',
      '标题',
      title,
      '来源里没有找到标题。照原件填全名；原件也没有，拟一个，并在 condition 里说明',
    ),
    field('shortTitle', '短标题', short, '列表和链接里用的短名'),
    field('issuer', '发文机关', issuer, '来源里没有找到。查到出处再填，否则留 null'),
    field(
      'number',
      '文号',
      number,
      '来源里没有找到。查到出处再填，如 国发〔2016〕62号，否则留 null',
    ),
    field(
      'date',
      '日期',
      date,
      '来源里没有找到。查到出处再填，如 "2016"、2016-12 或 2016-11-01，否则留 null',
    ),
    field('summary', '摘要', summary, '用一句话说明这是什么文件'),
    field(
      'rights.status',
      '权利',
      rights,
      '官方文件填 official（著作权法第五条），有作者的作品填 protected',
    ),
    { name: 'layout', label: '版式', value: layout, basis: layoutBasis },
    field('citation.type', '引用类型', type, ''),
    ...(schema ? [field('citation.schema', '法规', schema, '')] : []),
  ];
}

function shortTitle(title: string): string {
  return issuedTitle(title) ?? title.replace(/^.{2,30}?关于(?=.{6})/, '');
}

/** Says no more than title, issuer and date do. */
function summaryOf({ title, issuer, date, number }: Description): string {
  const [year, month, day] = (date?.value ?? '').split('-');
  const when = [year && `${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join('');
  const facts = [when, number?.value].filter(Boolean).join('，');
  const called = `题为“${(title?.value ?? '').replaceAll('“', '‘').replaceAll('”', '’')}”`;
  const what = issuer ? `${issuer.value}的文件，${called}` : `${called}的文件`;
  return `${what}${facts ? `（${facts}）` : ''}。`;
}

const STATEMENTS = {
  official: '本文件是国家机关发布的文件，依照《中华人民共和国著作权法》第五条，不适用著作权法。',
  protected:
    '本文受著作权保护，权利归作者及刊物所有。这里提供的全文供阅读和研究使用，转载、出版请先取得权利人许可。',
};

function documentYaml(
  { id, order, description, source, file }: DraftParts,
  fields: readonly Field[],
  text: Uint8Array,
  original: string | null,
): string {
  const lines: string[] = [
    `# npm run add 起草。带“${GUESSED}”的，对照原件核对，核对后删去那一行注释；带“${OPEN}”的补上。`,
    '# 做法见 docs/adding.md，各项的含义见 seeds/README.md。',
    `id: ${id}`,
    `order: ${order}`,
  ];
  const put = (name: string, indent = '') => {
    const field = fields.find((candidate) => candidate.name === name);
    if (!field) return;
    const key = name.split('.').at(-1);
    const { value, basis } = field;
    const isNullable = ['issuer', 'number', 'date'].includes(name);
    if (value !== null) {
      lines.push(`${indent}# ${GUESSED}：${basis}`, `${indent}${key}: ${scalar(value)}`);
    } else if (isNullable) lines.push(`${indent}# ${OPEN}：${basis}`, `${indent}${key}: null`);
    else lines.push(`${indent}# ${OPEN}：${basis}`, `${indent}# ${key}: `);
  };
  for (const name of ['title', 'shortTitle', 'issuer', 'number', 'date', 'summary']) put(name);
  const condition = conditionOf(source, description);
  lines.push(
    `# ${GUESSED}：提取时做了什么；读过全文，把缺损也写上`,
    `condition: ${scalar(condition)}`,
  );
  lines.push(...rightsLines(description.rights, fields));
  put('layout');
  lines.push(`source: ${id}.txt`, `sha256: ${sha256(text)}`, `characters: ${source.text.length}`);
  if (original) lines.push('original:', `  file: ${original}`, `  sha256: ${sha256(file.bytes)}`);
  lines.push('citation:');
  put('citation.type', '  ');
  put('citation.schema', '  ');
  return `${lines.join('\n')}\n`;
}

function rightsLines(rights: Description['rights'], fields: readonly Field[]): string[] {
  const basis = fields.find(({ name }) => name === 'rights.status')?.basis ?? '';
  if (!rights) {
    const open = ['rights:', '  status: official', `  statement: ${STATEMENTS.official}`];
    return [
      `# ${OPEN}：${basis}。定下之后去掉下面三行开头的“# ”`,
      ...open.map((line) => `# ${line}`),
    ];
  }
  return [
    'rights:',
    `  # ${GUESSED}：${basis}`,
    `  status: ${rights.value}`,
    `  # ${GUESSED}：给读者看的一句话`,
    `  statement: ${scalar(STATEMENTS[rights.value])}`,
  ];
}

function conditionOf({ remarks, isUntouched }: Source, { title, date }: Description): string {
  const missing = [title ? '' : '标题', date ? '' : '日期'].filter(Boolean).join('和');
  return [
    ...(remarks.length > 0 ? remarks : [isUntouched ? '来源是纯文本，逐字照录' : '']),
    missing ? `来源没有写明${missing}` : '',
  ]
    .filter(Boolean)
    .join('；')
    .concat('。');
}

function paragraphsYaml(entries: readonly ParagraphsEntry[]): string {
  return `# npm run add 起草，${GUESSED}：排印时缩进、版式没有认出的段首。\n${stringify(entries, { lineWidth: 0 })}`;
}

/** A value as YAML has it on one line. */
function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
