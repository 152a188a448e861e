import type { Text } from '../lib/text.ts';
import { type NumberedHeading, numberedHeading } from './numbered-heading.ts';

/** What a line of an opinion is by its own look. */
export type OpinionLine =
  | { is: 'part'; heading: NumberedHeading; text: Text }
  | { is: 'item'; heading: NumberedHeading; text: Text }
  | { is: 'lost-heading' | 'note' | 'number' | 'address' | 'date' | 'words'; text: Text };

const LOOKS = [
  ['lost-heading', /^（）$/],
  ['note', /^（.+）$/],
  ['number', /^\p{Script=Han}+〔\d{4}〕\d+号$/u],
  ['address', /：$/],
  ['date', /^\d{4}年\d{1,2}月\d{1,2}日$/],
] as const;

/** Tells what a line is. Words that are nothing else may be a title, a paragraph or a signature. */
export function opinionLine(text: Text): OpinionLine {
  const heading = numberedHeading(text);
  if (heading) return { is: heading.rank === 1 ? 'part' : 'item', heading, text };
  const [is = 'words'] = LOOKS.find(([, look]) => look.test(text.value)) ?? [];
  return { is, text };
}
