import type { CslDate, CslItem } from './item.ts';

const TYPES = { report: 'RPRT', 'article-journal': 'JOUR', webpage: 'ELEC' } as const;

/**
 * An item as RIS: one field a line, by the tags that Zotero and EndNote read for its type. Neither
 * has a version for a report or an article, so that it stands in the note.
 */
export function risEntry(item: CslItem): string {
  const { id, type, title, author, number, publisher, source, issued, language, note } = item;
  const fields: [tag: string, value: string | undefined][] = [
    ['AU', author?.[0]?.literal],
    ['TI', title],
    ['T2', item['container-title']],
    ['PY', issued?.['date-parts'][0]?.[0]?.toString()],
    ['DA', issued && dateOf(issued)],
    ['PB', publisher],
    ['SN', number],
    ['DP', source],
    ['LA', language],
    ['ID', id],
    ['SP', item.page],
    ['UR', item.URL],
    ['Y2', item.accessed && dateOf(item.accessed)],
    ['N1', note],
  ];
  const lines = fields.map(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}\n` : ''));
  return `TY  - ${TYPES[type]}\n${lines.join('')}ER  - `;
}

/** 2016/11/01/ or 2012///: year, month, day and whatever else, each as far as it is known. */
function dateOf({ 'date-parts': [parts = []] }: CslDate): string {
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month ?? ''}/${day ?? ''}/`;
}

/** A field ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
