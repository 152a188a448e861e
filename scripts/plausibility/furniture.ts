import { isWebLine } from '../lib/web-lines.ts';
import type { Found } from './doubt.ts';
import { stretch } from './headings.ts';
import { numberOf } from './numbers.ts';
import type { BlockView, SourceLine, View } from './view.ts';

const DASH = '[—–－―-]';
/** Lines that are nothing but the number of a page. */
const PAGE_LINE = new RegExp(
  `^(?:${DASH}{1,3}\\s*\\d{1,4}\\s*${DASH}{1,3}|·\\s*\\d{1,4}\\s*·|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}|[Pp](?:age|\\.)\\s*\\d{1,4}|\\d{1,3}|[ivxIVX]{1,5})$`,
);
/** The same where lines were joined. */
const PAGE_INSIDE = new RegExp(
  `(?<![\\da-zA-Z—–－―-])${DASH}{1,2}\\d{1,4}${DASH}{1,2}(?![\\d—–－―-])|第\\d{1,4}页`,
  'g',
);
/** A number between two Han characters, behind a sign, or at an end of a passage. */
const LONE_NUMBER =
  /(?<=[\p{Script=Han}、，；：。“”（）]|^)[1-9]\d{0,2}(?=\p{Script=Han})|(?<=[。；])[1-9]\d{0,2}$/gu;
/**
 * Characters that follow a number which counts, measures, dates or names something: numerals, the
 * measure words of nouns, verbs and time, units, and words of quantity.
 */
const COUNTED =
  /^(?:[个家项年月日号万亿千百十元吨件条种类座次倍成岁人户名位所处只头台套辆艘间层期批届级公平立克升度时小分秒周天余多以左右至到和或及、与章节条款页卷册版区省市县旗州盟乡镇村国路线站港口室厂井矿场校院馆城企支组股团队把点片块张份本部篇首幅层代轮步大重强中世纪亩顷公英海里厘毫微兆赫伏瓦安焦卡帕摄约近超的为比位届起根颗株棵栋幢盏瓶袋箱桶盒罐筐担垛匹群对双副串束排列趟遍番回顿阵声单例宗桩则句字行笔票帧集季旬夜晚角两斤斗石垧尺寸丈磅吋门枚尊挺架艇眼孔扇面堵根节段截滴滩丛簇具棒局盘期堂课码通封发]|%|％|‰)/;

/** Words behind a number that is a name: 110报警, 120服务, 211工程. */
const CALLED = /^(?:服务|热线|报警|急救|电话|专线|平台|工程|计划|行动|国道|省道)/;

/** Kinds that have numbers of their own. */
const NUMBERED = new Set(['table', 'heading', 'box-title', 'caption']);

/** A repeated line as short as this is a running head only from the third time on. */
const TELLING = 15;

/** Tells whether a source was printed on pages: the text of web pages and Word files comes without. */
function hasPages({ seed: { meta } }: View): boolean {
  return !/\.(?:html?|docx)$/i.test(meta.original?.file ?? '');
}

/** Asks about what may be a page’s number, in lines of their own and inside of text. */
export function* pageNumbers(view: View): Generator<Found> {
  for (const line of view.lines) {
    if (!line.owner || !PAGE_LINE.test(line.text) || isCell(line)) continue;
    yield {
      code: 'page-number-left',
      start: line.start,
      end: line.end,
      block: line.owner.block.id,
      what: `“${line.text}” alone on a line stands in ${line.owner.block.id}`,
    };
  }
  if (!hasPages(view)) return;
  const alone = new Set(
    view.lines.filter(({ text }) => PAGE_LINE.test(text)).map(({ start }) => start),
  );
  const counting = countingStarts(view.lines);
  // In print a page’s number stands between two lines, as heads do.
  const borders = bordersIn(view);
  for (const block of view.blocks) {
    const isNumbered = NUMBERED.has(block.block.kind);
    for (const { index, 0: words } of [
      ...block.solid.matchAll(PAGE_INSIDE),
      ...(isNumbered ? [] : loneNumbers(block)),
    ]) {
      const [start, end] = [
        block.at[index] as number,
        (block.at[index + words.length - 1] as number) + 1,
      ];
      if (alone.has(start) || counting.has(start)) continue;
      if (view.full !== null && !borders.has(start) && !borders.has(end)) continue;
      yield {
        ...stretch(block, index, index + words.length),
        code: 'page-number-left',
        what: `“${words}” in “${block.solid.slice(Math.max(0, index - 6), index + words.length + 6)}” counts nothing`,
      };
    }
  }
}

