import type { Book } from './book.ts';

/** Lines that every form has about a document: how it is cited, and its rights. */
export function citationAndRights({ meta, citation }: Book): string[] {
  return [...(citation ? [`引用格式（GB/T 7714—2025）：${citation}`] : []), meta.rights.statement];
}
