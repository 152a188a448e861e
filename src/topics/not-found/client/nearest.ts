/** An address: the path from the site's root, and the title of the page or passage that it opens. */
export type NamedAddress = readonly [address: string, title: string];

/** The last part of an address and the folder before it, in a form without what people vary. */
interface Form {
  own: string;
  /** Empty where there is none. */
  folder: string;
  /** A part of the difference, for what is a guess. */
  cost: number;
}

/** The difference of an address that lacks a folder, and of one that has a folder too much. */
const NO_FOLDER = 0.35;
const OTHER_FOLDER = 0.5;
/** The share of the own name in the difference between two addresses. */
const OWN = 0.6;
/** Addresses further off are no help. */
const FARTHEST = 0.4;
const MOST = 6;

/**
 * The addresses that are nearest to one that opens nothing, the nearest first.
 * @param asked the path that was asked for, from the site's root, with its fragment
 * @param known all addresses that open something
 */
export function nearestTo(asked: string, known: readonly NamedAddress[]): NamedAddress[] {
  const [path = '', fragment = ''] = readable(asked).split('#');
  const parts = partsOf(path);
  const id = idIn(fragment) || idIn(parts.at(-1) ?? '');
  const forms = parts.map(formOf);
  const meant = meantBy(forms, formOf(id));
  // plan-13#c05-s1: the page is told by the passage alone.
  const whole = [...forms, ...(isTold(forms, formOf(id)) ? [formOf(id)] : [])].join('');
  const near = known
    .map((entry) => ({ entry, ...differenceOf(meant, whole, entry) }))
    .filter(({ difference }) => difference <= FARTHEST)
    .sort((a, b) => a.difference - b.difference);
  // Beside what has that very name nothing further off counts, and beside that very address nothing.
  const named = near.find(({ isNamed }) => isNamed)?.difference ?? FARTHEST;
  const isNear = ({ isNamed, difference }: (typeof near)[number]) =>
    near[0]?.difference === 0 ? difference === 0 : isNamed || difference <= named;
  return near
    .filter(isNear)
    .slice(0, MOST)
    .map(({ entry: [address, title], difference }) => [
      withId(address, id || (difference === 0 ? nameIn(fragment) : '')),
      title,
    ]);
}

/** Each way in which a path may be meant. */
function meantBy(forms: readonly string[], id: string): Form[] {
  const [folder = '', outer = ''] = [forms.at(-2), forms.at(-3)];
  const meant = [{ own: forms.at(-1) ?? '', folder, cost: isTold(forms, id) ? 0.01 : 0 }];
  // plan-13/c05/s1, plan-13/c99.html: what is above it is right.
  if (folder) meant.push({ own: folder, folder: outer, cost: 0.19 });
  if (isTold(forms, id)) meant.push({ own: id, folder: forms.at(-1) ?? '', cost: 0 });
  return meant;
}

/** Tells whether the passage says something that the path doesn't: plan-13#c05-s1. */
function isTold(forms: readonly string[], id: string): boolean {
  return id !== '' && id !== forms.at(-1);
}

/** The difference of an address: 0 for the same in another form, 1 for another altogether. */
function differenceOf(meant: readonly Form[], whole: string, [address, title]: NamedAddress) {
  const forms = partsOf(address.replace('#', '/')).map(formOf);
  // The page of a task is no part of what people call it.
  if (address.includes('#')) forms.splice(-2, 1);
  if (forms.join('') === whole) return { difference: 0, isNamed: true };
  const [own = '', folder = ''] = [forms.at(-1), forms.at(-2)];
  const options = meant.map((form) => {
    const name = between(form.own, own, title);
    const difference = OWN * name + (1 - OWN) * ofFolders(form.folder, folder, title) + form.cost;
    return { difference, isNamed: name === 0 && form.cost === 0 };
  });
  return options.reduce((a, b) => (a.difference <= b.difference ? a : b));
}

