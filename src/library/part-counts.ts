import type { LibraryDocument } from '../model/data/documents.ts';
import { isTaskId } from '../model/ids.ts';

/** The numbers of a document's parts of each kind, in words: 12章, 45节, 17个专栏, 2幅图. */
export function countParts(document: LibraryDocument): string[] {
  const { divisions, boxes, figures, blocks, layout } = document;
  const chapters = divisions.filter(({ kind }) => kind === 'chapter');
  const inner = chapters.flatMap((chapter) => chapter.divisions ?? []);
  const isPlan = chapters.some(({ label }) => label.startsWith('第'));
  const tasks = blocks.filter(({ id }) => isTaskId(id)).length;
  const counts: [number, string][] = [
    [chapters.length, isPlan ? '章' : '部分'],
    [inner.length, innerUnit(layout, isPlan)],
    [tasks, '项任务'],
    [boxes.length, '个专栏'],
    [figures.length, '幅图'],
    [boxes.length > 0 ? 0 : blocks.filter(({ kind }) => kind === 'table').length, '张表'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
}

function innerUnit(layout: string, isPlan: boolean): string {
  if (isPlan) return '节';
  return layout === 'headings-after' ? '项' : '小节';
}
