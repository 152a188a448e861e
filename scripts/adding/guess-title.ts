import { atLines, type Guess, type NumberedLine, solidLine } from './guess.ts';
import { isDateLine } from './guess-date.ts';

/** Endings of the titles of official papers. */
const KINDS = [
  '规划纲要',
  '实施方案',
  '工作方案',
  '行动计划',
  '指导意见',
  '实施意见',
  '规划',
  '纲要',
  '方案',
  '意见',
  '通知',
  '决定',
  '决议',
  '办法',
  '条例',
  '规定',
  '细则',
  '规则',
  '章程',
  '准则',
  '预案',
  '议案',
  '批复',
  '计划',
  '要点',
  '报告',
  '公告',
  '通报',
  '措施',
  '建议',
  '公报',
];
const KIND = KINDS.join('|');
const TITLE = new RegExp(`^.{2,120}(?:${KIND})(?:（(?![^（）]*\\d月)[^（）]{2,30}）)?$`);
/** The title at the beginning of a text that has lost its lines. */
const RUN_TOGETHER = new RegExp(
  `^(.{2,80}?(?:${KIND}))(?=国家|国务院|中共|中华|目录|前言|第一章|一、|\\d|各|（)`,
);
const NUMBER = /^(\p{Script=Han}{1,10})[〔[（(［【](\d{4})[〕\])）］】]第?(\d+)号$/u;
const SALUTATION = /^(各|.{2,30}：$)/;
/** Marks and openings that can't be part of a title. */
const OTHER =
  /[。；！？，]|^第[一二三四五六七八九十]+[章节]|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）|^目\s*录$|^前\s*言$/;
/** Lines before the title: a banner, a number, a running page number, a day. */
const BEFORE = 8;
const LONGEST_LINE = 80;

/** The title that a text begins with; it may run over several lines. */
export function guessTitle(lines: readonly NumberedLine[]): Guess<string> | null {
  const first = lines[0];
  if (first && first.text.length > 500) return runTogether(first);
  const order = orderIn(lines);
  if (order) return titleBehind(lines, order.end);
  for (let start = 0; start < Math.min(BEFORE, lines.length); start++) {
    const found = titleFrom(lines, start);
    if (found) return { value: joined(found), basis: atLines(found) };
    if (OTHER.test(lines[start]?.text ?? '')) return null;
  }
  return null;
}

/** The order (令) that puts rules into force, above their text. */
export interface Order {
  /** The office, without the name of the state. */
  issuer: string;
  number: Guess<string>;
  /** Index behind its lines. */
  end: number;
}

const ORDER = /^(?:中华人民共和国)?(\p{Script=Han}{2,20})令(第\d+号)?$/u;

/** The order that a text begins with: 中华人民共和国国务院令, 第707号. */
export function orderIn(lines: readonly NumberedLine[]): Order | null {
  for (const [i, line] of lines.slice(0, BEFORE).entries()) {
    const [, issuer, own] = ORDER.exec(solidLine(line.text)) ?? [];
    const next = lines[i + 1];
    const below = /^第\d+号$/.exec(solidLine(next?.text ?? ''))?.[0];
    const number = own ?? below;
    if (issuer === undefined || number === undefined) continue;
    const used = own || !next ? [line] : [line, next];
    const value = `${issuer}令${number}`;
    return { issuer, number: { value, basis: atLines(used) }, end: i + used.length };
  }
  return null;
}

/** The title of the rules behind an order: below the day on which it was signed. */
function titleBehind(lines: readonly NumberedLine[], from: number): Guess<string> | null {
  const dated = lines.findIndex((line, i) => i >= from && isDateLine(line));
  const found = dated === -1 ? null : titleFrom(lines, dated + 1);
  return found && { value: joined(found), basis: atLines(found) };
}

/** Kind of a document by the end of its title: 意见. */
export function kindOf(title: string): string | undefined {
  const bare = title.replace(/（[^（）]*）$/, '');
  return KINDS.find((kind) => bare.endsWith(kind));
}

/** The number that an office gave the document, from a line of its own near the beginning. */
export function guessNumber(lines: readonly NumberedLine[]): Guess<string> | null {
  const order = orderIn(lines);
  if (order) return order.number;
  for (const line of lines.slice(0, 15)) {
    const match = NUMBER.exec(
      solidLine(line.text)
        .normalize('NFKC')
        .replace(/^\((.*)\)$/, '$1'),
    );
    if (!match) continue;
    const [, office, year, number] = match;
    return { value: `${office}〔${year}〕${Number(number)}号`, basis: atLines([line]) };
  }
  return null;
}

function runTogether(line: NumberedLine): Guess<string> | null {
  const title = RUN_TOGETHER.exec(line.text.slice(0, 200))?.[1];
  return title === undefined ? null : { value: title, basis: atLines([line]) };
}

/** The lines from one on that make a title: as many as go together, at most four. */
function titleFrom(lines: readonly NumberedLine[], start: number): NumberedLine[] | null {
  let found: NumberedLine[] | null = null;
  for (let end = start + 1; end <= Math.min(start + 4, lines.length); end++) {
    const part = lines.slice(start, end);
    const last = part.at(-1)?.text ?? '';
    const stops =
      last.length > LONGEST_LINE ||
      OTHER.test(last) ||
      SALUTATION.test(last) ||
      NUMBER.test(solidLine(last).normalize('NFKC')) ||
      isDateLine(part.at(-1) as NumberedLine) ||
      /^[-—\s\d]+$/.test(last) ||
      repeats(part);
    if (stops) break;
    if (TITLE.test(joined(part))) found = part;
  }
  return found;
}

/** Tells whether lines say something twice: a title beside its running head, which may be cut short. */
function repeats([first, ...rest]: readonly NumberedLine[]): boolean {
  const words = first && joined([first]).replace(/\d+$/, '');
  return rest.length > 0 && words !== undefined && joined(rest).startsWith(words);
}

function joined(lines: readonly NumberedLine[]): string {
  // A blank between Han characters is the print's, one between two offices their own.
  return lines
    .map(({ text }) => text)
    .join('')
    .replace(/(中共中央)\s+(国务院)/g, '$1\u0001$2')
    .replace(/\s+/g, '')
    .replaceAll('\u0001', ' ');
}
