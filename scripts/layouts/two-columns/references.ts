import { referenceId } from '../../../src/model/ids.ts';
import type { Text } from '../../lib/text.ts';
import type { Mark } from '../../lib/tree.ts';
import type { InOrder } from '../shared/in-order.ts';

/**
 * The references [1], [2] … in a paragraph, each as a mark with an anchor.
 * @param order watches that each number comes once and in turn
 * @throws EditionError where one doesn't
 */
export function referencesIn(text: Text, order: InOrder): Mark[] {
  return [...text.value.matchAll(/\[(\d+)\]/g)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const place = { value: match[0], at: text.at.slice(start, end) };
    return { kind: 'reference', start, end, id: referenceId(order.next(Number(match[1]), place)) };
  });
}
