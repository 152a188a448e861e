import type { CitationData } from './citation-data.ts';

/** Reads the citation data of the page; undefined if it has none. */
export function citationData(): CitationData | undefined {
  const text = document.getElementById('citation-data')?.textContent;
  return text ? JSON.parse(text) : undefined;
}

/** The remark of a citation on restored places in its passage; empty if there are none. */
export function caveat(restoredPlaces: number): string {
  return restoredPlaces > 0 ? `引文含编者补正${restoredPlaces}处，详见编辑说明。` : '';
}
