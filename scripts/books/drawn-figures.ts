import { join } from 'node:path';
import type { Document } from 'domhandler';
import { pageOf } from '../../src/model/addresses.ts';
import { all, one, readPage, stylesOf, textOf } from '../typesetting/built-page.ts';
import { paintedSvg, paintRules } from '../typesetting/paint.ts';
import type { PictureOf } from './tree/book.ts';

/** Times that a drawing is larger in a book than beside the text of a page. */
const LARGER = 1.2;

/**
 * Takes the drawings that stand in place of lost figures from the pages of the built site, with what
 * those pages say of them.
 * @param site folder of the site
 * @returns a function that throws an error for a figure without a drawing
 */
export function drawnFigures(site: string): PictureOf {
  const pages = new Map<string, { page: Document; rules: ReturnType<typeof paintRules> }>();
  return ({ id, url }) => {
    const address = pageOf(url);
    const known = pages.get(address);
    const page = known?.page ?? readPage(join(site, address));
    const rules = known?.rules ?? paintRules(stylesOf(page));
    pages.set(address, { page, rules });
    const figure = one(`.lost-figure:has(#${id})`, page);
    const drawing = one('.map-sheet', figure);
    const note = one('.mini-map figcaption', figure);
    const links = all('a', note).map(textOf).join('');
    return {
      svg: paintedSvg(drawing, rules, LARGER),
      alt: drawing.attribs['aria-label'] ?? '',
      // What leads to a page of the site is of no use on paper.
      note: textOf(note).replace(links, '').trim(),
    };
  };
}
