import { chapterId, figureId, sectionId } from '../../../src/model/ids.ts';
import type { EditionError } from '../../lib/edition-error.ts';
import type { Text } from '../../lib/text.ts';
import { type Block, type Box, block, type Division, type Node } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import { Numbering } from './numbering.ts';
import { Sequence } from './sequence.ts';

/** A heading of a plan: 第五章 优化结构 构建现代产业体系. */
export interface Heading {
  text: Text;
  label: string;
  title: string;
  number: number;
}

/**
 * Builds a document's divisions from the parts that a parser finds, top to bottom, and gives each
 * its id.
 * Each method throws EditionError (`heading-order`, `box-number`, `figure-number`) where the
 * text's own numbering has a gap.
 */
export class OutlineBuilder {
  readonly #seed: Seed;
  readonly #divisions: Division[] = [];
  readonly #chapters: Sequence;
  readonly #boxes: Sequence;
  readonly #figures: Sequence;
  #sections: Sequence;
  #current: Division | undefined;
  #numbering = new Numbering('c00');

  constructor(seed: Seed) {
    this.#seed = seed;
    this.#chapters = new Sequence(seed, 'heading-order', 'chapter');
    this.#boxes = new Sequence(seed, 'box-number', 'box');
    this.#figures = new Sequence(seed, 'figure-number', 'figure');
    this.#sections = new Sequence(seed, 'heading-order', 'section');
  }

  /** Id of the division that is open now. */
  get division(): string {
    return this.#open().id;
  }

  /** Opens a chapter. */
  chapter(heading: Heading): void {
    const id = chapterId(this.#chapters.next(heading.number, heading.text));
    this.#sections = new Sequence(this.#seed, 'heading-order', 'section');
    const division = divisionOf(id, 'chapter', heading, 1);
    this.#divisions.push(division);
    this.#enter(division);
  }

  /** Opens a section of the chapter that was opened last. */
  section(heading: Heading): void {
    const chapter = this.#divisions.at(-1);
    if (chapter?.kind !== 'chapter') throw withoutChapter(this.#seed, heading);
    const number = this.#sections.next(heading.number, heading.text);
    const division = divisionOf(sectionId(chapter.id, number), 'section', heading, 2);
    chapter.children.push(division);
    this.#enter(division);
  }

  /** Puts a paragraph into the open division. */
  paragraph(text: Text): void {
    this.add(this.#numbering.paragraph(text));
  }

  /** Puts a list item behind the paragraph that came last. */
  item(text: Text): void {
    this.add(this.#numbering.item(text));
  }

  /** Puts a box into the open division; `at` is its text, for the place of an error. */
  box(box: Box, at: Text): void {
    this.#boxes.next(box.number, at);
    this.add(box);
  }

  /** Puts a figure into the open division. */
  figure(number: number, caption: Text): void {
    const id = figureId(this.#figures.next(number, caption));
    this.add({ type: 'figure', id, number, caption: block(id, 'caption', caption) });
  }

  /** Puts a finished node into the open division. */
  add(node: Node): void {
    this.#open().children.push(node);
  }

  /** The document's top divisions. */
  result(): Division[] {
    return this.#divisions;
  }

  #enter(division: Division): void {
    this.#current = division;
    this.#numbering = new Numbering(division.id);
  }

  #open(): Division {
    if (!this.#current) {
      this.#current = {
        type: 'division',
        id: 'c00',
        kind: 'front',
        label: '',
        title: '',
        children: [],
      };
      this.#divisions.push(this.#current);
    }
    return this.#current;
  }
}

function withoutChapter(seed: Seed, { text, number }: Heading): EditionError {
  return seedFault(
    seed,
    'heading-order',
    text,
    `section ${number} stands before the first chapter`,
    'check whether the chapter’s heading is missing',
  );
}

/**
 * A division with the block of its heading.
 * @param level of the heading on the page, 1 for a chapter
 */
export function divisionOf(
  id: string,
  kind: 'chapter' | 'section' | 'item',
  { text, label, title }: Omit<Heading, 'number'>,
  level: number,
): Division {
  return {
    type: 'division',
    id,
    kind,
    label,
    title,
    children: [headingBlock(id, text, label, level)],
  };
}

/**
 * The block of a heading; its label (第五章) is marked, where it has one.
 * @param level on the page, 1 for a chapter
 */
export function headingBlock(id: string, text: Text, label: string, level: number): Block {
  return block(id, 'heading', text, {
    level,
    marks: label === '' ? [] : [{ kind: 'label', start: 0, end: label.length }],
  });
}
