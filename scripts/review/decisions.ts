import { firstFault } from '../adding/score-layouts.ts';
import { lineStarts } from '../lib/edition-error.ts';
import { isWhite } from '../lib/text.ts';
import type { Block } from '../lib/tree.ts';
import { type Located, located } from '../lib/walk.ts';
import { confirm } from '../plausibility/confirmed.ts';
import { DOUBTS, type Doubt } from '../plausibility/doubt.ts';
import { doubtsOf } from '../plausibility/plausibility.ts';
import type { Reviewed } from './reviewed.ts';

/** Another way to decide, and the very lines that say so. */
export interface Alternative {
  /** Its meaning, in Chinese. */
  label: string;
  /** Path of the file that the lines belong into. */
  file: string;
  lines: string;
}

/** A decision that a person has to look at. */
export interface ReviewDecision {
  /** Line of the source, from 1; 0 where it is about the document. */
  line: number;
  /** The block that it is about. */
  block: string | null;
  /** The decision, in Chinese. */
  what: string;
  /** The reason to look at it. */
  why: string;
  alternatives: Alternative[];
}

/** The decisions of a document in the order of its lines; those about all of it first. */
export function decisionsOf(reviewed: Reviewed): ReviewDecision[] {
  const { parsed } = reviewed;
  const open = openDoubts(reviewed).map(ofDoubt);
  const blocks = parsed instanceof Error ? [] : [...located(parsed.children)];
  const joined = blocks.flatMap((found) => joins(reviewed, found));
  return [
    ...descriptionGuesses(reviewed),
    ...layoutChoice(reviewed),
    ...[...open, ...joined].sort(byLine),
  ];
}

/** Doubts that nobody has settled yet; where `confirmed.yaml` is faulty, all of them. */
function openDoubts({ seed, parsed }: Reviewed): Doubt[] {
  const doubts = doubtsOf(seed, parsed instanceof Error ? null : parsed);
  try {
    return confirm(seed, doubts).filter(({ confirmed }) => confirmed === null);
  } catch (fault) {
    firstFault(fault);
    return doubts;
  }
}

/** The condition under which a remedy is right, for readers of Chinese. */
const WAYS: Record<string, string> = {
  'the print has it so': '原文如此，确认无误（写上理由）',
  'a paragraph begins there': '这里另起一段',
};

/** A doubt of the conversion, as it stops it or is listed. */
function ofDoubt({ code, place, quote, block, grave, remedies }: Doubt): ReviewDecision {
  const { name, question } = DOUBTS[code];
  return {
    line: place.line,
    block,
    what: `${name}：“${quote}”`,
    why: `${question}${grave ? '（处理之前，转换会停在这里）' : ''}`,
    alternatives: remedies.map(({ file, lines, when }) => ({
      label: WAYS[when] ?? when,
      file,
      lines,
    })),
  };
}

function byLine(a: ReviewDecision, b: ReviewDecision): number {
  return a.line - b.line;
}

/** The values in `document.yaml` that are marked as guesses or as open. */
function descriptionGuesses({ id, description }: Reviewed): ReviewDecision[] {
  const lines = description.split('\n');
  return lines.flatMap((line, i) => {
    const [, mark, basis = ''] = /^\s*# (猜测，请核对|待填)[：:]?(.*)$/.exec(line) ?? [];
    if (!mark) return [];
    const isOpen = mark === '待填';
    const own = isOpen ? commented(lines.slice(i + 1)) : [lines[i + 1] ?? ''];
    const value = own.join('\n');
    return {
      line: 0,
      block: null,
      what: (own[0] ?? '').trim(),
      why: `${isOpen ? '待填' : '猜测'}${basis ? `：${basis}` : ''}（document.yaml 第${i + 2}行）`,
      alternatives: [
        {
          label: isOpen
            ? '补上内容，用下面这一行换掉注释和原来的行'
            : '核对无误：用下面这一行换掉注释和原来的行',
          file: `seeds/${id}/document.yaml`,
          lines: value,
        },
      ],
    };
  });
}

/** The lines of a field that waits for its value: one, or several that are comments as yet. */
function commented(rest: readonly string[]): string[] {
  if (!rest[0]?.startsWith('# ')) return rest.slice(0, 1);
  const end = rest.findIndex((line) => !line.startsWith('# ') || /^# (?:猜测|待填)/.test(line));
  return rest.slice(0, end === -1 ? rest.length : end).map((line) => line.slice(2));
}

function layoutChoice({ id, seed, scores }: Reviewed): ReviewDecision[] {
  const own = scores.find(({ layout }) => layout === seed.meta.layout);
  const better = scores.filter(
    (score) =>
      score.layout !== own?.layout && score.score >= (own?.score ?? 0) - 5 && score.score > 0,
  );
  if (better.length === 0) return [];
  return [
    {
      line: 0,
      block: null,
      what: `layout: ${seed.meta.layout}（${own?.score ?? 0} 分）`,
      why: '别的版式读这份来源也一样好，或者更好',
      alternatives: better.map(({ layout, score }) => ({
        label: `改用 ${layout}（${score} 分）`,
        file: `seeds/${id}/document.yaml`,
        lines: `layout: ${layout}`,
      })),
    },
  ];
}

/** Lines that were joined where a sentence ends: a paragraph may begin there. */
function joins({ id, seed }: Reviewed, { block, box, division }: Located): ReviewDecision[] {
  const { value, at } = block.text;
  const owner = box ? `box: ${box.id}` : `division: ${division.id}`;
  const out: ReviewDecision[] = [];
  for (let i = 1; i < value.length; i++) {
    if (!/[。：]/.test(lastSign(value, i))) continue;
    const between = seed.text.slice((at[i - 1] ?? 0) + 1, at[i]);
    if (!between.includes('\n') || between.trim() !== '') continue;
    const rest = value.slice(i).trimStart();
    const words = rest.slice(0, Math.max(8, rest.search(/[，。：；]/) + 1)).slice(0, 24);
    out.push({
      line: lineOf(seed.text, at[i] ?? 0),
      block: block.id,
      what: `“${words}……”接在上一行后面，没有另起一段`,
      why: '上一行正好在句末满行，看不出这里是不是新的一段',
      alternatives: [
        {
          label: '另起一段',
          file: `seeds/${id}/paragraphs.yaml`,
          lines: `- ${owner}\n  reason: The original begins a paragraph here.\n  openings:\n    - ${words.split(/\s/)[0]}\n`,
        },
      ],
    });
  }
  return out;
}

function lastSign(value: string, end: number): string {
  let i = end - 1;
  while (i > 0 && isWhite(value[i] as string)) i--;
  return value[i] ?? '';
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The lines of the source that a block stands on. */
export function linesOfBlock(text: string, { text: { at, value } }: Block): number[] {
  const starts = lineStarts(text);
  const found = new Set<number>();
  at.forEach((offset, i) => {
    if (!isWhite(value[i] as string)) found.add(lineAt(starts, offset));
  });
  return [...found].sort((a, b) => a - b);
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
