import type { Division, LibraryDocument } from './schemas.ts';

/** Where a block stands, as one would say it: 第五章第一节第3段, 专栏6, 第34项. */
export function placeOfBlock(document: LibraryDocument, id: string): string {
  const block = document.blocks.find((candidate) => candidate.id === id);
  const box = document.boxes.find((candidate) => candidate.id === block?.box);
  if (box) return `专栏${box.number}`;
  const task = /^task-0*(\d+)/.exec(id)?.[1];
  if (task) return `第${task}项任务`;
  const labels = pathTo(document.divisions, block?.division ?? '').map(shortLabel);
  const paragraph = /-p(\d+)/.exec(id)?.[1];
  const item = /-i(\d+)/.exec(id)?.[1];
  return [...labels, paragraph && `第${paragraph}段`, item && `第${item}项`]
    .filter(Boolean)
    .join('');
}

/** 一、 and （三） are closed by marks that would not stand in the middle of a name. */
function shortLabel({ label, title }: Division): string {
  return label.replace(/、$/, '') || title;
}

function pathTo(divisions: readonly Division[], id: string): Division[] {
  for (const division of divisions) {
    if (division.id === id) return [division];
    const inner = pathTo(division.divisions ?? [], id);
    if (inner.length > 0) return [division, ...inner];
  }
  return [];
}
