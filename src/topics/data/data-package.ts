import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../library/edition.ts';
import { type DataFile, type DataSet, filesOf } from '../../model/data/data-set.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { DataTable } from '../../model/data/table.ts';
import { counted } from '../../model/wording.ts';
import { csvOf } from './csv.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Names of the licences that say whether texts may be used, in the words of Open Definition. */
const LICENSES = { official: 'other-pd', protected: 'other-closed' };

const JSON_TYPES: Record<string, string> = {
  json: 'application/json',
  geojson: 'application/geo+json',
};

/**
 * The description of all published data as a Frictionless Data Package (version 2).
 * @param root folder of the project
 */
export function dataPackage(
  sets: readonly DataSet[],
  data: EditionData,
  { version, date }: Edition,
  root = process.cwd(),
) {
  const leftOut = data.documents.filter((document) => document.leftOut).length;
  const withoutText = leftOut > 0 ? `（其中${counted(leftOut)}种只列题录）` : '';
  return {
    $schema: PROFILE,
    name: 'dongbei-library',
    title: '东北振兴文库数据',
    description: `${counted(data.documents.length)}种东北振兴文献的全文${withoutText}、项目、地名、任务和补正；每一条都注明出自哪一段。`,
    version,
    created: `${date}T00:00:00Z`,
    keywords: ['东北振兴', '区域政策', '五年规划'],
    contributors: [{ title: '东北振兴文库', roles: ['publisher'] }],
    licenses: licensesOf(data.documents),
    sources: data.documents.map(({ title, source }) => ({ title: `${title}（${source.file}）` })),
    resources: sets.flatMap((set) => [
      ...set.tables.map((table) => tableResource(table, csvOf(table, data))),
      ...filesOf(set, data.documents).map((file) => fileResource(file, contentOf(file, root))),
    ]),
  };
}

function licensesOf(documents: readonly LibraryDocument[]) {
  const statements = new Map(
    documents.map(({ rights }) => [rights.statement, LICENSES[rights.status]]),
  );
  return [...statements].map(([title, name]) => ({ name, title }));
}

function tableResource(table: DataTable, csv: string) {
  const { name, path, title, description, key, fields } = table;
  return {
    name,
    title,
    description,
    type: 'table',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n' },
    ...measured(Buffer.from(csv)),
    schema: { fields, ...(key.length > 0 && { primaryKey: key }), missingValues: [''] },
  };
}

function contentOf({ path, text }: DataFile, root: string): Buffer {
  return text ? Buffer.from(text()) : readFileSync(join(root, 'content/data', path));
}

function fileResource({ path, title, description }: DataFile, content: Buffer) {
  const format = path.slice(path.lastIndexOf('.') + 1);
  const name = path.replace(/\.json$/, '-json').replaceAll(/[/.]/g, '-');
  const mediatype = JSON_TYPES[format];
  return {
    name,
    title,
    ...(description && { description }),
    path,
    format,
    mediatype,
    encoding: 'utf-8',
    ...measured(content),
  };
}

function measured(content: Buffer) {
  const hash = createHash('sha256').update(content).digest('hex');
  return { bytes: content.length, hash: `sha256:${hash}` };
}
