import { isWebLine } from '../lib/web-lines.ts';
import type { Found } from './doubt.ts';
import type { View } from './view.ts';

/** Asks about lines of the web page that a text was copied from, which are none of the text. */
export function* webLines({ lines }: View): Generator<Found> {
  for (const { text, start, end, owner } of lines) {
    if (!owner || !isWebLine(text) || /[。；]$/.test(text)) continue;
    yield {
      code: 'web-line',
      start,
      end,
      block: owner.block.id,
      what: `“${text.slice(0, 20)}” reads as a line of a web page does, and stands in ${owner.block.id}`,
    };
  }
}
