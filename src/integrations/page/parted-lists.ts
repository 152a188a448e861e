import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { formatNumber } from '../../model/wording.ts';
import {
  attribute,
  bytesIn,
  cut,
  elementsOf,
  isIn,
  type PartedPage,
  type Range,
  rangeOf,
  renamed,
} from './page-parts.ts';

/** Bytes of the largest page that isn't parted, without its policy. */
const LARGEST = 298_500;
/** The share of that in bytes that a part takes, so that there is room for the links to the others. */
const SHARE = 0.97;
/** Bytes of rows that a part has at least, however large its frame is. */
const LEAST = 6_000;
/** Reading pages without one as trees would be in vain. */
const HAS_LIST = /<row-filter[ >]|\sdata-parted=/;
const PARTED = 'data-parted';

interface Row extends Range {
  /** Number of the element among those that lose rows. */
  owner: number;
  bytes: number;
  /** Id by which addresses name it. */
  id: string | undefined;
}

/**
 * Parts a page whose list is very long. The rows that it has no room for stand in scripts, which
 * put them back where they were as the page is read, from disk too, so that filters see all and an
 * address that names a row finds it; and on pages of their own, `index-2.html`, for those without
 * scripts, whom links of the page to such a row lead there. A list is the one that a filter is for, and its rows have `data-row`; or it has
 * `data-parted`, which names what its rows have: `data-parted="mention"` those with `data-mention`.
 * Of an element with `data-parting` the further parts have nothing but the list in it.
 * @param html a built page, with its styles, without its policy
 * @param path from the site's root
 * @returns the page as it is where it isn't too large, or has no such list
 */
export function partedPage(html: string, path: string, largest = LARGEST): PartedPage {
  const whole = Buffer.byteLength(html);
  const list = whole > largest && HAS_LIST.test(html) ? listIn(html) : null;
  if (!list) return { html, more: new Map() };
  const { rows, owners, groups, around } = list;
  const frame = whole - sum(rows);
  const roomIn = (bytes: number) => Math.max(largest * SHARE - bytes, LEAST);
  const away = around.reduce((bytes, range) => bytes + bytesIn(html, range), 0);
  const parts = partsOf(rows, [roomIn(frame), roomIn(frame - away)]);
  const rest = parts.slice(1);
  if (rest.length === 0) return { html, more: new Map() };
  const base = path.replace(/\.html$/, '');
  const pageOf = (number: number) => (number === 1 ? `${base}.html` : `${base}-${number}.html`);
  const scriptOf = (number: number) => `${base}-rows-${number}.js`;
  const link = (to: string, words: string) => `<a href="${to.split('/').at(-1)}">${words}</a>`;
  const more = new Map<string, string>();
  for (const [index, own] of rest.entries()) {
    const number = index + 2;
    const file = pageOf(number).split('/').at(-1) ?? '';
    more.set(scriptOf(number), scriptWith(html, own, file, index === rest.length - 1));
    const others = [
      link(pageOf(number - 1), '上一部分'),
      ...(index < rest.length - 1 ? [link(pageOf(number + 1), '下一部分')] : []),
    ].join(' ');
    const remark = `<p>第${number}部分，共${parts.length}部分。${others}</p>`;
    const isOwn = new Set(own);
    const cuts = [
      ...rows.filter((row) => !isOwn.has(row)),
      ...groups.filter((group) => !own.some((row) => isIn(row, group))),
      ...list.filters,
      ...around,
    ];
    const page = cut(html, cuts, [[list.end, remark]]);
    more.set(pageOf(number), renamed(page, path, pageOf(number), `（${number}）`));
  }
  const unit = list.unit ?? '项';
  // What has no row yet isn't shown: the heading of a group would promise some.
  const first = new Set(parts[0]?.map(({ owner }) => owner));
  const words = `其余${formatNumber(rest.flat().length)}${unit}`;
  const scripts = rest.map(
    (_, i) =>
      `<script src="${scriptOf(i + 2)
        .split('/')
        .at(-1)}"></script>`,
  );
  const page = cut(html, rest.flat(), [
    ...owners.map((at, number): [number, string] => [
      at,
      ` data-owner="${number}"${first.has(number) ? '' : ' hidden'}`,
    ]),
    [list.end, `<p data-rest>${link(pageOf(2), words)}</p>${scripts.join('')}`],
  ]);
  const files = new Map(
    rest.flatMap((own, i) =>
      own.map(({ id }) => [
        id,
        pageOf(i + 2)
          .split('/')
          .at(-1),
      ]),
    ),
  );
  const linked = page.replace(/ href="#([^"]+)"/g, (whole, id) => {
    const file = files.get(id);
    return file ? ` href="${file}#${id}"` : whole;
  });
  return { html: linked, more };
}

