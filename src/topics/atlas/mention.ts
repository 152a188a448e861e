import type { ProjectMention } from '../../model/data/projects.ts';
import type { Atlas } from './atlas.ts';

/** The address of a passage that names a project: of the row, where it stands in a table. */
export function mentionAddress({ doc, block, row }: ProjectMention, { passage }: Atlas): string {
  const { url } = passage(doc, block);
  return row ? url.replace(/#.*/, `#${row}`) : url;
}

/**
 * Tells readers about a name to which the passage gives no verb: it has an item of its own
 * that says what is to be done, stands in a list, or is named in passing.
 * @param reading of the passage's block
 */
export function verblessWording(mention: ProjectMention, reading: string): string {
  if (hasOwnItem(mention, reading)) return '单列一项，内容见下';
  return mention.box === null ? '只提到名称' : '只列出名称';
}

/** Tells whether the project is a whole item, under its label: 丹东：发挥沿边、沿海、沿江的区位优势…. */
export function hasOwnItem({ group, quote, name }: ProjectMention, reading: string): boolean {
  if (group === null) return false;
  return quote === group || (quote !== name && reading.replace(/。$/, '') === `${group}：${quote}`);
}
