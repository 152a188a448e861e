import { splitId } from '../../../model/ids.ts';
import { passageName } from '../../../model/passages/passage-name.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import type { PassageData } from '../passage-data.ts';
import { pageOfPassage, passageHtml } from './passage-html.ts';

/** A passage that was found, ready to be shown. */
export interface HandoutPassage {
  /** Its full id, which may be another than the one asked for: an old id leads to a new one. */
  id: string;
  document: PassageData;
  /** 第五章第二节第3段 */
  name: string;
  /** From the root of the site, with the fragment. */
  url: string;
  html: string;
}

/** The data of documents loaded so far, which their scripts register in a global. */
function loaded(): Record<string, PassageData> {
  return (globalThis as { dongbeiPassages?: Record<string, PassageData> }).dongbeiPassages ?? {};
}

/**
 * Looks a passage up in its document, which is loaded first.
 * @param fullId plan-13/c05-s1-p2
 * @param documents the ids of all documents
 * @returns undefined if there is no such document or passage
 * @throws Error if the document can't be loaded
 */
export async function findPassage(
  fullId: string,
  documents: readonly string[],
): Promise<HandoutPassage | undefined> {
  const { doc, id } = splitId(fullId);
  if (!documents.includes(doc)) return undefined;
  if (!loaded()[doc]) await loadScript(`data/passages/${doc}.js`);
  const document = loaded()[doc] as PassageData;
  const moved = document.aliases[id];
  if (moved && moved !== fullId) return findPassage(moved, documents);
  const html = passageHtml(document, id);
  const page = pageOfPassage(doc, document, id);
  if (!html || !page) return undefined;
  const name = passageName(id, document.citation.labels);
  return { id: fullId, document, name, url: `${page}#${id}`, html };
}
