import type { Found } from './doubt.ts';
import { type Numbered, numberOf, numbersInside } from './numbers.ts';
import type { BlockView, View } from './view.ts';

/** Kinds of blocks that name what follows them. */
const TITLES = new Set(['title', 'heading', 'box-title', 'caption', 'label']);
/** Kinds that are running text, in which a heading would be lost. */
const TEXTS = new Set(['paragraph', 'item']);
/** Words that stand alone above a part that has no number. */
const UNNUMBERED =
  /^(?:前言|引言|序言|序|导言|目录|目次|附则|附件\d*|附录\d*|附表\d*|附图\d*|结语|结束语|后记|说明|编制说明)$/;
/**
 * The longest heading of the documents that the edition began with has 35 characters, and titles of
 * opinions reach 70.
 */
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 100;
/** Their longest paragraph has 674 characters; opinions with run-in headings reach 900. */
const LONGEST_PARAGRAPH = 1200;
/** A line that names something is no longer than this; what is longer wants an end of its own. */
const SHORT = 30;

/** Most characters of a letter that needs no headings. */
const LONGEST_LETTER = 3000;

/** A number that names the level of its heading. */
const NAMED = /^第.{1,4}(?:[章节篇编]|部分)/;

/** A number whose bracket was lost: （七做好. */
const OPEN_NUMBER =
  /^(?:[（(][一二三四五六七八九十]{1,3}[^）)]{8}|[一二三四五六七八九十]{1,3}[）)])/;

/** Tells whether a text is a short signed letter, such as an approval (批复), without headings. */
function isLetter({ blocks, divisions }: View): boolean {
  const size = blocks.reduce((sum, { solid }) => sum + solid.length, 0);
  const isSigned = blocks.some(({ block }) => block.kind === 'signature');
  return (
    isSigned &&
    size <= LONGEST_LETTER &&
    divisions.every(({ kind }) => kind === 'front' || kind === 'back')
  );
}

/** Tells whether a passage is an article of rules: 第八条. */
function isArticle({ reading }: BlockView): boolean {
  return numberOf(reading)?.family === 'article';
}

/** Passages that are numbered as a letter or rules number theirs. */
const FEWEST_NUMBERED = 3;

/** Tells whether articles or passages with numbers that the layout knows make up a text. */
function isNumbered(view: View): boolean {
  const numbered = view.blocks.filter(
    (block) =>
      TEXTS.has(block.block.kind) &&
      (isArticle(block) || (numberOf(block.reading)?.family === 'part' && isRead(block, view))),
  );
  return numbered.length >= FEWEST_NUMBERED;
}

/** Asks whether any heading was found. */
export function* missingHeadings(view: View): Generator<Found> {
  const first = view.lines[0];
  const isHeaded = view.divisions.some(({ kind }) => kind !== 'front' && kind !== 'back');
  if (!view.isParsed || isHeaded || !first || isLetter(view) || isNumbered(view)) return;
  const what = 'no chapter and no other heading was found in the whole text';
  yield { code: 'no-heading', start: first.start, end: first.end, what };
}

/** Asks about numbers of headings at the beginning of running text, and inside of any block. */
export function* headingsInText(view: View): Generator<Found> {
  const isList = isLetter(view);
  for (const block of view.blocks) {
    if (!isProse(block) && !TEXTS.has(block.block.kind)) continue;
    // What an approval decides, and the rules of a house, are numbered by whole sentences.
    const isSentence =
      (isList && /[。；]$/.test(block.solid)) ||
      (block.block.kind === 'item' && /^[^。；]+[。；]$/.test(block.solid));
    const starts = [...numberedStarts(block)].filter(
      (index) => index > 0 || !(isSentence || isRead(block, view)),
    );
    // Items of a box may be numbered （一）; a 第四节 in it heads the text that stands behind the box.
    const lost = starts.filter((index) => !block.box || NAMED.test(block.solid.slice(index)));
    if (TEXTS.has(block.block.kind)) yield* lost.map((index) => asText(block, index));
    const inside = numbersInside(block.solid).filter((index) => !starts.includes(index));
    const [first] = inside;
    if (first === undefined) continue;
    yield {
      ...stretch(block, first),
      code: 'heading-inside',
      what: `“${block.solid.slice(first, first + 12)}” stands inside ${block.block.id}${inside.length > 1 ? `, and ${inside.length - 1} more such numbers` : ''}`,
    };
  }
}

/**
 * Tells whether the layout knows the number that a passage begins with: one of a list, or of a
 * division whose neighbours have headings that are run in, too. Among headings with lines of their
 * own, such a passage may be one that ran into its text.
 */
