import type { Ledger } from '../prove/account.ts';
import type { Tree } from '../tree.ts';
import { documentJson } from './documents.ts';
import { mdxFiles } from './mdx.ts';
import { permalinksJson } from './permalinks.ts';
import { restorationsJson } from './restorations.ts';

/**
 * Everything that the conversion writes.
 * @returns file content by path relative to `content/`
 */
export function contentFiles(trees: readonly Tree[], ledgers: readonly Ledger[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const tree of trees) {
    for (const [path, text] of mdxFiles(tree)) files.set(path, text);
    files.set(`data/documents/${tree.meta.id}.json`, json(documentJson(tree)));
  }
  for (const { document, ...ledger } of ledgers) files.set(`data/ledger/${document}.json`, json(ledger));
  files.set('data/restorations.json', json(restorationsJson(trees)));
  files.set('data/permalinks.json', json({ ...permalinksJson(trees), aliases: {} }));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
