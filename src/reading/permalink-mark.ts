import { shortPassageName } from '../model/passage-name.ts';

/** How the permalink of a block looks and is called. */
export interface PermalinkMark {
  /** The number of a paragraph, which always stands in the margin, or a pilcrow, which shows when wanted. */
  mark: string;
  name: string;
  /** Before the text, in its indent or margin, behind the text, or in a table's cell. */
  place: 'start' | 'end' | 'row';
}

const INDENTED = ['paragraph', 'item', 'responsibility'];
const TABULAR = ['table', 'row'];

/**
 * The permalink of a block or of a table's row: in the indent of its first line where it has one,
 * else behind its text.
 */
export function permalinkMark(id: string, kind: string): PermalinkMark {
  const place = TABULAR.includes(kind) ? 'row' : INDENTED.includes(kind) ? 'start' : 'end';
  const paragraph = kind === 'paragraph' && /-p(\d+)$/.exec(id)?.[1];
  const name = shortPassageName(id, kind === 'row');
  return { mark: paragraph || '¶', name: `${name}的链接`, place };
}
