/** The committed edition and its seeds, read as any other program would read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(import.meta.dirname, '../..');
export const CONTENT = join(ROOT, 'content');
export const SEEDS = join(ROOT, 'seeds');

/** Ids of all documents: the folders of seeds/ that describe one. */
export const DOCUMENTS: readonly string[] = readdirSync(SEEDS)
  .filter((name) => existsSync(join(SEEDS, name, 'document.yaml')))
  .sort();

export interface Cell {
  text: string;
  reading: string;
  rowspan?: number;
  colspan?: number;
  value?: number;
}

export interface Table {
  header: Cell[][];
  rows: Cell[][];
  rowIds: string[];
}

export interface Block {
  id: string;
  kind: string;
  division: string;
  box: string | null;
  url: string;
  lead?: string;
  text: string;
  reading: string;
  source: [number, number][];
  parts?: { label?: string; entries: string[] }[];
  table?: Table;
}

export interface Division {
  id: string;
  kind: string;
  label: string;
  title: string;
  url: string;
  divisions?: Division[];
}

export interface Box {
  id: string;
  number: number;
  title: string;
  kind: string;
  division: string;
  after: string | null;
  url: string;
}

export interface Published {
  title: string;
  issuer: string | null;
  number: string | null;
  date: string | null;
  citation: { type: string; journal?: string; remark?: string };
  id: string;
  source: { file: string; sha256: string; characters: number };
  divisions: Division[];
  boxes: Box[];
  figures: { id: string; number: number; caption: string; division: string }[];
  blocks: Block[];
}

export interface Removed {
  start: number;
  end: number;
  reason: string;
  text: string;
}

export interface Restoration {
  id: string;
  doc: string;
  block: string;
  offset: number;
  end: number;
  raw: string;
  restored: string;
  kind: string;
  evidence: string;
  confidence: string;
}

/** Reads a file of `content/data`. */
export function data<T>(path: string): T {
  return JSON.parse(readFileSync(join(CONTENT, 'data', path), 'utf8')) as T;
}

/** The source's text, as its bytes are. */
export function seedOf(doc: string): string {
  const folder = join(SEEDS, doc);
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return readFileSync(join(folder, name as string), 'utf8');
}

/** A curated file of a document as plain values. */
export function curated(doc: string, name: string): unknown {
  return parse(readFileSync(join(SEEDS, doc, name), 'utf8'));
}

export function published(doc: string) {
  return data<Published>(`documents/${doc}.json`);
}

export function removedFrom(doc: string) {
  return data<{ characters: number; kept: number; removed: Removed[] }>(`ledger/${doc}.json`);
}

export function restorationsOf(doc: string) {
  return data<Restoration[]>('restorations.json').filter((restoration) => restoration.doc === doc);
}

/** The MDX files of a document: content by file name. */
export function mdxOf(doc: string, content = CONTENT): Map<string, string> {
  const folder = join(content, doc);
  return new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** A text without white space. */
export function solid(text: string): string {
  return text.replace(/\s+/g, '');
}

/** For each character of a block's text that isn't white space, its offset in the seed. */
export function offsetsOf({ source }: Pick<Block, 'source'>, seed: string): number[] {
  return source.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, i) => start + i).filter((at) =>
      /\S/.test(seed[at] as string),
    ),
  );
}

/** Counts a phrase in a text. */
export function countOf(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}

/** Finds a block by its id. */
export function blockOf({ id: doc, blocks }: Published, id: string): Block {
  const found = blocks.find((block) => block.id === id);
  if (!found) throw new Error(`${doc} has no block ${id}`);
  return found;
}

/** Divisions of all depths, outer ones first. */
export function divisionsIn(divisions: readonly Division[]): Division[] {
  return divisions.flatMap((division) => [division, ...divisionsIn(division.divisions ?? [])]);
}
