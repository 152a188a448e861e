import type { Entry } from '../../model/search/catalogue.ts';

/** What the end of an id says, in the order of trying. */
const ENDS: [RegExp, (...numbers: string[]) => string][] = [
  [/^task-0*(\d+)$/, (task) => ` · 第${task}项任务`],
  [/^task-0*(\d+)-r$/, (task) => ` · 第${task}项任务责任单位`],
  [/^item-\d+-r(\d+)$/, (paragraph) => `第${paragraph}段责任单位`],
  [/-p(\d+)-i(\d+)$/, (paragraph, item) => `第${paragraph}段第${item}项`],
  [/-p(\d+)$/, (paragraph) => `第${paragraph}段`],
  [/-i(\d+)$/, (item) => `第${item}项`],
  [/-n\d+$/, () => '注'],
  [/-t\d+$/, () => '表'],
  [/^table-(\d+)(?:-caption)?$/, (table) => ` · 表${table}`],
  [/^fig-(\d+)$/, (figure) => ` · 图${figure}`],
];

/** Where a block stands, as one would say it: 第五章第一节第3段, 第七章第一节 · 专栏12第2项. */
export function placeName({ id, place, isTitle }: Entry): string {
  if (isTitle) return `${place || '卷首'}标题`;
  for (const [pattern, write] of ENDS) {
    const match = pattern.exec(id);
    if (match) return `${place}${write(...match.slice(1))}`.replace(/^ · /, '');
  }
  return place || '卷首';
}
