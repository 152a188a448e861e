import { loadScript } from '../../ui/client/load-script.ts';
import type { CitationData } from './citation-data.ts';

/** The citation data loaded so far by documents, which their scripts register in a global. */
interface Registered {
  dongbeiCitations?: Record<string, CitationData>;
}

/**
 * Loads the citation data of a document: most come to read, so no page brings them.
 * @param root the way from the page to the site's root: `../`, or nothing
 * @throws NotLoaded if they can't be loaded; the next call tries again
 */
export function loadCitationData(root: string, doc: string): Promise<void> {
  return loadScript(`${root}data/citations/${doc}.js`);
}

/** The citation data of a document; undefined until they are loaded. */
export function citationData(doc: string): CitationData | undefined {
  return (globalThis as Registered).dongbeiCitations?.[doc];
}

/** The remark of a citation on restored places in its passage; empty if there are none. */
export function caveat(restoredPlaces: number): string {
  return restoredPlaces > 0 ? `引文含编者补正${restoredPlaces}处，详见编辑说明。` : '';
}
