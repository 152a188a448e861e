/** What can be wrong with the curated comparisons, each done to a copy of the real files. */
import type { BadInput } from './bad-sources.ts';

function replaced(name: string, old: string, fresh: string, other = 'liaoning-tasks'): BadInput {
  return {
    docs: ['alignments', other, 'plan-13'],
    spoil: (copy) => copy.replace('alignments', name, old, fresh),
  };
}

export const BAD_ALIGNMENTS: Record<string, BadInput> = {
  'two comparisons of one kind': replaced('comparisons.yaml', 'kind: section', 'kind: task'),
  'decision about a task that isn’t there': replaced('tasks.yaml', 'task-019', 'task-119'),
  'decision about a sentence that isn’t there': replaced(
    'tasks.yaml',
    'sentence: 加快辽西北供水二期、',
    'sentence: 加快辽西北供水三期、',
  ),
  'sentence that comes from words that aren’t there': replaced(
    'tasks.yaml',
    'words: 辽宁省：沈阳市、',
    'words: 辽宁省：大连市、',
  ),
  'passage without a task that a task takes up': replaced(
    'without-task.yaml',
    '[c06-s2-p1]',
    '[c06-s2-p1, c06-s2-p2]',
  ),
  'passage without a task that isn’t there': replaced(
    'without-task.yaml',
    '[c06-s2-p1]',
    '[c06-s2-p1, c06-s2-p9]',
  ),
  'passage that nothing accounts for': replaced('without-task.yaml', '[c12-s3-p1]', '[c12-s1-p2]'),
  'section that isn’t there': replaced(
    'sections.yaml',
    '- from: c07-s3\n  to: c08-s3',
    '- from: c07-s3\n  to: c08-s9',
    'plan-12',
  ),
  'section without an entry': replaced(
    'sections.yaml',
    '- from: c09-s4\n  to: null',
    '- from: c09-s3\n  to: null',
    'plan-12',
  ),
  'section whose closest is neither paired nor kept apart': replaced(
    'sections.yaml',
    '- from: c09-s4\n  to: c02-s1',
    '- from: c09-s3\n  to: c02-s1',
    'plan-12',
  ),
};
