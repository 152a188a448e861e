/** A title is no longer than this; a longer first sentence is the task itself. */
const LONGEST = 30;

/**
 * The number and the title of a task.
 * @param reading 34.积极发展高端装备制造业。以建设……
 * @returns for a task without a title the beginning of its text
 */
export function titleOf(reading: string): { number: string; title: string } {
  const [, number = '', text = ''] = /^(\d+)\.(.*)$/s.exec(reading) ?? [];
  const sentence = text.slice(0, text.indexOf('。'));
  return { number, title: sentence.length > LONGEST ? `${text.slice(0, 12)}……` : sentence };
}
