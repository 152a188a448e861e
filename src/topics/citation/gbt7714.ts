import { type CslNode, cslStyle } from './csl-files.ts';

/**
 * The CSL style of GB/T 7714—2015 for one entry by itself: without the number that an entry has in
 * a list, and without the style's guess that a text of unknown date is from the year it was read.
 * @throws Error where the style no longer has what is taken out
 */
export function gbt7714(): CslNode {
  const style = cslStyle('china-national-standard-gb-t-7714-2015-numeric');
  const unnumbered = without(style, 'bibliography', isEntryNumber);
  return without(
    unnumbered,
    'issued-year',
    ({ name, children }) => name === 'else' && children.some(isAccessed),
  );
}

const isEntryNumber = ({ attrs }: CslNode) => attrs.variable === 'citation-number';
const isAccessed = (child: CslNode | string) =>
  typeof child !== 'string' && child.attrs.variable === 'accessed';

/** A copy of the style without the elements meant, inside the one element or macro of that name. */
function without(style: CslNode, within: string, isMeant: (node: CslNode) => boolean): CslNode {
  let found = false;
  const prune = (node: CslNode, inside: boolean): CslNode => {
    const isInside = inside || node.name === within || node.attrs.name === within;
    const kept = node.children.filter((child) => {
      const goes = isInside && typeof child !== 'string' && isMeant(child);
      found ||= goes;
      return !goes;
    });
    const children = kept.map((child) =>
      typeof child === 'string' ? child : prune(child, isInside),
    );
    return { ...node, children };
  };
  const pruned = prune(style, false);
  if (!found) throw new Error(`the style of GB/T 7714 has changed: look at its ${within}`);
  return pruned;
}
