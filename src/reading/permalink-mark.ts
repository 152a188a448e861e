import { BLOCK_ROLES, type BlockKind, type BlockRole } from '../model/block-kinds.ts';
import { partsOfId } from '../model/ids.ts';
import { shortPassageName } from '../model/passages/passage-name.ts';

/** The look and the name of the permalink of a block. */
export interface PermalinkMark {
  /** The number of a paragraph, which always stands in the margin, or a pilcrow, which shows when wanted. */
  mark: string;
  name: string;
  /** Before the text, in its indent or margin, behind the text, or in a table's cell. */
  place: 'start' | 'end' | 'row';
}

const PLACES: Record<BlockRole, PermalinkMark['place']> = {
  title: 'end',
  caption: 'end',
  text: 'start',
  abstract: 'end',
  keywords: 'end',
  table: 'row',
  note: 'end',
  responsibility: 'start',
  matter: 'end',
};

/**
 * The permalink of a block or of a table's row: in the indent of its first line where it has one,
 * else behind its text.
 */
export function permalinkMark(id: string, kind: BlockKind | 'row'): PermalinkMark {
  const place = kind === 'row' ? 'row' : PLACES[BLOCK_ROLES[kind]];
  const last = partsOfId(id)?.steps?.at(-1);
  const paragraph = kind === 'paragraph' && last?.unit === 'paragraph' && String(last.number);
  const name = shortPassageName(id, kind === 'row');
  return { mark: paragraph || '¶', name: `${name}的链接`, place };
}
