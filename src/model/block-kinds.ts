import { valuesOf } from './enumeration.ts';

/**
 * Kinds of blocks with their names for readers, in links, citations and results alike. Whatever
 * treats blocks by kind is keyed by `BlockKind`, so that a new kind is an error of the compiler at
 * each place that has to decide about it. Names that a source has itself are kept: 内容提要 (the
 * article), 责任单位 (the list of tasks). A table's caption is 表题; a figure's caption goes by the
 * figure's number.
 */
export const BLOCK_KINDS = {
  title: '标题',
  heading: '标题',
  paragraph: '段',
  item: '项',
  'box-title': '专栏',
  label: '小标题',
  table: '表',
  caption: '表题',
  note: '注',
  footnote: '脚注',
  abstract: '内容提要',
  keywords: '关键词',
  responsibility: '责任单位',
  address: '主送机关',
  signature: '署名',
  date: '成文日期',
  remark: '附注',
} as const;

/** Kind of a block; the names are those of the published data. */
export type BlockKind = keyof typeof BLOCK_KINDS;

export const BLOCK_KIND_NAMES = valuesOf(BLOCK_KINDS);

/**
 * Roles of blocks, by which most of what treats them decides: a title names what follows it, a
 * caption a table or figure; text is what a document says; matter frames it.
 */
export type BlockRole =
  | 'title'
  | 'caption'
  | 'text'
  | 'abstract'
  | 'keywords'
  | 'table'
  | 'note'
  | 'responsibility'
  | 'matter';

export const BLOCK_ROLES: Record<BlockKind, BlockRole> = {
  title: 'title',
  heading: 'title',
  'box-title': 'title',
  caption: 'caption',
  paragraph: 'text',
  item: 'text',
  abstract: 'abstract',
  keywords: 'keywords',
  table: 'table',
  note: 'note',
  footnote: 'note',
  remark: 'note',
  responsibility: 'responsibility',
  label: 'matter',
  address: 'matter',
  signature: 'matter',
  date: 'matter',
};

/** Roles of blocks that are structure: they stay where the text of a document is left out. */
const STRUCTURE: readonly BlockRole[] = ['title', 'caption', 'matter'];

/** Tells whether blocks of a kind stay where the text of a document is left out. */
export function isStructure(kind: BlockKind): boolean {
  return STRUCTURE.includes(BLOCK_ROLES[kind]);
}

/** Name of a box by its number, as the sources write it: 专栏8. */
export function boxLabel(number: number): string {
  return `${BLOCK_KINDS['box-title']}${number}`;
}

/** Name of a box with its title: 专栏8 重大装备制造业发展…. */
export function boxName({ number, title }: { number: number; title: string }): string {
  return `${boxLabel(number)} ${title}`;
}
