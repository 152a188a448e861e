import { hitsIn } from '../../hits-in.ts';

/** The text of a block as it stands in the page, with the nodes of its characters. */
interface BlockText {
  text: string;
  /** The text nodes with where they begin in `text`. */
  nodes: [start: number, node: Text][];
}

/** Finds the phrases in a block; a phrase may begin and end inside of marked characters. */
export function rangesIn(block: Element, phrases: readonly string[]): Range[] {
  const { text, nodes } = textOf(block);
  return hitsIn(text, phrases).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeIn(nodes, start));
    const [node, offset] = placeIn(nodes, end - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}

/** Collects the text without controls of the page (`data-ui`); blanks separate the cells of a table. */
function textOf(block: Element): BlockText {
  const walker = document.createTreeWalker(
    block,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches('[data-ui]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: BlockText['nodes'] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push([text.length, node]);
      text += node.data;
    } else if ((node as Element).matches('td, th')) text += ' ';
  }
  return { text, nodes };
}

function placeIn(nodes: BlockText['nodes'], at: number): [Text, number] {
  const [start, node] = nodes.findLast(([start]) => start <= at) ?? [];
  if (start === undefined || !node) throw new Error(`There is no text at ${at}`);
  return [node, at - start];
}
