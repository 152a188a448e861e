import { LAYOUTS, type LayoutName } from '../../src/model/data/documents.ts';
import { parseSeed } from '../layouts/layouts.ts';
import type { Parsed } from '../layouts/shared/layout.ts';
import { EditionError } from '../lib/edition-error.ts';
import { EditionFaults } from '../lib/faults.ts';
import type { Block } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import { doubtsOf } from '../plausibility/plausibility.ts';
import type { Seed } from '../read/read-seed.ts';
import { isArticle, numberedLines } from './guess.ts';

/** Measures of a layout's reading of a text. */
export interface LayoutScore {
  layout: LayoutName;
  /** From 0 to 100. */
  score: number;
  headings: number;
  paragraphs: number;
  /** Characters of the longest paragraph. */
  longest: number;
  /** Lines that look like headings, and those of them that weren't read as such. */
  marks: number;
  missed: number;
  /** Paragraphs that end in the middle of a sentence. */
  torn: number;
  /** Grave doubts about what was read. */
  doubts: number;
  /** The fault that ended the reading; null where there was none. */
  fault: EditionError | null;
}

/** The openings of what headings are: 第一章, 第一节, 一、, （一）, 专栏 1. */
const MARK =
  /^(?:第\s?[一二三四五六七八九十百\d０-９]+\s?[章节篇编]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|专栏\s?\d+)/;
/** The same where no line ends are left. */
const INNER_MARK = /第[一二三四五六七八九十]+[章节]/g;
const SENTENCE_END = /[。：；！？…”’）》\])]$/;
/** Characters of the longest paragraph and heading that a reader would take for one. */
const LONG = { paragraph: 1500, heading: 80 };
/** Kinds that only a layout that knows such texts finds. */
const RARE = new Set([
  'responsibility',
  'address',
  'signature',
  'date',
  'remark',
  'keywords',
  'abstract',
  'table',
]);
/** Titles of what an office writes to others: of equals, the layout of such papers is better. */
const LETTER = /(?:意见|通知|决定|批复|通报|函)$/;
/** Points that doubts can cost: one each. */
const MOST_LOST = 20;
/**
 * Most points of the layout of articles on a text that is none, whose headings it doesn't know, and
 * of that of texts without line ends on one that has them.
 */
const MOST_FOREIGN = 50;
/** Points of a layout that stopped at something that curated data mend, if the text looks like it. */
const STOPPED = 90;

/**
 * Signs of layouts that can't read a text without curated data: such a text is told by its looks.
 */
const SIGNS: Partial<Record<LayoutName, (text: string) => boolean>> = {
  'run-together': hasNoLines,
  'two-columns': (text) => isArticle(text) && usualWidth(text) < 45,
};

/**
 * Tries every layout on a text.
 * @param seed the text with its description; its layout doesn't count
 * @returns the layouts, the best first; of equals the one that the model names first
 */
export function scoreLayouts(seed: Seed): LayoutScore[] {
  const scores = LAYOUTS.map((layout) => scoreOf({ ...seed, meta: { ...seed.meta, layout } }));
  const isLetter = LETTER.test(seed.meta.title);
  const fits = ({ layout }: LayoutScore) => Number(isLetter && layout === 'opinion');
  return scores.sort((a, b) => b.score - a.score || fits(b) - fits(a));
}

function scoreOf(seed: Seed): LayoutScore {
  const { layout } = seed.meta;
  try {
    const parsed = parseSeed(seed);
    const measured = measure(seed.text, parsed);
    const doubts = doubtsOf(seed, parsed).filter(({ grave }) => grave).length;
    const lost = Math.min(MOST_LOST, doubts);
    const isForeign =
      (layout === 'two-columns' && !isArticle(seed.text)) ||
      (layout === 'run-together' && !hasNoLines(seed.text));
    const most = isForeign ? MOST_FOREIGN : 100;
    const score = Math.min(most, Math.max(0, measured.score - lost));
    return { layout, ...measured, score, doubts, fault: null };
  } catch (error) {
    const fault = firstFault(error);
    const none = {
      headings: 0,
      paragraphs: 0,
      longest: 0,
      marks: 0,
      missed: 0,
      torn: 0,
      doubts: 0,
    };
    return { layout, score: SIGNS[layout]?.(seed.text) ? STOPPED : 0, ...none, fault };
  }
}

function hasNoLines(text: string): boolean {
  return text.length / text.trim().split('\n').length > 3000;
}

/** The length of the middle line. */
function usualWidth(text: string): number {
  const lengths = numberedLines(text).map((line) => line.text.length);
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
}

/**
 * The first fault that a step told.
 * @throws whatever isn't one
 */
export function firstFault(error: unknown): EditionError {
  if (error instanceof EditionError) return error;
  if (error instanceof EditionFaults) return error.faults[0] as EditionError;
  throw error;
}

/** The measures of a parsed text, and what they come to. */
function measure(
  text: string,
  { children, removed }: Parsed,
): Omit<LayoutScore, 'layout' | 'doubts' | 'fault'> {
  const blocks = [...located(children)].map(({ block }) => block);
  const titles = new Set(blocks.filter(isTitle).map(startOf));
  const begins = new Set([...blocks, ...removed].map(startOf));
  const marks = marksIn(text);
  const points = marks.map((at) => (titles.has(at) ? 1 : begins.has(at) ? 0.5 : 0));
  const running = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  const torn = running.filter(({ text: { value } }) => !SENTENCE_END.test(value)).length;
  const sizes = blocks.map((block) => block.text.value.length);
  const all = sum(sizes) || 1;
  const long = sum(blocks.filter(isLong).map((block) => block.text.value.length)) / all;
  const rare = sum(blocks.filter(({ kind }) => RARE.has(kind)).map((b) => b.text.value.length));
  const coverage = marks.length === 0 ? 0.5 : sum(points) / marks.length;
  const score =
    45 * coverage +
    25 * (1 - torn / (running.length || 1)) +
    25 * (1 - long) +
    Math.min(5, (50 * rare) / all);
  return {
    score: Math.round(score),
    headings: blocks.filter(({ kind }) => kind === 'heading' || kind === 'box-title').length,
    paragraphs: running.length,
    longest: Math.max(0, ...running.map((block) => block.text.value.length)),
    marks: marks.length,
    missed: points.filter((point) => point === 0).length,
    torn,
  };
}

function isTitle({ kind, marks }: Block): boolean {
  const isLed = kind === 'paragraph' && marks.some((mark) => mark.kind !== 'reference');
  return kind === 'heading' || kind === 'box-title' || isLed;
}

function isLong({ kind, text: { value } }: Block): boolean {
  if (kind === 'table') return false;
  return value.length > (kind === 'heading' ? LONG.heading : LONG.paragraph);
}

function startOf({ text }: { text: Block['text'] }): number {
  return text.at[0] ?? -1;
}

/** The offsets in a text of what looks like headings. */
function marksIn(text: string): number[] {
  if (hasNoLines(text)) return [...text.matchAll(INNER_MARK)].map(({ index }) => index);
  const marks: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const body = line.trimStart();
    if (MARK.test(body)) marks.push(start + line.length - body.length);
    start += line.length + 1;
  }
  return marks;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
