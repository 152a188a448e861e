import type { EditionError } from '../lib/edition-error.ts';

/** Causes and remedies in Chinese by the code of a fault; the fault itself says them in English, exactly. */
const FAULTS: Record<string, readonly [what: string, remedy: string]> = {
  // The folder and its files.
  'missing-file': ['文件夹里缺一个文件', '补上这个文件，或者改正文件名'],
  'empty-file': ['文件是空的', '恢复原来的内容；没有条目的，写 []'],
  'unreadable-file': ['这里不是文件，或者没有权限读取', '换成可以读取的文件'],
  'folder-name': ['文件夹名与 document.yaml 里的 id 不一致', '改文件夹名，或者改 id，使二者相同'],
  'unknown-file': ['文件夹里有程序不认识的文件，多半是文件名写错了', '改名或者移走'],
  yaml: ['从这一处起不是正确的 YAML', '多半是花括号、冒号没有加引号，或者缩进不齐'],
  schema: ['有一项缺失、写错，或者不该有', '对照 seeds/README.md 改这一项；数字要当文字时加引号'],
  checksum: ['来源的内容与登记的校验值不符', '恢复来源；确实换了来源，就更新 sha256 和 characters'],
  characters: ['来源没有错，登记的字数不对', '改 document.yaml 的 characters'],
  'truncated-source': ['来源比登记的短，被截断了', '把完整的文件放回去'],
  'empty-source': ['来源是空的', '把文件放回去'],
  'byte-order-mark': [
    '来源开头有字节顺序标记（BOM）',
    '放回原来的文件；新文件另存为不带 BOM 的 UTF-8',
  ],
  crlf: ['来源的换行被改成了 Windows 形式', '放回原来的文件，关掉编辑器和 git 的换行转换'],
  gb18030: ['来源是 GBK 编码', '转成 UTF-8，再更新 sha256'],
  'invalid-utf8': ['来源里有不是 UTF-8 的字节', '把原来的文件放回去'],
  'control-character': ['来源里有文字中不会出现的控制字符', '放回原来的文件；新文件先删去这个字符'],
  // What people wrote about the text.
  'unknown-doubt': ['confirmed.yaml 里的疑问代码不存在', '改正代码，写法见核对页给出的几行'],
  'stale-entry': [
    '条目所指的段落、单元格或开头，来源里没有',
    '照来源改正条目里的文字，或者删去条目',
  ],
  'ambiguous-entry': ['条目所指的文字出现了不止一次', '把引文写长一些，使它只出现一次'],
  'overlapping-entry': ['同一处校补了两次', '删去一条，或者并成一条'],
  'missing-evidence': ['单元格有校补，却没有写依据', '在这一行或这张表写上 evidence'],
  'missing-table': ['文中的表没有说明', '在 tables.yaml 里写明这张表的各格'],
  'table-grid': ['表的各行宽度不一', '改正格子，或者它的 rowspan、colspan'],
  // Where a layout stops.
  'no-heading': ['没有一行像章的标题', '检查来源；没有标题的文件，版式改用 opinion'],
  'heading-order': [
    '标题的编号接不上前面的',
    '看前面是否漏了标题、认错了行；不是标题的，写进 paragraphs.yaml 的 noHeadings',
  ],
  'heading-missing': [
    '目录里的标题，正文里没有找到',
    '看正文的标题是否与目录不同、断开了，或者不在原来的次序',
  ],
  'heading-page': ['标题不在目录所说的那一页', '检查前后的页码'],
  'box-number': ['专栏的编号接不上前面的', '看前面是否漏了专栏，或者认错了行'],
  'figure-number': ['图的编号接不上前面的', '看前面是否漏了图，或者认错了行'],
  'table-number': ['表的编号接不上前面的', '看前面是否漏了表，或者认错了行'],
  'reference-order': ['参考文献的编号不连续', '看是否漏了一条，或者认错了行'],
  'page-number': ['页码没有找到，或者不止一处像是', '在 pages.yaml 里指明'],
  'task-order': ['任务的编号不连续', '看前面是否漏了任务，或者认错了行'],
  'task-agencies': ['任务的末尾没有括号里的责任单位', '对照原文；这一行不是任务的，换一种版式'],
  'unnumbered-line': ['这一行既不是标题，也不是任务', '看编号是否丢了，或者上一行断开了'],
  'incomplete-opinion': ['没有找到“一、”，或者其后没有日期', '检查来源是否完整，或者换一种版式'],
  'document-number': ['第一部分之前没有发文字号', '检查来源，或者换一种版式'],
  'notes-mismatch': ['责任分工的说明与段落的数目对不上', '看是否漏了一条说明，或者段落断开了'],
  'paragraph-without-heading': ['段落后面没有它的标题', '看标题是否丢了，或者换一种版式'],
  'note-grammar': ['责任分工的说明有程序读不懂的话', '看来源是否有错；没有错，请开发者看'],
  'duplicate-id': ['同一个编号出现了两次', '看是否有重复的标题，或者认错了行'],
};

/** A field that isn't there, as the check of a file says it. */
const MISSING = /^([\w.[\]]+) is missing$/;

/** A fault in Chinese, for people who work with the review page. */
export function inChinese({ code, what }: EditionError): { what: string; remedy: string } | null {
  const [, field] = code === 'schema' ? (MISSING.exec(what) ?? []) : [];
  if (field) return { what: `缺少 ${field}`, remedy: `在这个文件里补上 ${field}` };
  const [said, remedy] = FAULTS[code] ?? [];
  return said && remedy ? { what: said, remedy } : null;
}
