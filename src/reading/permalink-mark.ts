import { shortPassageName } from '../model/passage-name.ts';

/** How the permalink of a block looks and is called. */
export interface PermalinkMark {
  /** The number of a paragraph, which always stands in the margin, or a pilcrow, which shows when wanted. */
  mark: string;
  name: string;
  /** Before the text, in its indent or margin, or behind the text. */
  place: 'start' | 'end';
}

const INDENTED = ['paragraph', 'item', 'responsibility'];

/** The permalink of a block: in the indent of its first line where it has one, else behind its text. */
export function permalinkMark(id: string, kind: string): PermalinkMark {
  const place = INDENTED.includes(kind) ? 'start' : 'end';
  const paragraph = kind === 'paragraph' && /-p(\d+)$/.exec(id)?.[1];
  return { mark: paragraph || '¶', name: `${shortPassageName(id)}的链接`, place };
}

/**
 * Puts a permalink into each row of a table that has an id, behind the label of the row, and one
 * for the table itself into its first cell of all. The label is the last header of the row: one
 * before it may name a group of rows.
 * @param html head and body of the table
 * @param id the table's own id
 */
export function withRowMarks(html: string, id: string): string {
  const rows = html.replace(/<tr [^>]*?id="([^"]+)".*?<\/tr>/gs, (row, name) => {
    const end = row.includes('</th>') ? row.lastIndexOf('</th>') : row.indexOf('</td>');
    const mark = rowMark(name, `第${/\d+$/.exec(name)}行的链接`);
    return row.slice(0, end) + mark + row.slice(end);
  });
  return rows.replace(/<\/th>/, (end) => rowMark(id, '表的链接') + end);
}

function rowMark(id: string, name: string): string {
  return `<a class="permalink permalink-row" data-ui data-mark="¶" href="#${id}" aria-label="${name}"></a>`;
}
