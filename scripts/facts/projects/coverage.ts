import type { Stretch } from '../../../src/model/reading.ts';
import type { BoxReading } from './boxes.ts';

/** Marks and words that only join what is named. */
const CONNECTIVE = /[、，；。：等及和与]|以及/g;

/** The stretches of a passage that nothing accounts for. */
export function uncovered({ passage, mentions, words, rest }: BoxReading): string[] {
  const { text, body } = passage;
  const left = text.split('').fill('\0', 0, body.start).fill('\0', body.end);
  const take = ({ start, end }: Stretch) => left.fill('\0', start, end);
  for (const { span, shared } of mentions) [span, ...shared].forEach(take);
  words.forEach(take);
  rest.forEach(take);
  return left
    .join('')
    .replace(CONNECTIVE, '\0')
    .split('\0')
    .filter((words) => words.trim());
}
