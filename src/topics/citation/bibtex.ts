import { inTitleMarks } from '../../model/title-marks.ts';
import type { CslDate, CslItem } from './item.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // A brace of its own would be counted, even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as a field's value: on one line, and nothing in it is a command. */
function textOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(/[#$%&_]/g, '\\$&');
}

/** An address as a field's value, which is taken as it is; a brace would end it. */
function addressOf(url: string): string {
  return url.replace(/[\s{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * An item as BibTeX, for BibTeX and biber alike: of `@misc` every program knows more than the
 * title, and none wants a publisher, an institution or a volume. The number of a document, its
 * journal, the passage and remarks are a note, which all styles print. BibTeX passes over the day,
 * biber puts it into the date.
 */
export function bibtexEntry(item: CslItem): string {
  const { id, title, author, number, issued, source, version, note, page, URL, accessed } = item;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const journal = item['container-title'];
  const facts = [journal && inTitleMarks(journal), number, page].filter(Boolean);
  const remarks = facts.map((fact) => `${fact}。`).join('') + (note ?? '');
  const fields = {
    author: author?.map(({ literal }) => `{{${textOf(literal)}}}`).join(),
    title: `{{${textOf(title)}}}`,
    year: year && `{${year}}`,
    month: month && MONTHS[month - 1],
    day: day && `{${day}}`,
    howpublished: source && `{${textOf(source)}}`,
    version: version && `{${textOf(version)}}`,
    note: remarks && `{${textOf(remarks)}}`,
    langid: '{chinese}',
    url: URL && `{${addressOf(URL)}}`,
    urldate: accessed && `{${dayOf(accessed)}}`,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${id},\n${lines.join('')}}`;
}

function dayOf({ 'date-parts': [parts = []] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
