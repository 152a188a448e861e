import { bibtexEntry } from './bibtex.ts';
import { type CitedPassage, fillTemplate } from './fill.ts';
import type { CslItem } from './item.ts';
import { risEntry } from './ris.ts';

/** The formats in which a passage can be cited, in the order in which they are offered. */
export const FORMATS = {
  gbt7714: 'GB/T 7714—2025',
  apa: 'APA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
} as const;

export type Format = keyof typeof FORMATS;

/** Ends of the names of files with a citation. */
export const FILE_TYPES = {
  gbt7714: 'txt',
  apa: 'txt',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'json',
} as const;

/** Templates and item that citations of a document are made from, without its passages. */
export interface Citable {
  /** Templates for `fillTemplate`, as only a processor of styles can make them. */
  gbt7714: string;
  apa: string;
  /** For the formats that programs read. */
  item: CslItem;
}

/** A citation of a passage, or of a whole document. */
export function cite({ item, ...templates }: Citable, format: Format, cited: CitedPassage): string {
  if (format === 'gbt7714' || format === 'apa') return fillTemplate(templates[format], cited);
  const passage = itemOfPassage(item, cited);
  if (format === 'bibtex') return bibtexEntry(passage);
  return format === 'ris' ? risEntry(passage) : cslJson(passage);
}

/** An item of its own: programs keep one of several that have the same key. */
function itemOfPassage(item: CslItem, { passage, url, accessed, caveat }: CitedPassage): CslItem {
  const mark = url?.split('#')[1];
  return {
    ...item,
    ...(mark && { id: `${item.id}-${mark}` }),
    ...(passage && { page: passage }),
    ...(url && { URL: url }),
    ...(accessed && { accessed: { 'date-parts': [accessed.split('-').map(Number)] } }),
    note: (item.note ?? '') + (caveat ?? ''),
  };
}

/** With each date on one line. */
function cslJson(item: CslItem): string {
  return JSON.stringify([item], null, 2).replace(
    /\[\s+(\d[\d,\s]*\d|\d)\s+\]/g,
    (_, parts: string) => `[${parts.replace(/\s+/g, ' ')}]`,
  );
}