/** The offsets at which lines begin and end. */
function bordersIn({ lines }: View): Set<number | undefined> {
  return new Set(lines.flatMap(({ start, end }) => [start, end]));
}

/** Lines within which numbers count on: closer than the ends of two pages. */
const NEAR = 6;

/** Starts of the lines that begin with a number which goes on from that of one close by: rows of a table. */
function countingStarts(lines: readonly SourceLine[]): Set<number> {
  const numbers = lines.map(({ text }) => Number(/^[1-9]\d{0,2}(?!\d)/.exec(text)?.[0]));
  const counts = (number: number, i: number) =>
    numbers.slice(Math.max(0, i - NEAR), i + NEAR + 1).some((it) => Math.abs(it - number) === 1);
  return new Set(lines.filter((_, i) => counts(numbers[i] as number, i)).map(({ start }) => start));
}

/** Numbers that neither count nor measure, as printed and not as restored (40 is 40%). */
function loneNumbers({ solid, at, block }: BlockView): RegExpExecArray[] {
  const restored = new Set(block.insertions.map(({ at: index }) => block.text.at[index]));
  return [...solid.matchAll(LONE_NUMBER)].filter(({ index, 0: digits }) => {
    const end = index + digits.length;
    const touches = [index, end].some((i) => restored.has(at[i] as number));
    return (
      !touches &&
      !COUNTED.test(solid.slice(end)) &&
      !CALLED.test(solid.slice(end)) &&
      !/(?:[第号近约达为至到超和图表件]|专栏|附录)$/.test(solid.slice(0, index))
    );
  });
}

function isCell({ owner }: SourceLine): boolean {
  return owner?.block.kind === 'table';
}

/** The share of pages that follow each other where all pages have their numbers, and the fewest pages. */
const WHOLE = { share: 0.8, pages: 5 };

/**
 * Asks about numbers that were taken out as those of pages and don’t rise, or pass over one where
 * nearly all others are there.
 */
export function* pageOrder({ removed }: View): Generator<Found> {
  const pages = removed.flatMap(({ text, reason }) => {
    const number = Number(text.value.replace(/\D/g, ''));
    return reason === 'page-number' && number ? [{ text, number }] : [];
  });
  const follows = pages.filter(({ number }, i) => number === (pages[i - 1]?.number ?? 0) + 1);
  const isWhole = pages.length >= WHOLE.pages && follows.length >= pages.length * WHOLE.share;
  let last = 0;
  for (const { text, number } of pages) {
    const start = text.at[0] as number;
    // A text may begin with any page.
    const isMissing = isWhole && last > 0 && number > last + 1;
    if (number <= last || isMissing)
      yield {
        code: 'page-number-order',
        start,
        end: (text.at.at(-1) as number) + 1,
        what: `page ${number} was taken out behind page ${last}`,
      };
    last = Math.max(last, number);
  }
}

/** Asks about lines of the web page that a text was copied from, which are none of the text. */
export function* webLines({ lines }: View): Generator<Found> {
  for (const { text, start, end, owner } of lines) {
    if (!owner || !isWebLine(text) || /[。；]$/.test(text)) continue;
    yield {
      code: 'web-line',
      start,
      end,
      block: owner.block.id,
      what: `“${text.slice(0, 20)}” reads as a line of a web page does, and stands in ${owner.block.id}`,
    };
  }
}

