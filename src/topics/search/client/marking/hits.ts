import { parseQuery } from '../../query.ts';
import { rangesIn } from './block-text.ts';
import { HitsBar } from './hits-bar.ts';
import { mark } from './marks.ts';

/** Run on a page that a result led to: marks every hit and adds controls that go from one to the next. */
const typed = new URLSearchParams(location.search).get('q') ?? '';
const { phrases } = parseQuery(typed);
const blocks = [...document.querySelectorAll('[data-block]')];
const ranges = blocks.flatMap((block) => rangesIn(block, phrases));

if (ranges.length > 0) {
  const passage = document.getElementById(location.hash.slice(1));
  const marks = mark(ranges);
  const bar = new HitsBar(marks, ranges.length, phrases.join(' '));
  document.body.append(bar.element);
  bar.choose(firstFrom(passage));
  // A passage may be longer than the window, a table above all.
  if (passage) bar.show();
}

/** The first hit in the passage that the address names, or behind it. */
function firstFrom(passage: Element | null): number {
  if (!passage) return 0;
  const { DOCUMENT_POSITION_CONTAINED_BY: inside, DOCUMENT_POSITION_FOLLOWING: behind } = Node;
  const at = ranges.findIndex(
    ({ startContainer }) => passage.compareDocumentPosition(startContainer) & (inside | behind),
  );
  return Math.max(0, at);
}
