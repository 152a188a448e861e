import type { Edition } from '../../../library/edition.ts';
import { readExcerptId } from '../../../model/excerpts.ts';
import type { Stretch } from '../../../model/reading.ts';
import { inTitleMarks } from '../../../model/title-marks.ts';
import { failureText } from '../../../ui/client/failure.ts';
import { type HandoutEntry, HEADING } from '../../../ui/client/handout-address.ts';
import {
  canonicalAddress,
  type PassageAddress,
  passageAddress,
} from '../../../ui/client/passage-address.ts';
import { restoredPlaces } from '../../../ui/client/passage-text.ts';
import { qrCode, showCode } from '../../../ui/client/qr-code.ts';
import { today } from '../../../ui/client/today.ts';
import { caveat } from '../../citation/citing.ts';
import { fillTemplate } from '../../citation/fill.ts';
import { dataCitation, mapCitation } from '../../citation/own-citation.ts';
import { type ExhibitKind, readExhibitId } from '../exhibit.ts';
import { showParts } from './excerpt.ts';
import { type FoundExhibit, findExhibit } from './exhibit-library.ts';
import { findPassage, type HandoutPassage } from './passage-library.ts';

const PASSAGE = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const NO_PASSAGE = '文库里没有这个编号的段落，地址可能抄漏或抄错了。可以移除它，再从正文重新加入。';
const NO_KIND =
  '认不出这一项，地址可能抄漏或抄错了，也可能出自更新的版本。它仍在地址里，可以移除。';

/** Templates and data that items are made from. */
export interface ItemParts {
  /** Templates of an entry and of a heading. */
  entry: HTMLTemplateElement;
  heading: HTMLTemplateElement;
  /** The ids of all documents. */
  documents: readonly string[];
  edition: Edition;
}

/** Makes the item of an entry: with what it shows, or with what is wrong with it. */
export async function makeItem(entry: HandoutEntry, parts: ItemParts): Promise<HTMLLIElement> {
  if (entry.id === HEADING) return blank(parts.heading);
  const item = blank(parts.entry);
  item.dataset.passage = entry.id;
  try {
    const read = readExhibitId(entry.id);
    if (read) {
      const exhibit = await findExhibit(entry.id);
      if (exhibit) showExhibit(item, exhibit, read.kind, parts.edition);
      else showMissing(item, entry.id, '文库里没有这一项，地址可能抄漏或抄错了。可以移除它。');
    } else {
      const { passage: id, parts: excerpts } = readExcerptId(entry.id);
      const isPassage = PASSAGE.test(id);
      const passage = isPassage ? await findPassage(id, parts.documents) : undefined;
      if (passage) showPassage(item, passage, excerpts);
      else showMissing(item, entry.id, isPassage ? NO_PASSAGE : NO_KIND);
    }
  } catch (error) {
    showMissing(item, entry.id, failureText('这一项', error));
  }
  return item;
}

/** The address of a page of the site, given from its root, as it is to be handed on. */
export function siteAddress(page: string, fragment: string): PassageAddress {
  const canonical = canonicalAddress();
  const base = /^https?:/.test(canonical) ? new URL(page, canonical).href : null;
  const { url, isAbsolute } = passageAddress(new URL(page, location.href).href, base, fragment);
  // Of a page at the root of the site the path has the name of whatever folder holds the site.
  const own = isAbsolute ? url : `${page}#${fragment}`;
  return { url: own.replace(/#$/, ''), isAbsolute };
}

function showPassage(
  item: HTMLElement,
  { id, document: text, name, url, html }: HandoutPassage,
  excerpts: readonly Stretch[],
) {
  item.dataset.passage = id;
  const shown = find(item, '.handout-text');
  shown.innerHTML = html;
  const isExcerpt = showParts(shown, excerpts);
  const [page = '', fragment = ''] = url.split('#');
  const address = siteAddress(page, fragment);
  const restorable = fragment in text.rows ? (shown.querySelector('tbody') as Element) : shown;
  find(item, '.handout-source').textContent = fillTemplate(text.citation.citable.gbt7714, {
    passage: name,
    url: address.url,
    accessed: today(),
    caveat: caveat(restoredPlaces([restorable])),
  });
  if (location.protocol !== 'file:') addCode(item, address.url);
  nameItem(item, `${inTitleMarks(text.title)}${name}${isExcerpt ? '（节选）' : ''}`, url);
}

function showExhibit(
  item: HTMLElement,
  { title, url, content }: FoundExhibit,
  kind: ExhibitKind,
  edition: Edition,
) {
  item.dataset.exhibit = '';
  const shown = find(item, '.handout-text');
  shown.classList.remove('prose');
  shown.replaceChildren(content);
  const [page = '', fragment = ''] = url.split('#');
  const address = siteAddress(page, fragment).url;
  find(item, '.handout-source').textContent =
    kind === 'map'
      ? mapCitation(title, edition, address)
      : dataCitation(title, edition, today(), address);
  if (location.protocol !== 'file:') addCode(item, address);
  nameItem(item, title, url);
}

function showMissing(item: HTMLElement, id: string, told: string) {
  const text = find(item, '.handout-text');
  text.className = 'handout-missing';
  text.textContent = told;
  find(item, 'h2').replaceChildren(id);
  find(item, '.handout-foot').remove();
}

function nameItem(item: HTMLElement, name: string, url: string) {
  const link = item.querySelector('a') as HTMLAnchorElement;
  link.href = url;
  link.textContent = name;
}

async function addCode(item: HTMLElement, address: string) {
  showCode(find(item, '.handout-code'), await qrCode('', address).catch(() => ''));
}

function blank({ content }: HTMLTemplateElement): HTMLLIElement {
  return (content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLLIElement;
}

function find(item: HTMLElement, selector: string): HTMLElement {
  return item.querySelector(selector) as HTMLElement;
}
