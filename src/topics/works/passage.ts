import type { PassageReference } from '../../library/passage-finder.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';

/** A place in the text: a block, or a row of its table. */
interface TextPlace {
  doc: string;
  block: string;
  row?: string | undefined;
}

/**
 * The name and address of a passage, of the row if it is one.
 * @param find as `passageReferences` gives it
 */
export function passageAt(
  { doc, block, row }: TextPlace,
  find: (doc: string, block: string) => PassageReference,
): Pick<PassageReference, 'name' | 'url' | 'document' | 'block'> {
  const whole = find(doc, block);
  if (!row) return whole;
  const url = whole.url.replace(/#.*/, `#${row}`);
  return { ...whole, url, name: passageName(row, labelsOf(whole.document)) };
}