/** Asks about lines that stand in the text again and again, or read as a title does. */
export function* runningHeads(view: View): Generator<Found> {
  const titles = titlesOf(view);
  const seen = new Map<string, number>();
  const times = Map.groupBy(view.lines.filter(canRun), ({ solid }) => solid);
  for (const line of view.lines.filter(canRun)) {
    const count = (seen.get(line.solid) ?? 0) + 1;
    seen.set(line.solid, count);
    const all = times.get(line.solid)?.length ?? 0;
    const isTitle = titles.has(line.solid) && !isTitleBlock(line);
    const isFull = view.full !== null && line.width > view.full - 3;
    const comesAgain =
      all >= (line.solid.length >= TELLING ? 2 : 3) && count > 1 && !isFull && !isCounted(line);
    if (!isTitle && !comesAgain) continue;
    yield {
      code: 'running-head',
      start: line.start,
      end: line.end,
      block: line.owner?.block.id,
      what: isTitle
        ? `“${line.solid}” reads as a title does, and stands in ${line.owner?.block.id}`
        : `“${line.solid}” stands here for the ${count === all ? 'last' : 'next'} of ${all} times`,
    };
  }
  if (hasPages(view)) yield* titlesInside(view, titles);
}

function canRun({ solid, owner }: SourceLine): boolean {
  const kind = owner?.block.kind ?? 'table';
  // A note on who is responsible, or its end, may come again.
  const isTail = solid.endsWith('）') && solid.lastIndexOf('（') <= 0;
  // So does the title of an annex, in the list of them and above it.
  const isAnnex = /^附[件表图]\d*[：:]/.test(solid);
  return solid.length >= 4 && !isTail && !isAnnex && kind !== 'table' && kind !== 'responsibility';
}

function isTitleBlock({ owner, solid }: SourceLine): boolean {
  const kind = owner?.block.kind ?? '';
  // Of a title over several lines, one may be the short title.
  if (kind === 'title') return true;
  return (kind === 'heading' || kind === 'box-title') && owner?.solid.startsWith(solid) === true;
}

/** A whole heading with a number that counts on: other chapters may have the like, 第二节 主要目标. */
function isCounted({ owner, solid }: SourceLine): boolean {
  return (
    owner?.block.kind === 'heading' && owner.solid === solid && numberOf(solid)?.isHeading === true
  );
}

/** The document’s titles and those of its chapters, with and without their numbers. */
function titlesOf({ seed: { meta }, divisions }: View): Set<string> {
  const titles = [meta.title, meta.shortTitle];
  for (const { kind, label, title } of divisions)
    if (kind === 'chapter') titles.push(title, `${label}${title}`);
  return new Set(
    titles.map((title) => title.replace(/\s+/g, '')).filter((title) => title.length >= 4),
  );
}

/** A title shorter than this may be words of any sentence. */
const SAYING = 6;

/** The title of a document that is shorter than this may be that of many. */
const COMMON = 8;

/** A text of fewer lines has lost its line ends. */
const FEW_LINES = 8;

/** A title inside running text, without the marks that would make it a citation. */
function* titlesInside(view: View, titles: ReadonlySet<string>): Generator<Found> {
  const own = view.seed.meta.title.replace(/\s+/g, '');
  const borders = bordersIn(view);
  // A paragraph on each line, and nothing that a printer sets on pages: its words are its own.
  const isPrinted =
    view.full !== null ||
    view.lines.length < FEW_LINES ||
    view.removed.some(({ reason }) => reason === 'page-number' || reason === 'running-mark');
  for (const block of view.blocks) {
    if (block.block.kind !== 'paragraph' && block.block.kind !== 'item') continue;
    for (const title of titles) {
      const index = block.solid.indexOf(title);
      if (title.length < SAYING || index < 0 || block.solid === title) continue;
      if (!isPrinted && title !== own) continue;
      const [before = '', after = ''] = [block.solid[index - 1], block.solid[index + title.length]];
      if (/[《〈“‘]/.test(before) || /[》〉”’]/.test(after)) continue;
      // Words of another title, and of a common one, say something in sentences, too, which then go
      // on with a sign: 作政府工作报告，请予审议.
      const isSaying = title !== own || title.length < COMMON;
      if (isSaying && !(/[\p{Script=Han}\d]/u.test(after) && !/[的和与等]/.test(after))) continue;
      if (block.lines.some(({ solid }) => solid === title)) continue;
      const [first, last] = [index, index + title.length - 1].map((i) => block.at[i] as number);
      // In print a head stands between two lines, whatever became of their ends.
      if (view.full !== null && !borders.has(first) && !borders.has((last ?? 0) + 1)) continue;
      yield {
        ...stretch(block, index, index + title.length),
        code: 'running-head',
        what: `“${title}” reads as a title does, and stands inside ${block.block.id}`,
      };
    }
  }
}

