import type { Division, LibraryDocument } from '../data/documents.ts';
import { isInOpinionItem } from '../ids.ts';
import type { Labels } from './passage-name.ts';

/**
 * Labels that `passageName` needs of a document: the names of its divisions, and its boxes that
 * are tables.
 */
export function labelsOf(document: LibraryDocument): Labels {
  const divisions = document.divisions.flatMap(withInner);
  const tables = document.blocks.filter((block) => block.kind === 'table' && block.box);
  return Object.fromEntries([
    ...divisions.map((division) => [division.id, spokenLabel(division)]),
    ...tables.map(({ id }) => [id, '表']),
  ]);
}

function withInner(division: Division): Division[] {
  return [division, ...(division.divisions ?? []).flatMap(withInner)];
}

/** The name of what stands before the first chapter and has none of its own. */
export const FRONT = '卷首';

/** 第五章 is a name; of 一、 and （七） a name is made; what opens and closes a document has none. */
export function spokenLabel({
  id,
  kind,
  label,
  title,
}: Pick<Division, 'id' | 'kind' | 'label' | 'title'>): string {
  if (kind === 'front') return title || FRONT;
  if (kind === 'back') return title || '文末';
  if (isInOpinionItem(id)) return `第${label}项`;
  return label.endsWith('、') ? `第${label.slice(0, -1)}部分` : label || title;
}

/** A numeral that ends in a comma or bracket stands close to its title: 一、全面…, （一）加快…. */
export function joinHeading(label: string, title: string): string {
  return /[\p{P}]$/u.test(label) || !label || !title ? label + title : `${label} ${title}`;
}
