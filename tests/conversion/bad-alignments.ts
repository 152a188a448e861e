/** Faults of the curated comparisons, each done to a copy of the real files. */
import type { BadInput } from './bad-sources.ts';

function replaced(name: string, old: string, fresh: string, other = 'liaoning-tasks'): BadInput {
  return {
    docs: ['alignments', other, 'plan-13'],
    spoil: (copy) => copy.replace('alignments', name, old, fresh),
  };
}

export const BAD_ALIGNMENTS: Record<string, BadInput> = {
  'comparison by tasks of a document without any': replaced(
    'comparisons.yaml',
    'kind: section',
    'kind: task',
    'plan-12',
  ),
  'decision on a comparison that isn’t declared': replaced(
    'tasks.yaml',
    '- task: task-019\n',
    '- task: task-019\n  comparison: jilin\n',
  ),
  'two comparisons of one id': replaced('comparisons.yaml', 'id: opinion', 'id: plans'),
  'comparison read in a far future': replaced(
    'comparisons.yaml',
    'title: 辽宁省任务与规划\n  checked: 2026-11',
    'title: 辽宁省任务与规划\n  checked: 2062-11',
  ),
  'comparison whose id can’t be part of an address': replaced(
    'comparisons.yaml',
    'id: opinion',
    'id: 意见',
  ),
  'word listed twice, for another reason': replaced(
    'words.yaml',
    '- word: 组建\n',
    '- word: 改组组建\n',
  ),
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
  'passage that nothing accounts for': replaced('without-task.yaml', ', c12-p1]', ']'),
  'clause that the comparison doesn’t find': replaced(
    'clauses.yaml',
    'clause: 简化流程，',
    'clause: 简化程序，',
    'opinion-62',
  ),
  'clause that shares words': replaced(
    'clauses.yaml',
    'clause: 简化流程，',
    'clause: 试点市场准入负面清单制度，',
    'opinion-62',
  ),
  'clause decided twice': replaced(
    'clauses.yaml',
    '- block: item-01-p1\n  clause: 明确时限，',
    '- block: item-01-p1\n  clause: 简化流程，',
    'opinion-62',
  ),
  'clause that nobody has decided': replaced(
    'clauses.yaml',
    '- block: item-13-p1\n  clause: 加强舆情监测，\n  found: none\n  reason: 规划没有“舆情”\n',
    '',
    'opinion-62',
  ),
  'clause whose like the plan doesn’t say': replaced(
    'clauses.yaml',
    'words: 大力推进国有林区林场改革',
    'words: 大力推进国有林区和林场改革',
    'opinion-62',
  ),
  'clause whose like stands nowhere': replaced(
    'clauses.yaml',
    'block: c02-s4-p2, words: 大力推进国有林区林场改革',
    'block: c02-s4-p9, words: 大力推进国有林区林场改革',
    'opinion-62',
  ),
  'clause with a like and no quote': replaced(
    'clauses.yaml',
    '  places:\n    - {block: c02-s4-p2, words: 大力推进国有林区林场改革}\n',
    '',
    'opinion-62',
  ),
  'clause without a like and without a reason': replaced(
    'clauses.yaml',
    '  reason: 规划没有“舆情”\n',
    '',
    'opinion-62',
  ),
  'clauses of a comparison that isn’t declared': replaced(
    'clauses.yaml',
    'clause: 简化流程，\n',
    'clause: 简化流程，\n  comparison: opinions\n',
    'opinion-62',
  ),
  'section that isn’t there': replaced(
    'sections.yaml',
    '- from: c07-s3\n  to: c08-s3',
    '- from: c07-s3\n  to: c08-s9',
    'plan-12',
  ),
  'sections of a comparison that isn’t declared': replaced(
    'sections.yaml',
    '- from: c07-s3\n  to: c08-s3',
    '- from: c07-s3\n  comparison: plan\n  to: c08-s3',
    'plan-12',
  ),
  'section without an entry': replaced(
    'sections.yaml',
    '- from: c09-s4\n  to: null',
    '- from: c09-s3\n  to: null',
    'plan-12',
  ),
  'sections whose words are close and that nobody has judged': replaced(
    'sections.yaml',
    '- from: c12-s4\n  to: c12-s1\n',
    '- from: c12-s4\n  to: c12-s2\n',
    'plan-12',
  ),
  'section whose closest is neither paired nor kept apart': replaced(
    'sections.yaml',
    '- from: c09-s4\n  to: c02-s1',
    '- from: c09-s3\n  to: c02-s1',
    'plan-12',
  ),
};