function isRead({ block, division, reading }: BlockView, { divisions }: View): boolean {
  const label = numberOf(reading)?.label;
  if (label === undefined || label !== division.label)
    return block.marks.some(({ kind, start }) => kind === 'label' && start === 0);
  const beside = divisions.find(({ children }) => children.includes(division))?.children;
  const neighbours = divisions.filter((one) =>
    beside ? beside.includes(one) : one.kind === division.kind,
  );
  return !neighbours.some(({ id, children }) =>
    children.some((node) => node.type === 'block' && node.id === id),
  );
}

/**
 * Asks about lists and run-in headings without a title, once for each division: a heading may have
 * run into its text in all of them.
 */
export function* untitledNumbers(view: View): Generator<Found> {
  // Items of an article have no titles.
  const withArticles = new Set(view.blocks.filter(isArticle).map(({ division }) => division));
  const asked = view.blocks.filter(
    (block) =>
      TEXTS.has(block.block.kind) &&
      !withArticles.has(block.division) &&
      !block.box &&
      numberOf(block.reading)?.isHeading &&
      /[。；：！？]./.test(block.solid) &&
      isRead(block, view) &&
      !(block.division.label === numberOf(block.reading)?.label && block.division.title !== ''),
  );
  const parents = Map.groupBy(asked, ({ division, reading }) => {
    if (division.label !== numberOf(reading)?.label) return division;
    return view.divisions.find(({ children }) => children.includes(division)) ?? null;
  });
  for (const [parent, [first, ...others]] of parents) {
    if (!first) continue;
    const labels = [first, ...others].map(({ reading }) => numberOf(reading)?.label);
    yield {
      ...stretch(first, 0),
      code: 'number-without-title',
      what: `${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ` and ${labels.length - 3} more` : ''}${parent ? ` in ${parent.id}` : ''} begin whole passages and name nothing`,
    };
  }
}

/** The indices at which a line of a block begins with the number of a heading. */
function* numberedStarts(block: BlockView): Generator<number> {
  const first = numberOf(block.reading);
  // A run-in heading (（一）重大意义。…) opens its division, which has its number and a title.
  const { label, title } = block.division;
  if (first?.isHeading && (first.label !== label || title === '')) yield 0;
  else if (OPEN_NUMBER.test(block.reading)) yield 0;
  for (const [i, line] of block.lines.entries()) {
    const index = block.at.indexOf(line.start);
    const before = block.lines[i - 1];
    const number = numberOf(line.solid);
    if (index <= 0 || !number?.isHeading) continue;
    const isChapter = ['book', 'chapter', 'section'].includes(number.family);
    if (isChapter || !before || /[。：；！？]$/.test(before.solid)) yield index;
  }
}

function asText(block: BlockView, index: number): Found {
  const words = block.solid.slice(index);
  const { label } = numberOf(words) ?? { label: words.slice(0, 6) };
  return {
    ...stretch(block, index),
    code: 'heading-as-text',
    what: `“${label}” begins ${index === 0 ? 'a passage' : 'a line'} of running text, ${block.block.id}`,
    opening: index === 0 ? undefined : openingAt(block, index),
  };
}

/** Asks about titles and unnumbered headings that became text, alone or with what follows. */
export function* titlesInText(view: View): Generator<Found> {
  const title = view.seed.meta.title.replace(/\s+/g, '');
  for (const block of view.blocks) {
    if (!TEXTS.has(block.block.kind) || block.box) continue;
    const { solid, lines } = block;
    if (solid.startsWith(title) && solid.length > title.length)
      yield {
        ...stretch(block, 0),
        code: 'title-in-text',
        what: `${block.block.id} begins with the document’s title`,
        opening: openingAt(block, title.length),
      };
    for (const line of lines) {
      const words = /^(\p{Script=Han}{2,4})(?:\s|$)/u.exec(line.text)?.[1] ?? '';
      if (!UNNUMBERED.test(words)) continue;
      const isAlone = solid === words;
      yield {
        start: line.start,
        end: line.end,
        block: block.block.id,
        code: isAlone ? 'unnumbered-heading' : 'title-in-text',
        what: isAlone
          ? `“${words}” stands alone and became ${block.block.id}, a passage of running text`
          : `“${words}” ran into the text of ${block.block.id}`,
      };
    }
  }
}

