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
