import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { documentFolders } from '../read/seed-folders.ts';
import { Refusal } from './refusal.ts';

/** The fields of an existing document that adding has to know; its folder may have faults. */
export interface KnownDocument {
  id: string;
  order: number;
  /** Checksums of its source and of the file that this was taken from. */
  sums: string[];
  /** Its source without white space; empty where it can't be read. */
  text: string;
}

/**
 * The documents that are there already.
 * @param root folder that paths in errors are relative to
 * @param seeds path of `seeds/`
 */
export function knownDocuments(root: string, seeds: string): KnownDocument[] {
  return documentFolders(root, seeds).map((id) => {
    const { order, source, sha256, original } = descriptionIn(join(seeds, id, 'document.yaml'));
    const path = join(seeds, id, String(source));
    return {
      id,
      order: Number.isInteger(order) ? Number(order) : 0,
      sums: [sha256, original?.sha256].filter((sum) => typeof sum === 'string'),
      text: source && existsSync(path) ? solid(readFileSync(path, 'utf8')) : '',
    };
  });
}

/**
 * @param sum checksum of the file that is to be added
 * @param text of its source
 * @throws Refusal where a document has the same file or the same words
 */
export function refuseSame(known: readonly KnownDocument[], sum: string, text: string): void {
  const words = solid(text);
  const same = known.find((document) => document.sums.includes(sum) || document.text === words);
  if (!same) return;
  throw new Refusal(
    `这份文件已经收在 seeds/${same.id}/ 里：${same.sums.includes(sum) ? '是同一个文件' : '文字完全相同'}`,
    '不用再添加；如果要换一份更好的来源，见 docs/adding.md“换来源”',
  );
}

function solid(text: string): string {
  return text.replace(/\s/g, '');
}

/** Fields of a description, as far as it is YAML. */
function descriptionIn(path: string): {
  order?: unknown;
  source?: unknown;
  sha256?: unknown;
  original?: { sha256?: unknown };
} {
  try {
    return parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}