function ofFolders(asked: string, known: string, title: string): number {
  if (asked && known) return between(asked, known, title);
  if (asked) return OTHER_FOLDER;
  return known ? NO_FOLDER : 0;
}

/** The difference of a part of an address from another, or from the title where it is Chinese. */
function between(asked: string, known: string, title: string): number {
  if (!/\p{Script=Han}/u.test(asked)) {
    const share = edits(asked, known) / Math.max(asked.length, known.length, 1);
    return asked.length > 3 && known.startsWith(asked) ? share / 2 : share;
  }
  const name = formOf(title.split('｜', 1)[0] ?? '');
  if (name.includes(asked)) return 0.3 * (1 - asked.length / name.length);
  return formOf(title).includes(asked) ? 0.3 : 1;
}

/** An address as it was meant to be read: width, case and percent signs of no account. */
function readable(address: string): string {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // Half a character: the rest still says something.
  }
  return text.normalize('NFKC').toLowerCase();
}

/** The parts of a path; index.html, the source's folder, the ending and what follows it say nothing. */
function partsOf(path: string): string[] {
  return path
    .replace(/[?&=].*$/s, '')
    .split(/[\\/]+/)
    .map((part) => part.replace(/\.(x?html?|php|aspx?|md|pdf|txt)\b.*$/s, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && part !== 'index' && part !== 'source');
}

const UNITS: Record<string, string> = {
  章: 'c',
  专栏: 'box',
  任务: 'task',
  chapter: 'c',
  chap: 'c',
  ch: 'c',
};

/** A part of an address without what people leave out: plan-13 → plan13, c05-s1-p2 → c5. */
function formOf(part: string): string {
  const unit = /^(c|box|task|item|table|fig|ref)[-_ ]?(\d+)(?![a-z])/.exec(spelled(part));
  const text = unit ? `${unit[1]}${unit[2]}` : spelled(part);
  return text.replace(/[^\p{L}\p{N}]/gu, '').replace(/(^|\D)0+(?=\d)/g, '$1');
}

/** Chinese names of units as ids have them: 第五章 → c5, 专栏8 → box8, chapter-5 → c-5. */
function spelled(part: string): string {
  return part
    .replace(
      /^第?([一二三四五六七八九十]+|\d+)(章)$/,
      (_, number: string, unit: string) => UNITS[unit] + digits(number),
    )
    .replace(/^(专栏|任务|chapter|chap|ch)(?=[-_ ]?\d)/, (unit) => UNITS[unit] ?? unit);
}

function digits(number: string): string {
  if (/\d/.test(number)) return number;
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['0', number];
  const value = (sign: string) => '零一二三四五六七八九'.indexOf(sign || '零');
  return String((number.startsWith('十') ? 1 : Math.max(0, value(tens))) * 10 + value(ones));
}

/** The longest beginning of a text that has the form of a passage's id; empty where none has. */
function idIn(text: string): string {
  return (
    /^(c\d+|box-\d+|task-\d+|item-\d+|table-\d+|fig-\d+|ref-\d+)(-[a-z]+\d*)*/.exec(text)?.[0] ?? ''
  );
}

/** The entry of a list that a fragment names, such as a term; empty where it names none. */
function nameIn(fragment: string): string {
  return /^[a-z]+(-[a-z\d]+)*(?![\w=])/.exec(fragment)?.[0] ?? '';
}

/** The address of a chapter, a box or a list with the passage or entry that was asked for on it. */
function withId(address: string, id: string): string {
  const [, page] = /\/(c\d+|box-\d+)\.html$/.exec(address) ?? [];
  // As the page writes its number, and its passages theirs: box-2-i4 is box-02-i4.
  const [, own = id, inside = ''] = /^(c\d+|box-\d+)(-.*)$/.exec(id) ?? [];
  if (page) return inside && formOf(own) === formOf(page) ? `${address}#${page}${inside}` : address;
  return id && !inside && nameIn(id) === id && !address.includes('#')
    ? `${address}#${id}`
    : address;
}

/** The number of characters to add, drop, change or swap with a neighbour to make one text of another. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
