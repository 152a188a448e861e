import { gridOf } from '../../../model/grid.ts';

/**
 * A handout as a list of what stands in it, free of the page that shows it: writers of other forms
 * (Markdown, and any further one) need nothing else.
 */
export interface Worksheet {
  title: string;
  note: string;
  /** The address that opens it. */
  url: string;
  parts: WorksheetPart[];
}

export type WorksheetPart = WorksheetHeading | WorksheetEntry;

export interface WorksheetHeading {
  kind: 'heading';
  text: string;
}

/** A passage or an exhibit with its source, the question, and the number of lines for an answer. */
export interface WorksheetEntry {
  kind: 'entry';
  /** Its place among the entries, from 1; headings aren't counted. */
  number: number;
  name: string;
  url: string;
  content: WorksheetBlock[];
  /** As it is to be cited. */
  source: string;
  question: string;
  lines: number;
}

export type WorksheetBlock =
  | { kind: 'title' | 'label' | 'paragraph' | 'item' | 'picture'; text: string }
  /** Rows of as many cells; those that span several are followed, and have below them, empty ones. */
  | { kind: 'table'; rows: string[][] };

const TITLES = /^H[1-6]$/;
const TEXTS = /^(?:P|DT|DD|Q|BLOCKQUOTE)$/;

/** Reads what an element shows as blocks, in their order; a drawing is only named. */
export function blocksOf(element: Element | DocumentFragment): WorksheetBlock[] {
  return [...element.children].flatMap((child): WorksheetBlock[] => {
    if (child.hasAttribute('data-ui') || child.getAttribute('aria-hidden') === 'true') return [];
    if (child.tagName.toLowerCase() === 'svg') {
      return [{ kind: 'picture', text: child.getAttribute('aria-label') ?? '' }];
    }
    if (child.tagName === 'TABLE') return [{ kind: 'table', rows: rowsOf(child) }];
    const head = child.getAttribute('data-head');
    if (head) return [{ kind: head === 'title' ? 'title' : 'label', text: textOf(child) }];
    if (TITLES.test(child.tagName)) return [{ kind: 'title', text: textOf(child) }];
    if (child.querySelector('[data-head]')) return blocksOf(child);
    if (child.tagName === 'LI') return [{ kind: 'item', text: textOf(child) }];
    if (TEXTS.test(child.tagName)) return [{ kind: 'paragraph', text: textOf(child) }];
    return blocksOf(child);
  });
}

function rowsOf(table: Element): string[][] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  const spans = (name: string, cell: Element) => Number(cell.getAttribute(name) ?? 1);
  const { columns, widths } = gridOf(
    rows.map((cells) =>
      cells.map((cell) => ({ rowspan: spans('rowspan', cell), colspan: spans('colspan', cell) })),
    ),
  );
  return rows.map((cells, r) => {
    const texts = Array<string>(widths[r] ?? 0).fill('');
    for (const [c, cell] of cells.entries()) texts[columns[r]?.[c] ?? 0] = textOf(cell);
    return texts;
  });
}

/** The text of an element; what the page sets apart is set apart by a blank. */
function textOf(element: Element): string {
  return setApart(element).replace(/\s+/g, ' ').trim();
}

function setApart(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.hasAttribute('data-ui') || node.tagName === 'svg') return '';
  const text = [...node.childNodes].map(setApart).join('');
  const { display, position } = getComputedStyle(node);
  // What is only heard is taken out of the line, and belongs into it.
  const isInline = position === 'absolute' || /^(?:inline|contents|)$/.test(display);
  return isInline && node.tagName !== 'BR' ? text : ` ${text} `;
}
