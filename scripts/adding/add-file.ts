import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LAYOUTS, type LayoutName } from '../../src/model/data/documents.ts';
import type { DocumentMeta } from '../lib/document-meta.ts';
import { LOCK, takeLock } from '../lib/lock.mjs';
import type { Seed } from '../read/read-seed.ts';
import { describe } from './describe.ts';
import { type Draft, type DraftParts, draftFolder, provisionalMeta, sha256 } from './draft.ts';
import { draftOpenings } from './draft-openings.ts';
import { extract, type Source } from './extract.ts';
import { knownDocuments, refuseSame } from './known-documents.ts';
import { isId, proposeId } from './propose-id.ts';
import { Refusal } from './refusal.ts';
import { type LayoutScore, scoreLayouts } from './score-layouts.ts';
import { refuseExisting, writeFolder } from './write-folder.ts';

/** A file that somebody wants to add, with the choices of id and layout. */
export interface AddRequest {
  /** Folder that holds `seeds/`. */
  root: string;
  /** Path of the file. */
  file: string;
  /** Proposed from number or title where it isn't given. */
  id?: string | undefined;
  /** The best one where it isn't given. */
  layout?: string | undefined;
}

/** The document that was added. */
export interface Added {
  id: string;
  source: Source;
  scores: LayoutScore[];
  layout: LayoutName;
  draft: Draft;
}

/** Points below which no layout reads a text as it should be read. */
export const POOR = 70;

/**
 * Drafts the folder of a new document from a file. The folder is there as a whole, or, after any
 * fault, not at all.
 * @throws Refusal where the file can't be added
 */
export async function addFile({
  root,
  file,
  id: wished,
  layout: chosen,
}: AddRequest): Promise<Added> {
  const bytes = bytesOf(file);
  refuseName(wished);
  const wishedLayout = layoutNamed(chosen);
  const seeds = join(root, 'seeds');
  const source = await extract(basename(file), bytes);
  const giveBack = takeLock(join(root, LOCK));
  try {
    const known = knownDocuments(root, seeds);
    refuseSame(known, sha256(bytes), source.text);
    const description = describe(source);
    const id = wished ?? idFor(description, new Set(known.map((document) => document.id)));
    refuseExisting(join(seeds, id), id);
    const order = Math.max(0, ...known.map((document) => document.order)) + 1;
    const begun = { id, order, description, source };
    // Doubts about pages are none of a web page's.
    const original = source.isUntouched
      ? undefined
      : { file: basename(file), sha256: sha256(bytes) };
    const scores = scoreLayouts(seedOf(begun, LAYOUTS[0], original));
    const layout = wishedLayout ?? (scores[0] as LayoutScore).layout;
    const parts: DraftParts = {
      ...begun,
      layout,
      layoutBasis: wishedLayout ? '添加时指定' : basisOf(scores),
      file: { extension: extname(file).toLowerCase() || '.txt', bytes },
      openings: draftOpenings(seedOf(begun, layout, original)),
    };
    const draft = draftFolder(parts);
    writeFolder(seeds, id, draft.files);
    return { id, source, scores, layout, draft };
  } finally {
    giveBack();
  }
}

function basisOf([best, second]: readonly LayoutScore[]): string {
  const next = second && second.score > 0 ? `，其次 ${second.layout} ${second.score} 分` : '';
  return `各种版式试读，得 ${best?.score} 分${next}`;
}

function seedOf(
  begun: Pick<DraftParts, 'id' | 'order' | 'description' | 'source'>,
  layout: LayoutName,
  original: DocumentMeta['original'],
): Seed {
  const file = `seeds/${begun.id}/${begun.id}.txt`;
  return {
    meta: { ...provisionalMeta(begun, layout), original },
    metaPlace: { file, line: 1, column: 1, source: '' },
    file,
    text: begun.source.text,
    restorations: [],
    tables: [],
    paragraphs: [],
    pages: [],
    confirmed: [],
  };
}

function idFor(
  { title, number, date }: ReturnType<typeof describe>,
  taken: ReadonlySet<string>,
): string {
  const about = {
    ...(title && { title: title.value }),
    ...(number && { number: number.value }),
    ...(date && { year: date.value.slice(0, 4) }),
  };
  const id = proposeId(about, taken);
  if (id !== null) return id;
  throw new Refusal(
    '来源里没有找到标题和文号，拟不出编号',
    '自己定一个，小写字母开头，只用小写字母、数字和连字符：npm run add -- 文件 --id liaoning-2016',
  );
}

function refuseName(id: string | undefined): void {
  if (id === undefined || isId(id)) return;
  throw new Refusal(
    `“${id}”不能作编号`,
    '编号以小写字母开头，只用小写字母、数字和连字符，如 guofa-2019-5；maps、data、search 等网站自己的文件夹名也不能用',
  );
}

function layoutNamed(name: string | undefined): LayoutName | undefined {
  const found = LAYOUTS.find((layout) => layout === name);
  if (name === undefined || found) return found;
  throw new Refusal(
    `没有叫“${name}”的版式`,
    `版式有：${LAYOUTS.join('、')}；不写 --layout 就自动选`,
  );
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const what =
      code === 'ENOENT'
        ? `没有这个文件：${file}`
        : code === 'EISDIR'
          ? `这是文件夹，不是文件：${file}`
          : `读不了这个文件：${file}`;
    throw new Refusal(what, '检查文件名和所在的文件夹；名字里有空格时加引号；一次添加一个文件');
  }
}
