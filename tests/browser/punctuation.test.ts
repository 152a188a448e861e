/** Neighbouring full-width marks close up in three engines, by half a character and no more. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const PAGES = ['reform-40/c01.html', 'plan-12/c07.html', 'places/shenyang.html', 'index.html'];

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 120_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    for (const path of PAGES) {
      test(path, async () => {
        await engine.open(`${pathToFileURL(DIST)}/${path}`);
        const pairs = await engine.ask(widthsOfPairs);
        const wrong = pairs.filter(({ width }) => Math.abs(width - 1.5) > 0.12);
        assert.deepEqual(wrong, []);
        if (path.startsWith('reform-40')) assert.ok(pairs.length >= 10, `${pairs.length} pairs`);
      });
    }
  });
}

/**
 * Runs in the page: the pairs of marks in lines of text, each with its width in characters. Those
 * that a line divides, or that a box wants wide, are left out.
 */
function widthsOfPairs(): { pair: string; width: number }[] {
  const [opening, closing] = ['「『（《〈【〔“‘［｛', '」』）》〉】〕”’］｝，。、；：'];
  const found: { pair: string; width: number }[] = [];
  for (const line of document.querySelectorAll('main :is(p, dd, td, li, h1, h2, h3)')) {
    if (line.querySelector('p, dd, td, li') || !(line as HTMLElement).offsetParent) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let last: { node: Node; at: number; mark: string } | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement?.closest('[data-ui], svg, select, .visually-hidden')) continue;
      for (const [at, mark] of [...(node.nodeValue ?? '')].entries()) {
        const first = last?.mark ?? '';
        const isPair =
          (closing.includes(mark) && closing.includes(first)) ||
          (opening.includes(mark) && (opening + closing).includes(first));
        if (last && first && isPair) {
          const range = document.createRange();
          range.setStart(last.node, last.at);
          range.setEnd(node, at + 1);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
          const [left, right] = [rects[0]?.left ?? 0, rects.at(-1)?.right ?? 0];
          const isOneLine = rects.every(({ top }) => Math.abs(top - (rects[0]?.top ?? 0)) < 3);
          const size = Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize);
          if (isOneLine) found.push({ pair: first + mark, width: (right - left) / size });
        }
        last = { node, at, mark };
      }
    }
  }
  return found;
}