/** Asks about headings and paragraphs of a length that none has. */
export function* lengths(view: View): Generator<Found> {
  for (const block of view.blocks) {
    const { kind, id } = block.block;
    const { solid } = block;
    if (
      kind === 'title'
        ? solid.length > LONGEST_TITLE
        : isHeading(kind) && solid.length > LONGEST_HEADING
    )
      yield {
        ...stretch(block, 0),
        code: 'long-heading',
        what: `the heading ${id} has ${solid.length} characters`,
      };
    else if (isHeading(kind) && (/[。；！？]./.test(solid) || solid.split('，').length > 3))
      yield {
        ...stretch(block, 0),
        code: 'sentence-in-heading',
        what: `the heading ${id} goes on behind the end of a sentence`,
      };
    else if (TEXTS.has(kind) && solid.length > LONGEST_PARAGRAPH)
      yield {
        ...stretch(block, 0),
        code: 'long-paragraph',
        what: `${id} has ${solid.length} characters`,
      };
  }
}

/** A list of annexes: 附件：1.重点项目清单, with the others on the lines below. */
const ANNEXES = /^附[件表图]\d*[：:]/;

/** Asks about short passages that say no sentence, once where several follow each other. */
export function* shortLines(view: View): Generator<Found> {
  let inAnnexes = false;
  let run: BlockView[] = [];
  for (const block of [...view.blocks, null]) {
    inAnnexes =
      block !== null &&
      (ANNEXES.test(block.solid) || (inAnnexes && numberOf(block.reading)?.family === 'point'));
    if (block && !inAnnexes && isShortLine(block)) {
      run.push(block);
      continue;
    }
    const [first, ...others] = run;
    run = [];
    if (!first) continue;
    const more = others.length > 0 ? `, and ${others.length} more behind it` : '';
    yield {
      ...stretch(first, 0),
      code: 'unnumbered-line',
      what: `${first.block.id} is ${first.solid.length} characters long and no sentence${more}`,
    };
  }
}

function isShortLine({ block: { kind }, solid, box }: BlockView): boolean {
  if (!TEXTS.has(kind) || box || solid.length > SHORT || UNNUMBERED.test(solid)) return false;
  return !isEnded(solid) && !/^[—–]/.test(solid);
}

/** Asks about numbers that don’t follow each other, through the text or from a beginning. */
export function* numberJumps(view: View): Generator<Found> {
  const last = new Map<Numbered['family'], number>();
  // A list that a heading or a paragraph without a number introduces may begin at one.
  let lists = new Set<Numbered['family']>();
  for (const block of view.blocks) {
    if (!isProse(block)) continue;
    // A list of annexes begins behind its name: 附件：1.
    const reading = block.reading.replace(/^附件[：:]\s*/, '');
    const found = numberOf(reading) ?? beforeDigits(reading, (last.get('point') ?? 0) + 1);
    const isIntroduced = reading !== block.reading;
    const isAbove = found?.isHeading || found?.family === 'article';
    if (!found || Number.isNaN(found.number) || isAbove || isIntroduced) lists = new Set();
    if (!found || Number.isNaN(found.number)) continue;
    const before = last.get(found.family) ?? 0;
    last.set(found.family, found.number);
    if (found.family === 'point') lists.delete('sub-point');
    const isAnew = found.number === 1 && !lists.has(found.family);
    lists.add(found.family);
    if (isAnew || found.number === before + 1) continue;
    yield {
      ...stretch(block, 0),
      code: 'number-jump',
      what: `“${found.label}” follows ${before === 0 ? 'no number of its kind' : `number ${before}`}`,
    };
  }
}

/** The number of a passage whose words begin with digits (7.121人才项目), if it is the next one. */
function beforeDigits(reading: string, next: number): Numbered | null {
  const label = `${next}.`;
  if (!reading.startsWith(label) || !/^\d/.test(reading.slice(label.length))) return null;
  return { family: 'point', number: next, label, isHeading: false };
}

/** Tells whether a text ends as a sentence, a quotation or an introduction of a list does. */
export function isEnded(solid: string): boolean {
  return /[。！？：；…”’》）)](?:\[\d+\])?$/.test(solid);
}

function isHeading(kind: string): boolean {
  return TITLES.has(kind);
}

/** Blocks in which numbers of headings mean something: no cells of tables and no notes. */
function isProse({ block, box }: BlockView): boolean {
  return (TEXTS.has(block.kind) && !box) || (TITLES.has(block.kind) && block.kind !== 'label');
}

/** The stretch of a block from an index of its solid text to its end. */
export function stretch(
  { at, block }: BlockView,
  from: number,
  to: number = at.length,
): Pick<Found, 'start' | 'end' | 'block'> {
  return { start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1, block: block.id };
}

/** An opening for paragraphs.yaml: a paragraph begins at an index of a block’s solid text. */
export function openingAt({ solid, division, box }: BlockView, index: number): Found['opening'] {
  const words = solid.slice(index, index + 10);
  return words === '' ? undefined : { owner: box?.id ?? division.id, isBox: box !== null, words };
}
