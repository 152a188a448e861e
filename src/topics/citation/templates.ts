import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Edition } from '../../library/edition.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { GBT7714 } from './gbt7714.ts';
import { type CslItem, itemOf } from './item.ts';

/** The formats in which a passage can be cited, in the order in which they are offered. */
export const FORMATS = ['gbt7714', 'apa', 'bibtex', 'ris', 'csl'] as const;

export type Format = (typeof FORMATS)[number];

/** One template a format; `fillCitation` makes citations of them. */
export type Templates = Record<Format, string>;

/**
 * Tokens in place of the placeholders while citation-js formats the entry: letters, an address and
 * a day that no style changes and no document holds.
 */
const PASSAGE = 'QPASSAGEQ';
const URL = 'https://passage.invalid/x';
const CAVEAT = 'QCAVEATQ';
const DAY = [7714, 12, 30];

plugins.config.get('@csl').styles.add('gbt7714', GBT7714);

/** The templates of all citations of a document. */
export function citationTemplates(document: LibraryDocument, edition: Edition): Templates {
  const item = itemOf(document, edition);
  const { remark = '' } = document.citation;
  const cited = { ...item, page: PASSAGE, URL, accessed: { 'date-parts': [DAY] } };
  // Neither style names the edition of an article.
  const tail = `${item.type === 'article-journal' ? `据${item.edition}。` : ''}${remark}`;
  return {
    gbt7714: gbt7714Template(cited, document.date, tail),
    apa: apaTemplate(cited, tail),
    bibtex: bibtexTemplate(item, remark),
    ris: risTemplate(cited, tail),
    csl: cslTemplate(item, remark),
  };
}

/** GB/T 7714 gives the exact date of a whole document, and the year and place of a passage. */
function gbt7714Template(item: CslItem, date: string | null, tail: string): string {
  const year = date?.slice(0, 4);
  return (
    asTemplate(bibliography(item, 'gbt7714'), [
      [`${year}: ${PASSAGE}`, `⟦${year}: {passage}¦(${date})⟧`],
      [`: ${PASSAGE}`, '⟦: {passage}⟧'],
      [`. ${PASSAGE}`, '⟦. {passage}⟧'],
      ['[7714-12-30]', '⟦[{accessed}]⟧'],
      [` ${URL}.`, '⟦ {url}.⟧'],
    ]) + remarks(tail)
  );
}

/** The version of the library counts as an edition: APA knows versions of software alone. */
function apaTemplate(item: CslItem, tail: string): string {
  const { page, ...rest } = item;
  const isArticle = item.type === 'article-journal';
  const cited = isArticle ? item : { ...rest, edition: `${item.edition}, ${page}` };
  return (
    asTemplate(bibliography(cited, 'apa'), [
      [`, ${PASSAGE}`, '⟦, {passage}⟧'],
      [` Retrieved December 30, 7714, from ${URL}`, '⟦ Retrieved {accessed:en}, from {url}⟧'],
      [` ${URL}`, '⟦ {url}⟧'],
    ]) + remarks(tail)
  );
}

/** BibTeX has no field for a passage or for the edition of a report: the note names them. */
function bibtexTemplate(item: CslItem, remark: string): string {
  const { edition, language, author, issued, ...rest } = item;
  // A month with a day would be no month that BibTeX knows.
  const month = issued && { 'date-parts': issued['date-parts'].map((parts) => parts.slice(0, 2)) };
  const cited = {
    ...rest,
    ...(author && { author, publisher: author[0]?.literal }),
    ...(month && { issued: month }),
    URL,
    note: `据${edition}${PASSAGE}。${remark}${CAVEAT}`,
  };
  const { format } = plugins.config.get('@bibtex');
  Object.assign(format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });
  return asTemplate(new Cite([cited]).format('bibtex'), [
    [`\thowpublished = {${URL}},\n`, ''],
    [PASSAGE, '⟦，{passage}⟧'],
    [CAVEAT, '⟦{caveat}⟧'],
    [`\turl = {${URL}},\n`, '⟦\turl = {{url}},\n⟧⟦\turldate = {{accessed}},\n⟧'],
  ]);
}

function risTemplate(item: CslItem, tail: string): string {
  const note = tail + CAVEAT;
  const template = asTemplate(new Cite([{ ...item, note }]).format('ris'), [
    [`N1  - ${note}\n`, tail ? `N1  - ${tail}⟦{caveat}⟧\n` : '⟦N1  - {caveat}\n⟧'],
    [`SP  - ${PASSAGE}\n`, '⟦SP  - {passage}\n⟧'],
    [`UR  - ${URL}\n`, '⟦UR  - {url}\n⟧'],
    ['Y2  - 7714/12/30/\n', '⟦Y2  - {accessed}/\n⟧'],
  ]);
  // RIS wants two digits for the month and the day, and a blank after the last tag.
  return `${template.replace(/\/(?=\d\/)/g, '/0')} `;
}

/** A template that is JSON itself; `fillCitation` drops empty properties and sets the date. */
function cslTemplate(item: CslItem, remark: string): string {
  return JSON.stringify([{ ...item, page: '{passage}', URL: '{url}', note: `${remark}{caveat}` }]);
}

function bibliography(item: CslItem, template: 'gbt7714' | 'apa'): string {
  return new Cite([item]).format('bibliography', { template });
}

/** Puts placeholders where the tokens came out; a change whose text doesn't occur has no effect. */
function asTemplate(text: string, changes: [string, string][]): string {
  return changes.reduce((template, [from, to]) => template.replace(from, () => to), text).trim();
}

function remarks(tail: string): string {
  return tail === '' ? '⟦ {caveat}⟧' : ` ${tail}⟦{caveat}⟧`;
}
