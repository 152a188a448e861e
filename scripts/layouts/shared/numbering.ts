import { itemId, paragraphId } from '../../../src/model/ids.ts';
import type { Text } from '../../lib/text.ts';
import { type Block, block } from '../../lib/tree.ts';
import { leadOf } from './lead.ts';

/** Gives the paragraphs and items of one division their ids, in reading order. */
export class Numbering {
  readonly #division: string;
  #paragraphs = 0;
  #items = 0;

  /** @param division id that the numbers hang on */
  constructor(division: string) {
    this.#division = division;
  }

  /** The next paragraph, with its lead sentence marked. */
  paragraph(text: Text): Block {
    this.#paragraphs++;
    this.#items = 0;
    return block(paragraphId(this.#division, this.#paragraphs), 'paragraph', text, {
      marks: leadOf(text),
    });
  }

  /** The next list item of the paragraph before it. */
  item(text: Text): Block {
    this.#items++;
    const owner = this.#paragraphs ? paragraphId(this.#division, this.#paragraphs) : this.#division;
    return block(itemId(owner, this.#items), 'item', text);
  }
}
