import { slice, type Text, trim } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';

const MARK = /(?<=[。！？”）])\s*[A-Za-z]+\s*$/;

/** Takes the Latin word off that a journal prints behind the last sentence of an article. */
export function takeRunningMark(text: Text): { text: Text; removed: Removal[] } {
  const at = text.value.search(MARK);
  if (at === -1) return { text, removed: [] };
  return {
    text: slice(text, 0, at),
    removed: [{ text: trim(slice(text, at)), reason: 'running-mark' }],
  };
}
