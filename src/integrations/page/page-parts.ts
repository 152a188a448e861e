import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page that isn't larger than others, and the files that have what it lacks. */
export interface PartedPage {
  html: string;
  /** Pages and scripts by their paths from the site's root. */
  more: ReadonlyMap<string, string>;
}

/** A stretch of a page. */
export interface Range {
  start: number;
  end: number;
}

/** All elements below a node of a page, in their order. */
export function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The value of an element's attribute; undefined where it has none. */
export function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((own) => own.name === name)?.value;
}

/** The stretch of an element in the page that was read with the places of its elements. */
export function rangeOf({ sourceCodeLocation }: Tree.Element): Range {
  return {
    start: sourceCodeLocation?.startOffset ?? 0,
    end: sourceCodeLocation?.endOffset ?? 0,
  };
}

/** The bytes of a stretch of a page. */
export function bytesIn(html: string, { start, end }: Range): number {
  return Buffer.byteLength(html.slice(start, end));
}

/** Tells whether a stretch lies in another. */
export function isIn({ start, end }: Range, outer: Range): boolean {
  return outer.start <= start && end <= outer.end;
}

/** A text without some stretches, which may lie in each other, and with others put in. */
export function cut(
  html: string,
  without: readonly Range[],
  put: readonly (readonly [at: number, text: string])[],
): string {
  const edits = [
    ...without.map(({ start, end }) => ({ start, end, text: '' })),
    ...put.map(([at, text]) => ({ start: at, end: at, text })),
  ].sort((a, b) => a.start - b.start || reach(b) - reach(a));
  let made = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    if (start < done) continue;
    made += html.slice(done, start) + text;
    done = end;
  }
  return made + html.slice(done);
}

/** The rank among changes at one place: an insertion stands before a cut, and that before the changes in it. */
function reach({ start, end }: Range): number {
  return end > start ? end : Number.MAX_SAFE_INTEGER;
}

/**
 * Gives a part of a page its own title and address.
 * @param whole path of the page that it is a part of, from the site's root
 * @param path its own
 * @param remark what its title says behind that of the whole page
 */
export function renamed(html: string, whole: string, path: string, remark: string): string {
  const [old = '', file = ''] = [whole, path].map((one) => one.split('/').at(-1));
  const own = new RegExp(`("(?:url|item)":"(?:[^"]*/)?)${RegExp.escape(old)}(")`, 'g');
  return html
    .replace(/<title>([^<｜]*)/, `<title>$1${remark}`)
    .replace(/(<link rel="canonical" href="[^"]*?)[^"/]*(")/, `$1${file}$2`)
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, (data) =>
      data.replace(own, `$1${file}$2`),
    );
}
