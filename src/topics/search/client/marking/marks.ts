/** The marked hits of a page. */
export interface Marks {
  /** Shows which hit is the current one. */
  choose(index: number): void;
  /** The place of a hit: the element around its beginning, and its top in the window, in pixels. */
  at(index: number): { around: Element | null | undefined; top: number };
  clear(): void;
}

const HIT = 'search-hit';
const CURRENT = 'search-current';

/** Marks ranges by CSS highlights if the browser has them, else by elements around the text. */
export function mark(ranges: readonly Range[]): Marks {
  return 'highlights' in CSS ? highlight(ranges) : wrap(ranges);
}

function highlight(ranges: readonly Range[]): Marks {
  CSS.highlights.set(HIT, new Highlight(...ranges));
  return {
    choose(index) {
      const current = new Highlight(...ranges.slice(index, index + 1));
      current.priority = 1;
      CSS.highlights.set(CURRENT, current);
    },
    at(index) {
      const range = ranges[index];
      const top = range?.getBoundingClientRect().top ?? 0;
      return { around: range?.startContainer.parentElement, top };
    },
    clear() {
      CSS.highlights.delete(HIT);
      CSS.highlights.delete(CURRENT);
    },
  };
}

/** A range that reaches over several elements gets a mark in each. */
function wrap(ranges: readonly Range[]): Marks {
  // From the end, so that cutting a text leaves the ranges before it right.
  const marks = [...ranges].reverse().map(wrapRange).reverse();
  return {
    choose(index) {
      for (const [i, parts] of marks.entries()) {
        for (const part of parts) part.classList.toggle(CURRENT, i === index);
      }
    },
    at(index) {
      const around = marks[index]?.[0];
      return { around, top: around?.getBoundingClientRect().top ?? 0 };
    },
    clear() {
      for (const part of marks.flat()) {
        const parent = part.parentNode;
        part.replaceWith(...part.childNodes);
        parent?.normalize();
      }
    },
  };
}

function wrapRange(range: Range): HTMLElement[] {
  return textsIn(range).map(([node, start, end]) => {
    const text = node.splitText(start);
    text.splitText(end - start);
    const part = document.createElement('mark');
    text.replaceWith(part);
    part.append(text);
    return part;
  });
}

function textsIn(range: Range): [Text, number, number][] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: [Text, number, number][] = [];
  let node = root instanceof Text ? root : walker.nextNode();
  for (; node instanceof Text; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.closest('[data-ui]')) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start < end) texts.push([node, start, end]);
  }
  return texts;
}
