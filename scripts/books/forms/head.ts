import { imprintOf } from '../../../src/model/wording.ts';
import type { DocumentMeta } from '../../lib/document-meta.ts';
import type { BookChapter } from '../tree/book.ts';

/** Lines at the head of a text without pages: what it is, and where its additions are explained. */
export function headOf(meta: DocumentMeta, chapter?: Pick<BookChapter, 'name'>): string[] {
  const { title, rights } = meta;
  const facts = imprintOf(meta).join('，');
  return [
    chapter ? `${title} ${chapter.name}` : title,
    ...(facts ? [facts] : []),
    '东北振兴文库整理本。编者补正的字符照录在文中，依据见文库“编辑说明”。',
    rights.statement,
  ];
}
