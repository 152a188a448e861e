import { type NumberedHeading, numberedHeading } from '../../lib/numbered-heading.ts';
import type { Text } from '../../lib/text.ts';

/** A line of an opinion with the role that its own form gives it. */
export interface OpinionLine {
  /**
   * part: 一、…; item: （一）…, or （） where number and title are lost; words: a title, a paragraph
   * or a signature.
   */
  is: 'part' | 'item' | 'note' | 'number' | 'date' | 'words';
  text: Text;
  /** Of a part, and of an item where it isn't lost. */
  heading: NumberedHeading | null;
}

const FORMS = [
  ['item', /^（）$/],
  ['note', /^（.+）$/],
  ['number', /^\p{Script=Han}+〔\d{4}〕\d+号$/u],
  ['date', /^\d{4}年\d{1,2}月\d{1,2}日$/],
] as const;

/** Reads a line by its form. */
export function opinionLine(text: Text): OpinionLine {
  const heading = numberedHeading(text);
  if (heading) return { is: heading.rank === 1 ? 'part' : 'item', text, heading };
  const [is = 'words'] = FORMS.find(([, form]) => form.test(text.value)) ?? [];
  return { is, text, heading: null };
}
