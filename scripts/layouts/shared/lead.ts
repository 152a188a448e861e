import type { Text } from '../../lib/text.ts';
import type { Mark } from '../../lib/tree.ts';

/**
 * The pattern of a lead sentence. One that counts points (一是坚持标本兼治，完善体制机制。) may have
 * commas. One with 要 (规划实施要以市场机制为主) states how something has to be and names no task;
 * the 要 of 重要 and the like is another.
 */
const LEAD =
  /^(?:[一二三四五六七八九十]是[^。；：！？]{1,30}|(?![^。]*[^重主首必需]要)(?:[^。，；：！？（]|（[^）]*）){1,30})。/;
/** The pattern of a label. A colon ends one of many names, too; a sentence of that length is none. */
const LABEL = /^(?:[^。，；：！？]{1,30}。|[^。，；：！？]{1,80}：)/;

/**
 * The lead sentence of a paragraph: a first sentence without a comma that names the task, where
 * more follows it (促进信息化与工业化深度融合。…).
 * @param from index where the paragraph's own words begin (behind a number)
 */
export function leadOf(text: Text, from = 0): Mark[] {
  return markOf(LEAD, text, from);
}

/** The label of a box item: 电力装备。 or 辽宁省：. */
export function itemLabelOf(text: Text, from = 0): Mark[] {
  return markOf(LABEL, text, from);
}

function markOf(pattern: RegExp, text: Text, from: number): Mark[] {
  const match = pattern.exec(text.value.slice(from));
  const end = from + (match?.[0].length ?? 0);
  if (!match || end === text.value.length) return [];
  return [{ kind: 'lead', start: from, end }];
}
