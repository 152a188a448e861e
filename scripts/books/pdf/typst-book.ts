import { pageOf } from '../../../src/model/addresses.ts';
import { CONFIDENCE } from '../../../src/model/confidence.ts';
import { readingWording } from '../../../src/model/passages/restored.ts';
import { imprintOf } from '../../../src/model/wording.ts';
import { quoted } from '../../typesetting/quoted.ts';
import type { Book, BookChapter } from '../tree/book.ts';
import { citationAndRights } from '../tree/colophon.ts';
import { blocksOfBook, write } from '../tree/walk.ts';
import {
  labelName,
  list,
  listOfWords,
  type TypstOptions,
  typstWriter,
  wholeWords,
  words,
} from './typst-writer.ts';

/** A book, or a part of one, as a program of Typst. */
export interface TypstBook {
  source: string;
  inputs: Record<string, string>;
}

export interface TypstSettings extends TypstOptions {
  isLarge: boolean;
  /** Lines below the title page: version, licence, address. */
  colophon: readonly string[];
  /** The chapter that is wanted; the whole document without one. */
  chapter?: BookChapter;
}

/**
 * The program that sets a document, a chapter of it, or several documents as one book.
 * @param books one, or all of the library
 */
export function typstBook(books: readonly Book[], settings: TypstSettings): TypstBook {
  const { chapter, isLarge, colophon } = settings;
  const isLibrary = books.length > 1;
  const [first] = books as [Book];
  const name = isLibrary ? LIBRARY : first.meta.title;
  const title = chapter ? `${name} ${chapter.name}` : name;
  const short = isLibrary ? LIBRARY : first.meta.shortTitle;
  const parts = books.map((book) => partOf(book, settings, isLibrary));
  const page = isLibrary ? [] : factsOf(first);
  const issuers = isLibrary ? [LIBRARY] : [first.meta.issuer ?? []].flat();
  const rights = isLibrary ? '' : first.meta.rights.statement;
  const about = `${rights}${LIBRARY}${colophon.join('。')}。`;
  const source = [
    '#import "book.typ": *',
    `#show: book.with(title: ${quoted(title)}, short: ${quoted(short)}, issuer: ${list(issuers)}, about: ${quoted(about)})`,
    ...(chapter
      ? []
      : [
          `#title-page(title: ${quoted(name)}, words: ${wholeWords(name)}, below: ${list(page)}, colophon: ${list(colophon)}, about: ${listOfWords(isLibrary ? [MARKS] : smallPrint(first))})`,
          '#contents()',
        ]),
    ...parts,
  ].join('\n');
  const breaks = !chapter && books.some(isInChapters);
  return {
    source,
    inputs: {
      large: isLarge ? 'yes' : '',
      breaks: breaks ? 'yes' : '',
      base: isLibrary ? '1' : '0',
      part: chapter ? 'yes' : '',
    },
  };
}

const LIBRARY = '东北振兴文库';
/** Words on how a book looks where the edition adds or doubts. */
const MARKS = '红字下加点线的是编者所补，字下加虚线的照录来源而存疑，理由见校记。';

function partOf(book: Book, settings: TypstSettings, isLibrary: boolean): string {
  const { meta } = book;
  const chapters = settings.chapter ? [settings.chapter] : book.chapters;
  const writer = typstWriter(meta.id, settings);
  const text = chapters.flatMap(({ divisions }) => write(divisions, writer));
  const inChapters = new Set(chapters.map(({ url }) => url));
  const restorations = book.restorations.filter(({ block }) => inChapters.has(pageOf(block.url)));
  const ids = chapters.flatMap((part) => [...blocksOfBook([part])]).map(({ id }) => id);
  return [
    ...(isLibrary
      ? [
          `#volume(${quoted(meta.title)}, ${wholeWords(meta.title)}, ${list(factsOf(book))}, ${listOfWords(citationAndRights(book))})`,
        ]
      : []),
    ...text,
    ...apparatusOf(meta.id, restorations),
    ...(settings.chapter
      ? [
          `#small-print(${listOfWords([LIBRARY + settings.colophon.join('，'), ...smallPrint(book)])})`,
        ]
      : []),
    ...(isLibrary ? [] : [`#pages-of(${quoted(meta.id)}, ${list(ids)})`]),
  ].join('\n');
}

function smallPrint(book: Book): string[] {
  return [...(book.restorations.length > 0 ? [MARKS] : []), ...citationAndRights(book)];
}

function factsOf({ meta }: Book): string[] {
  return imprintOf(meta);
}

/** A document in chapters begins each of them on a page of its own. */
function isInChapters({ chapters }: Book): boolean {
  return chapters.some(({ name }) => /^第.+章 /.test(name));
}

function apparatusOf(doc: string, restorations: Book['restorations']): string[] {
  if (restorations.length === 0) return [];
  const entries = restorations.map((restoration) => {
    const { id, block, evidence, confidence } = restoration;
    const names = [id, labelName(doc, block.id), block.id].map(quoted);
    const texts = [readingWording(restoration), evidence, CONFIDENCE[confidence]];
    return `  (${names.join(', ')}, ${texts.map((text) => `[${words(text)}]`).join(', ')}),`;
  });
  return [`#apparatus((\n${entries.join('\n')}\n))`];
}
