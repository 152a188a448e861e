import type { Division } from './tree.ts';

/** One HTML page of a document: a chapter, with the back matter that follows the last. */
export interface Page {
  id: string;
  kind: 'front' | 'chapter';
  label: string;
  title: string;
  divisions: Division[];
}

/** The pages of a document: one for each top division; back matter goes with the last part. */
export function pagesOf(children: readonly Division[]): Page[] {
  const pages: Page[] = [];
  for (const division of children) {
    const { id, kind, label, title } = division;
    if (kind === 'back') pages.at(-1)?.divisions.push(division);
    else
      pages.push({
        id,
        kind: kind === 'front' ? 'front' : 'chapter',
        label,
        title,
        divisions: [division],
      });
  }
  return pages;
}
