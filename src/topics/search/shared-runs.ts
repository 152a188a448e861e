import { fold } from '../../model/search/fold.ts';

/**
 * The longest stretches of two characters and more that a text shares with a phrase.
 * @param phrase folded
 */
export function sharedRuns(text: string, phrase: string): string[] {
  const folded = fold(text).text;
  const runs: string[] = [];
  for (let start = 0; start + 1 < phrase.length; ) {
    const run = longestRun(folded, phrase, start);
    if (run.length > 1) runs.push(run);
    start += Math.max(1, run.length);
  }
  return runs;
}

function longestRun(folded: string, phrase: string, start: number): string {
  let end = start;
  while (end < phrase.length && folded.includes(phrase.slice(start, end + 1))) end += 1;
  return phrase.slice(start, end);
}
