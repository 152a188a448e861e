import type { Text } from '../../lib/text.ts';
import type { Part } from '../../lib/tree.ts';

const SUBLABEL = /(?<=^|。)([^。：，；、]{2,8})：([^。]*)。/g;

/**
 * The labelled sub-lists of a box item: 发展重点：a、b、c。主要基地：d、e等。
 * @param from index where the item's text begins, behind its label
 */
export function labelledParts(text: Text, from: number): Part[] {
  return [...text.value.slice(from).matchAll(SUBLABEL)].map((match) =>
    labelledPart(text.value, from, match),
  );
}

/** Tells whether an item's text is one sentence of at least two names: a、b、c。 */
export function isNameList(text: Text, from: number): boolean {
  return /^[^。，；：]*、[^。，；：]*。$/.test(text.value.slice(from));
}

/** The names of an item whose text is a list of names. */
export function nameList(text: Text, from: number): Part {
  return { entries: entriesOf(text.value, from, text.value.length - 1) };
}

function labelledPart(value: string, from: number, match: RegExpExecArray): Part {
  const start = from + match.index;
  const end = start + (match[1] as string).length;
  return {
    label: { start, end },
    entries: entriesOf(value, end + 1, start + match[0].length - 1),
  };
}

/** The names of a list, cut at 、 and ， outside brackets, without a leading 以及 and a closing 等. */
function entriesOf(value: string, start: number, end: number): Part['entries'] {
  const entries: Part['entries'] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const unit = value[i] as string;
    if ('（(“'.includes(unit)) depth++;
    if ('）)”'.includes(unit)) depth--;
    if (i < end && (depth > 0 || !'、，'.includes(unit))) continue;
    entries.push(trimWords(value, from, i));
    from = i + 1;
  }
  return entries.filter((entry) => entry.end > entry.start);
}

function trimWords(value: string, start: number, end: number): { start: number; end: number } {
  const from = value.startsWith('以及', start) ? start + 2 : start;
  const to = value[end - 1] === '等' ? end - 1 : end;
  return { start: from, end: to };
}