/** The list of a page, where it has one. */
function listIn(html: string) {
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))];
  const filters = elements.filter(({ tagName }) => tagName === 'row-filter');
  const id = filters[0] && attribute(filters[0], 'for');
  const list = elements.find((element) =>
    id ? attribute(element, 'id') === id : attribute(element, PARTED) !== undefined,
  );
  const end = list?.sourceCodeLocation?.endTag?.endOffset;
  if (!list || end === undefined) return null;
  const whole = elements.find(
    (element) =>
      attribute(element, 'data-parting') !== undefined && isIn(rangeOf(list), rangeOf(element)),
  );
  const around = whole
    ? [
        { start: rangeOf(whole).start, end: rangeOf(list).start },
        { start: end, end: rangeOf(whole).end },
      ]
    : [];
  const rowMark = `data-${attribute(list, PARTED) ?? 'row'}`;
  const inside = [...elementsOf(list)];
  const owners: Tree.Element[] = [];
  const rows = inside
    .filter((element) => attribute(element, rowMark) !== undefined)
    .map((element): Row => {
      const parent = element.parentNode as Tree.Element;
      if (owners.at(-1) !== parent) owners.push(parent);
      const range = rangeOf(element);
      const id = attribute(element, 'id');
      return { ...range, owner: owners.length - 1, bytes: bytesIn(html, range), id };
    });
  return {
    end,
    rows,
    around,
    // In front of the bracket that ends the tag.
    owners: owners.map((owner) => (owner.sourceCodeLocation?.startTag?.endOffset ?? 0) - 1),
    groups: inside.filter((element) => attribute(element, 'data-rows') !== undefined).map(rangeOf),
    filters: filters.map(rangeOf),
    unit: attribute(filters[0] ?? list, 'data-unit'),
  };
}

/**
 * Rows in their order, as many together as there is room for.
 * @param rooms of the first part and of each other, in bytes
 */
function partsOf(rows: readonly Row[], [room, roomOfOthers]: readonly [number, number]): Row[][] {
  const parts: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    if (parts.length === 0 || row.bytes > left) {
      parts.push([]);
      left = parts.length === 1 ? room : roomOfOthers;
    }
    parts.at(-1)?.push(row);
    left -= row.bytes;
  }
  return parts;
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, { bytes }) => total + bytes, 0);
}

/**
 * A script that puts rows behind those that their elements have, and leads the page's links to them
 * there; the last one ends the remark.
 * @param file the page that has these rows for readers without scripts
 */
function scriptWith(html: string, rows: readonly Row[], file: string, isLast: boolean): string {
  const byOwner = Map.groupBy(rows, ({ owner }) => owner);
  const pieces = [...byOwner].map(([owner, own]) => [
    owner,
    own.map(({ start, end }) => html.slice(start, end)).join(''),
  ]);
  const end = isLast ? "\ndocument.querySelector('[data-rest]').remove();" : '';
  return `for (const [owner, rows] of ${JSON.stringify(pieces)})
{
const list = document.querySelector('[data-owner="' + owner + '"]');
list.hidden = false;
list.insertAdjacentHTML('beforeend', rows);
}
for (const link of document.querySelectorAll('a[href^="${file}#"]')) link.setAttribute('href', link.hash);${end}
`;
}
