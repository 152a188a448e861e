import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { isTaskId, noteId } from '../../../src/model/ids.ts';
import type { Block, Division, Node, Tree } from '../../lib/tree.ts';
import { taskAgencies } from '../../notes/task-agencies.ts';
import { readingOf } from '../../restore/apply.ts';

/**
 * The tasks of a document in reading order.
 * @param tree a restored document; one that isn't a list of tasks has none
 */
export function tasksOf(tree: Pick<Tree, 'children'>): Omit<TaskEntry, 'doc'>[] {
  return tree.children.flatMap((part) =>
    part.children
      .filter(isDivision)
      .flatMap((subpart) =>
        subpart.children.filter(isTask).map((block) => taskOf(block, part, subpart)),
      ),
  );
}

function taskOf(block: Block, part: Division, subpart: Division): Omit<TaskEntry, 'doc'> {
  const note = subpart.children.find(
    (node) => node.type === 'block' && node.id === noteId(block.id),
  );
  const agenciesRaw = readingOf(note as Block);
  const [lead = '', ...cooperating] = taskAgencies(agenciesRaw);
  const mark = (kind: 'label' | 'lead') => block.marks.find((m) => m.kind === kind);
  const title = mark('lead');
  return {
    number: Number.parseInt(block.text.value, 10),
    id: block.id,
    part: part.id,
    partTitle: part.title,
    subpart: subpart.id,
    subpartTitle: subpart.title,
    title: title ? readingOf(block, title.start, title.end - 1) : null,
    text: readingOf(block, mark('label')?.end),
    lead,
    cooperating,
    agenciesRaw,
  };
}

function isDivision(node: Node): node is Division {
  return node.type === 'division';
}

function isTask(node: Node): node is Block {
  return node.type === 'block' && isTaskId(node.id);
}
