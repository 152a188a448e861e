import type { Reading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import type { DecidedSentence } from './match-task.ts';
import type { TaskDecision } from './schemas.ts';
import type { Sentence } from './sentences.ts';

/**
 * What people decided about the sentences of one task.
 * @param entries the decisions about this task
 * @param sentences the task's sentences
 * @param plan all passages of the plan by block
 * @throws EditionError `stale-alignment` where a sentence or the words it comes from are gone
 */
export function decisionsOf(
  entries: readonly Placed<TaskDecision>[],
  sentences: readonly Sentence[],
  plan: ReadonlyMap<string, Reading>,
): DecidedSentence[] {
  return entries.map(({ data, place }) => {
    if (!sentences.some(({ text }) => text === data.sentence))
      throw staleAlignment(place, `${data.task} has no sentence “${data.sentence}”`);
    const found = data.from.map(({ block, words }) => {
      const text = plan.get(block)?.text ?? '';
      const start = text.indexOf(words);
      if (start === -1 || text.includes(words, start + 1))
        throw staleAlignment(place, `“${words}” doesn’t stand once in ${block}`);
      return { block, start, end: start + words.length, text: words };
    });
    return {
      sentence: data.sentence,
      plan: found,
      confidence: data.confidence,
      reason: data.reason,
    };
  });
}
