import { BLOCK_ROLES, type BlockRole } from '../../src/model/block-kinds.ts';
import { fullId } from '../../src/model/ids.ts';
import { type Stretch, toText } from '../../src/model/reading.ts';
import type { Block } from '../lib/tree.ts';

/** A name in a text that leads to its page. */
export interface NameLink {
  start: number;
  end: number;
  /** From the site's root. */
  to: string;
}

/** A name in a block that has a page of its own; offsets are into the block's reading. */
export interface NamedSpan extends NameLink {
  doc: string;
  block: string;
}

/** Spans of one kind of entry: agencies, places … */
export interface NamedSpans {
  spans: readonly NamedSpan[];
  /** Link only the first name of an entry in a block: for those that are named again and again. */
  once?: boolean;
}

/** The links of a block; offsets are into its text. */
export type LinksOf = (doc: string, block: Block) => NameLink[];

/** Headings and the like name what the page is about, and are links in lists themselves. */
const WITHOUT: readonly BlockRole[] = ['title', 'caption', 'keywords'];
/** Longer spans are passages rather than names. */
const LONGEST = 40;

/**
 * Decides which names become links where several overlap.
 * @param kinds those that go before others stand first
 */
export function nameLinks(kinds: readonly NamedSpans[]): LinksOf {
  const byBlock = kinds.map(({ spans, once = false }) => ({
    once,
    spans: Map.groupBy(spans, ({ doc, block }) => fullId(doc, block)),
  }));
  return (doc, block) => {
    if (WITHOUT.includes(BLOCK_ROLES[block.kind])) return [];
    const taken: NameLink[] = [];
    for (const { once, spans } of byBlock) {
      const here = spans.get(fullId(doc, block.id)) ?? [];
      const fit = here
        .flatMap((span) => inText(block, span))
        .filter(hasOneMeaning)
        .sort(longestFirst);
      taken.push(...free(once ? firsts(fit) : fit, taken));
    }
    return taken.sort((a, b) => a.start - b.start);
  };
}

/** 三省人民政府 stands for three agencies: a link to one of them would keep the others from readers. */
function hasOneMeaning(link: NameLink, _: number, all: readonly NameLink[]): boolean {
  return !all.some(
    ({ start, end, to }) => start === link.start && end === link.end && to !== link.to,
  );
}

/** In the order of the text; of two that begin together the longer one goes first. */
function longestFirst(a: NameLink, b: NameLink): number {
  return a.start - b.start || b.end - a.end;
}

/** The links that overlap neither those taken nor one another. */
function free(links: readonly NameLink[], taken: readonly NameLink[]): NameLink[] {
  const out: NameLink[] = [];
  for (const link of links)
    if (![...taken, ...out].some((other) => overlap(link, other))) out.push(link);
  return out;
}

function firsts(links: readonly NameLink[]): NameLink[] {
  return links.filter(({ to }, index) => links.findIndex((other) => other.to === to) === index);
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The link in the block's text, or none where it can't be one: where restored or doubtful
 * characters, which are links themselves, or a reference mark stand in it.
 */
function inText(block: Block, { start, end, to }: NamedSpan): NameLink[] {
  const link = { start: toText(block.insertions, start), end: toText(block.insertions, end), to };
  const length = link.end - link.start;
  if (length !== end - start || length > LONGEST) return [];
  if (!takeQuotationMark(block.text.value, link)) return [];
  const marks = block.marks.filter((mark) => overlap(mark, link));
  const crossed = marks.some((mark) => mark.start > link.start || mark.end < link.end);
  const doubts = block.restorations.map(({ index, raw }) => ({
    start: index,
    end: index + raw.length,
  }));
  return crossed || doubts.some((doubt) => overlap(doubt, link)) ? [] : [link];
}

/**
 * Takes in the quotation mark whose partner stands inside (“原”字号): a link begins or ends beside
 * a quotation, not within it.
 * @returns false where the mark stands elsewhere
 */
function takeQuotationMark(text: string, link: NameLink): boolean {
  const words = text.slice(link.start, link.end);
  const open = words.split('“').length - words.split('”').length;
  if (open === 0) return true;
  if (open === -1 && text[link.start - 1] === '“') link.start -= 1;
  else if (open === 1 && text[link.end] === '”') link.end += 1;
  else return false;
  return true;
}
