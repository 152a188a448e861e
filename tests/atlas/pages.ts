/** The pages of projects and places as tests read them: what they quote, and what they lead to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { elementsOf } from '../support/built-site.ts';
import { attribute } from '../support/page-parts.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A quotation on a page. */
export interface Quotation {
  /** The passage that it says it is from: plan-13/c05-s1-p2. */
  passage: string;
  /** Without the signs where it was cut. */
  text: string;
  /** The words in it that stand out. */
  marked: string[];
  /** The target of its link, from the site's root. */
  url: string;
}

export interface AtlasPage {
  id: string;
  quotations: Quotation[];
  /** All that it says, in one line. */
  text: string;
}

/** The pages of a folder but its index. */
export function readPages(folder: string): AtlasPage[] {
  return readdirSync(join(DIST, folder))
    .filter((file) => file.endsWith('.html') && file !== 'index.html')
    .map((file) => readPage(folder, file));
}

function readPage(folder: string, file: string): AtlasPage {
  const elements = [...elementsOf(parse(readFileSync(join(DIST, folder, file), 'utf8')))];
  const main = elements.find(({ tagName }) => tagName === 'main');
  const mentions = elements.filter((it) => attribute(it, 'data-mention') !== undefined);
  return {
    id: file.replace('.html', ''),
    quotations: mentions.map((it) => quotationIn(it, folder)),
    text: main ? textOf(main) : '',
  };
}

function quotationIn(mention: Element, folder: string): Quotation {
  const inside = [...elementsOf(mention)];
  const sentence = inside.find(({ tagName }) => tagName === 'q');
  const links = inside.filter(({ tagName }) => tagName === 'a');
  const address = attribute(links[0] as Element, 'href') ?? '';
  return {
    passage: attribute(mention, 'data-mention') ?? '',
    text: sentence ? textOf(sentence).replace(/^……|……$/g, '') : '',
    marked: inside.filter(({ tagName }) => tagName === 'mark').map(textOf),
    url: posix.join(folder, address),
  };
}

/** The rows of an index, by id, with the values that the filter reads. */
export function readRows(page: string) {
  const elements = partsOf(page).flatMap((part) => [
    ...elementsOf(parse(readFileSync(join(DIST, part), 'utf8'))),
  ]);
  const groups = elements.filter((it) => attribute(it, 'data-rows') !== undefined);
  const selects = elements.filter(({ tagName }) => tagName === 'select');
  return groups.flatMap((group) =>
    [...elementsOf(group)]
      .filter((it) => attribute(it, 'data-row') !== undefined)
      .map((row) => ({
        id: attribute(row, 'id') ?? '',
        text: textOf(row),
        values: (facet: string) =>
          packed(row, facet, selects) ??
          (attribute(row, `data-${facet}`) ?? attribute(group, `data-${facet}`) ?? '')
            .split(' ')
            .filter(Boolean),
      })),
  );
}

/** A page, and those that have the rest of its list where it is very long. */
function partsOf(page: string): string[] {
  const parts = [page];
  const next = () => page.replace('.html', `-${parts.length + 1}.html`);
  while (existsSync(join(DIST, next()))) parts.push(next());
  return parts;
}

/** The values that a row names by the numbers of the filter's options: a part for each select. */
function packed(
  row: DefaultTreeAdapterTypes.Element,
  facet: string,
  selects: readonly DefaultTreeAdapterTypes.Element[],
): string[] | undefined {
  const parts = attribute(row, 'data-values')?.split('.');
  const index = selects.findIndex((select) => attribute(select, 'name') === facet);
  if (!parts?.[index]) return undefined;
  const options = [...elementsOf(selects[index] as DefaultTreeAdapterTypes.Element)].filter(
    ({ tagName }) => tagName === 'option',
  );
  return [...(parts[index] as string)].map(
    (digit) =>
      attribute(options[Number.parseInt(digit, 36)] as DefaultTreeAdapterTypes.Element, 'value') ??
      '',
  );
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      return 'childNodes' in child ? textOf(child) : '';
    })
    .join('');
}
