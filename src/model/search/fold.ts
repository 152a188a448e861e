/**
 * Folding: two texts are the same to the search when they fold to the same characters. Width,
 * letter case, the kind of quotation mark and the kind of square bracket make no difference, nor
 * do blanks, except between two letters or digits, where they part words and numbers. Characters
 * that can't be seen are dropped, and the radicals that some PDF files have in the place of
 * characters count as these.
 */

/** A folded text. `starts[i]` is where character i of `text` stands in the original. */
export interface Folded {
  text: string;
  starts: number[];
}

/** Each row: the form that stands for all, then the others. */
const FORMS = [
  '[［〔【',
  ']］〕】',
  '“”„‟"＂「」『』‘’‚‛\'＇｢｣',
  '。｡',
  '、､',
  '-−',
  '·・･•',
  '—―─',
  '~∼〜',
];
/** Marks that Chinese text has in full width; all others stand in their half width. */
const FULL_WIDTH = '，（）：；！？';

const forms = new Map<string, string>();
for (let code = 0xff01; code <= 0xff5e; code += 1) {
  const half = String.fromCharCode(code - 0xfee0);
  const full = String.fromCharCode(code);
  if (FULL_WIDTH.includes(full)) forms.set(half, full);
  else forms.set(full, half.toLowerCase());
}
for (const [form = '', ...others] of FORMS) for (const other of others) forms.set(other, form);

/** Radicals that Unicode's compatibility forms don't lead back to their characters, which follow each. */
const RADICALS =
  '⺁厂⺇几⺌小⺎兀⺒巳⺓幺⺕彐⺜日⺝月⺟母⺠民⺧牛⺪疋⺫目⺬示⺮竹⺴网⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
for (const [radical = '', character = ''] of RADICALS.match(/../gu)?.map((pair) => [...pair]) ?? [])
  forms.set(radical, character);

/** Radicals and compatibility forms of Han characters. */
const HAN_FORM = /[\u2e80-\u2fdf\uf900-\ufaff]/;
/** Characters without a shape of their own: joiners, marks of direction, selectors of variants. */
const INVISIBLE = /\p{Cf}|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;

const WORD = /[\p{Script=Latin}\p{Nd}]/u;

/** The character that stands for `character` in folded text; blanks are the caller's matter. */
export function foldCharacter(character: string): string {
  const form = forms.get(character);
  if (form !== undefined) return form;
  if (HAN_FORM.test(character)) return character.normalize('NFKC');
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** A text without invisible characters, and with characters in the place of radicals. */
export function plainHan(text: string): string {
  return [...text]
    .filter((character) => !INVISIBLE.test(character))
    .map((character) => (HAN_FORM.test(character) ? foldCharacter(character) : character))
    .join('');
}

/** Folds a text, remembering where each character came from. */
export function fold(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  let blank = -1;
  let position = 0;
  for (const character of original) {
    const start = position;
    position += character.length;
    if (INVISIBLE.test(character)) continue;
    if (/\s/.test(character)) {
      if (blank < 0) blank = start;
      continue;
    }
    const folded = foldCharacter(character);
    if (blank >= 0 && WORD.test(text.slice(-1)) && WORD.test(folded)) {
      text += ' ';
      starts.push(blank);
    }
    blank = -1;
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(start + unit);
    text += folded;
  }
  return { text, starts };
}

/** Tells whether a folded character is one that "differs only in punctuation" passes over. */
export function isPunctuation(folded: string): boolean {
  return /^[\p{P}\p{S} ]$/u.test(folded);
}

/** Every place of `phrase` (folded) in a folded text, overlapping ones left out. */
export function* occurrences(text: string, phrase: string): Generator<number> {
  if (phrase === '') return;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    yield at;
  }
}
