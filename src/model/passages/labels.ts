import { pageOf, textAddress } from '../addresses.ts';
import type { Division, LibraryDocument } from '../data/documents.ts';
import { isInOpinionItem } from '../ids.ts';
import type { Labels } from './passage-name.ts';

/**
 * Labels that `passageName` needs of a page: the names of its divisions, and its boxes that are
 * tables.
 * @param page address of a chapter's or box's page, or nothing for the whole document
 */
export function labelsOf(document: LibraryDocument, page?: string): Labels {
  const isHere = ({ url }: { url: string }) => page === undefined || pageOf(url) === page;
  const divisions = document.divisions.filter(isHere).flatMap(withInner);
  const tables = document.blocks.filter((block) => block.kind === 'table' && block.box);
  const here = new Set(document.blocks.filter(isHere).map(({ box }) => box));
  const isBoxHere = (box: string) => here.has(box) || page === textAddress(document.id, box);
  return Object.fromEntries([
    ...divisions.map((division) => [division.id, spokenLabel(division)]),
    ...tables.filter(({ box }) => isBoxHere(box ?? '')).map(({ id }) => [id, '表']),
  ]);
}

function withInner(division: Division): Division[] {
  return [division, ...(division.divisions ?? []).flatMap(withInner)];
}

/** The name of what stands before the first chapter and has none of its own. */
export const FRONT = '卷首';

/** 第五章 is a name; of 一、 and （七） a name is made; what opens and closes a document has none. */
export function spokenLabel({ id, kind, label }: Pick<Division, 'id' | 'kind' | 'label'>): string {
  if (kind === 'front') return FRONT;
  if (kind === 'back') return '文末';
  if (isInOpinionItem(id)) return `第${label}项`;
  return label.endsWith('、') ? `第${label.slice(0, -1)}部分` : label;
}
