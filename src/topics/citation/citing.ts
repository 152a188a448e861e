import type { CitationData } from './citation-data.ts';

/** The citation data in the page, or nothing where a page has none. */
export function citationData(): CitationData | undefined {
  const text = document.getElementById('citation-data')?.textContent;
  return text ? JSON.parse(text) : undefined;
}

/** What a citation says of places that the edition has restored in its passage. */
export function caveat(restoredPlaces: number): string {
  return restoredPlaces > 0 ? `引文含编者补正${restoredPlaces}处，详见编辑说明。` : '';
}

/** The day of a citation, where the reader is: 2026-11-03. */
export function today(now = new Date()): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-');
}
