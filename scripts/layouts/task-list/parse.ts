import { noteId, taskId } from '../../../src/model/ids.ts';
import type { EditionError } from '../../lib/edition-error.ts';
import { numberedHeading } from '../../lib/numbered-heading.ts';
import { slice, type Text, trim } from '../../lib/text.ts';
import { type Block, block } from '../../lib/tree.ts';
import { taskNote } from '../../notes/task-agencies.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import type { Layout } from '../shared/layout.ts';
import { leadOf } from '../shared/lead.ts';
import { OutlineBuilder } from '../shared/outline.ts';
import { Sequence } from '../shared/sequence.ts';
import { repairTaskList } from './repair.ts';

const TASK = /^(\d+)\./;

/**
 * A plan that divides tasks: parts 一、, sub-parts （一）, tasks 1. numbered through the document,
 * each with the agencies in brackets at its end.
 */
export const taskList: Layout<Text[]> = {
  repair: repairTaskList,
  parse(lines, seed) {
    const outline = new OutlineBuilder(seed);
    const tasks = new Sequence(seed, 'task-order', 'task');
    const headings = lines.map(numberedHeading);
    const introduction = headings.findIndex((heading) => heading !== null);
    lines.forEach((line, i) => {
      const heading = headings[i];
      if (i < introduction) outline.paragraph(line);
      else if (heading?.rank === 1) outline.chapter(heading);
      else if (heading) outline.section(heading);
      else for (const part of task(line, tasks, seed)) outline.add(part);
    });
    return { children: outline.result(), removed: [] };
  },
};

/** A task's block and that of its note. */
function task(line: Text, tasks: Sequence, seed: Seed): Block[] {
  const match = TASK.exec(line.value);
  if (!match) throw unnumbered(seed, line);
  const number = tasks.next(Number(match[1]), line);
  const note = taskNote(line.value);
  if (!note) throw withoutAgencies(seed, line, number);
  const [label] = match;
  const text = trim(slice(line, 0, note.start));
  return [
    block(taskId(number), 'paragraph', text, {
      marks: [{ kind: 'label', start: 0, end: label.length }, ...leadOf(text, label.length)],
    }),
    block(noteId(taskId(number)), 'responsibility', slice(line, note.start)),
  ];
}

function unnumbered(seed: Seed, line: Text): EditionError {
  return seedFault(
    seed,
    'unnumbered-line',
    line,
    'this line is neither a heading nor a task',
    'check whether its number is lost or the line before it was torn',
  );
}

function withoutAgencies(seed: Seed, line: Text, number: number): EditionError {
  return seedFault(
    seed,
    'task-agencies',
    line,
    `task ${number} doesn’t end with a list of agencies in brackets`,
    'check whether the end of the line is missing, or a name in the list is not an agency’s',
  );
}
