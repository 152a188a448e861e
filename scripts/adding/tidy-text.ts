/** A text as a source of the edition has to be, and what was changed for it. */
export interface Tidied {
  text: string;
  /** Each change, in Chinese, with its count. */
  changes: string[];
}

/** Radicals that programs write into PDF files in place of the characters that look like them. */
const RADICALS: Record<string, string> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

interface Change {
  pattern: RegExp;
  by: string | ((found: string) => string);
  /** Name of the characters that are counted, and of those in their place. */
  name: string;
}

const CHANGES: readonly Change[] = [
  { pattern: /\r\n?/g, by: '\n', name: '换行符由CR（CRLF）改为LF' },
  { pattern: /\f/g, by: '\n', name: '分页符改为换行' },
  { pattern: /\v/g, by: '\n', name: '竖向制表符改为换行' },
  {
    pattern: /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]/g,
    by: '',
    name: '去掉看不见的控制字符',
  },
  {
    // Kangxi radicals stand for the characters that they are the radicals of.
    pattern: /[\u2f00-\u2fdf]/g,
    by: (found) => found.normalize('NFKC'),
    name: '部首符号改为同形的汉字',
  },
  {
    pattern: new RegExp(`[${Object.keys(RADICALS).join('')}]`, 'g'),
    by: (found) => RADICALS[found] ?? found,
    name: '部首符号（补充区）改为同形的汉字',
  },
];

/**
 * Makes a text fit for a source: line ends are line feeds, nothing stands in it that can't be seen,
 * and no sign that only looks like a Han character. Words stay as they are.
 */
export function tidyText(raw: string): Tidied {
  let text = raw;
  const changes: string[] = [];
  for (const { pattern, by, name } of CHANGES) {
    let count = 0;
    text = text.replace(pattern, (found) => {
      count++;
      return typeof by === 'string' ? by : by(found);
    });
    if (count > 0) changes.push(`${name}（${count}处）`);
  }
  return { text, changes };
}
