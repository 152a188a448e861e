import { numberedHeading } from '../lib/numbered-heading.ts';
import type { Division, Node } from '../lib/tree.ts';
import { readingOf } from './apply.ts';

/**
 * Gives divisions whose heading was restored the label and title that it reads now. To be called
 * on restored divisions; all others stay as they are.
 */
export function withRestoredTitles(children: readonly Division[]): Division[] {
  return children.map(retitled);
}

function retitled(division: Division): Division {
  const children = division.children.map((n): Node => (n.type === 'division' ? retitled(n) : n));
  const heading = division.children.find((n) => n.type === 'block' && n.kind === 'heading');
  if (heading?.type !== 'block' || heading.insertions.length === 0)
    return { ...division, children };
  const read = numberedHeading({ value: readingOf(heading), at: [] });
  return read
    ? { ...division, label: read.label, title: read.title, children }
    : { ...division, children };
}
