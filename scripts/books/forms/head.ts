import { imprintOf } from '../../../src/model/wording.ts';
import type { Book, BookChapter } from '../tree/book.ts';
import { citationAndRights } from '../tree/colophon.ts';

/** Lines at the head of a text without pages: what it is, and where its additions are explained. */
export function headOf(book: Book, chapter?: Pick<BookChapter, 'name'>): string[] {
  const { title } = book.meta;
  const facts = imprintOf(book.meta).join('，');
  return [
    chapter ? `${title} ${chapter.name}` : title,
    ...(facts ? [facts] : []),
    '东北振兴文库整理本。编者补正的字符照录在文中，依据见文库“编辑说明”。',
    ...citationAndRights(book),
  ];
}
