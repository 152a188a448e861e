import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type Edition, editionNote } from '../../library/edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { inTitleMarks } from '../../model/title-marks.ts';
import { APA } from './apa.ts';
import type { Citable } from './formats.ts';
import { GBT7714 } from './gbt7714.ts';
import { type CslItem, itemOf } from './item.ts';
import { LIBRARY } from './own-citation.ts';

/**
 * Tokens in place of the placeholders while citeproc formats the entry: letters, an address and
 * a day that no style changes and no document holds.
 */
const PASSAGE = 'QPASSAGEQ';
const URL = 'https://passage.invalid/x';
const DAY = [7714, 12, 30];

const { styles } = plugins.config.get('@csl');
styles.add('gbt7714', GBT7714);
styles.add('apa7', APA);

/** Makes the templates and the item for all citations of a document. */
export function citableDocument(document: LibraryDocument, edition: Edition): Citable {
  return citable(itemOf(document, edition), edition);
}

/** Makes the templates and the item for all citations of anything that can be described as an item. */
export function citable(item: CslItem, edition: Edition): Citable {
  return { gbt7714: gbt7714Template(item), apa: apaTemplate(item, edition), item };
}

/** GB/T 7714 has no place for the version of a text: a note behind the entry names it. */
function gbt7714Template(item: CslItem): string {
  const cited = { ...item, page: PASSAGE, URL, accessed: { 'date-parts': [DAY] } };
  const entry = asTemplate(bibliography(cited, 'gbt7714'), [
    [`：${PASSAGE}`, '⟦：{passage}⟧'],
    [`. ${PASSAGE}`, '⟦. {passage}⟧'],
    ['[7714-12-30]', '⟦[{accessed}]⟧'],
    [` ${URL}.`, '⟦ {url}.⟧'],
  ]);
  return `${entry} ${item.note}⟦{caveat}⟧`;
}

/**
 * APA wants the passage in the text and not in the reference: it stands on a line of its own, as
 * does what readers should know of the text.
 */
function apaTemplate(item: CslItem, edition: Edition): string {
  const source = apaSource(item, edition);
  const cited = { ...item, ...source, URL, accessed: { 'date-parts': [DAY] } };
  const entry = asTemplate(bibliography(cited, 'apa7'), [
    [` Retrieved December 30, 7714, from ${URL}`, '⟦ Retrieved {accessed:en}, from {url}⟧'],
    [` ${URL}`, '⟦ {url}⟧'],
  ]);
  const who = item.author?.[0]?.literal ?? inTitleMarks(item.title);
  const year = item.issued?.['date-parts'][0]?.[0] ?? 'n.d.';
  const remark = item.note?.replace(editionNote(edition), '');
  const remarks = remark ? `\n${remark}⟦{caveat}⟧` : '⟦\n{caveat}⟧';
  return `${entry}⟦\n文内引注：(${who}, ${year}, {passage})⟧${remarks}`;
}

/**
 * The version and the site: of an article it is the database that has it, of a page of its own the
 * author.
 */
function apaSource({ type }: CslItem, { version }: Edition): Partial<CslItem> {
  if (type === 'article-journal') return { publisher: `${LIBRARY} (Version ${version})` };
  const edition = `Version ${version}`;
  return type === 'report' ? { edition, publisher: LIBRARY } : { edition };
}

function bibliography(item: CslItem, template: 'gbt7714' | 'apa7'): string {
  return new Cite([item]).format('bibliography', { template });
}

/** Puts placeholders where the tokens came out; a change whose text doesn't occur has no effect. */
function asTemplate(text: string, changes: [string, string][]): string {
  return changes.reduce((template, [from, to]) => template.replace(from, () => to), text).trim();
}