/** A passage that stands twice is told from this length on; words that are doubled, from that. */
const LONG_PASSAGE = 20;
const DOUBLED = 14;
/** Words that stand twice in different passages are told from this length on: a doubled page. */
const LONG_RUN = 80;
/** Characters by which such words are found; every so many characters of the text are kept. */
const GRAM = LONG_RUN / 2;

/**
 * Asks about passages that stand twice, and about words that stand twice, one behind the other or
 * many in different passages.
 */
export function* repeats(view: View): Generator<Found> {
  const told = new Set<number>();
  for (const found of repeatedPassages(view)) {
    told.add(found.start);
    yield found;
  }
  yield* repeatedRuns(view, told);
}

/** @param told where passages begin that stand twice as a whole */
function* repeatedRuns({ blocks }: View, told: ReadonlySet<number>): Generator<Found> {
  const running = blocks.filter(
    ({ block: { kind, text } }) =>
      (kind === 'paragraph' || kind === 'item') && !told.has(text.at[0] ?? -1),
  );
  const words = running.map(({ solid }) => solid).join('');
  const places = running.flatMap((block) => block.at.map((_, index) => ({ block, index })));
  const seen = new Map<string, number>();
  for (let i = 0; i + GRAM <= words.length; i++) {
    const earlier = seen.get(words.slice(i, i + GRAM));
    if (earlier === undefined) {
      if (i % GRAM === 0) seen.set(words.slice(i, i + GRAM), i);
      continue;
    }
    let [from, to] = [i, i + GRAM];
    while (from > earlier + 1 && words[from - 1] === words[earlier - (i - from) - 1]) from--;
    while (to < words.length && words[to] === words[earlier + (to - i)]) to++;
    i = to;
    const { block, index } = places[from] as { block: BlockView; index: number };
    if (to - from < LONG_RUN) continue;
    yield {
      ...stretch(block, index, Math.min(index + to - from, block.solid.length)),
      code: 'repeated-passage',
      what: `${to - from} characters from “${words.slice(from, from + 12)}…” on in ${block.block.id} stand before it, too`,
    };
  }
}

function* repeatedPassages({ blocks }: View): Generator<Found> {
  const seen = new Map<string, string>();
  for (const block of blocks) {
    const { id, kind } = block.block;
    if (kind === 'table' || kind === 'responsibility') continue;
    const earlier = seen.get(block.solid);
    if (earlier !== undefined && block.solid.length >= LONG_PASSAGE)
      yield {
        ...stretch(block, 0),
        code: 'repeated-passage',
        what: `${id} reads as ${earlier} does`,
      };
    else seen.set(block.solid, id);
    const index = doubledAt(block.solid);
    if (index !== null)
      yield {
        ...stretch(block, index),
        code: 'repeated-passage',
        what: `“${block.solid.slice(index, index + 12)}…” in ${id} follows the same words`,
      };
  }
}

/** The index at which words begin that stood right before it; null where there are none. */
function doubledAt(text: string): number | null {
  for (let length = DOUBLED; length <= 80 && length * 2 <= text.length; length++) {
    let same = 0;
    for (let i = length; i < text.length; i++) {
      same = text[i] === text[i - length] ? same + 1 : 0;
      if (same === length) return i - length + 1;
    }
  }
  return null;
}
