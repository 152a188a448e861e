import type { Place } from '../lib/edition-error.ts';

/** The properties of a kind of doubt, for the program and for editors. */
interface DoubtKind {
  /** Whether it stops the conversion until it is mended or confirmed. */
  grave: boolean;
  /** The question of a careful reader. */
  asks: string;
  /** The same for the review page, in Chinese: its name, and the question. */
  name: string;
  question: string;
}

/**
 * The kinds of doubt by their code, which is permanent. Grave is what changes where a passage
 * begins or ends, or puts words into a text that it doesn't have; the others are listed.
 */
export const DOUBTS = {
  'no-heading': {
    grave: true,
    asks: 'does the text have no headings, or does this layout not see them?',
    name: '没有标题',
    question: '全文没有认出一个章或部分的标题：是本来没有，还是版式选错了？',
  },
  'heading-as-text': {
    grave: true,
    asks: 'is this line a heading?',
    name: '标题混入正文',
    question: '这一行像是带编号的标题，却成了正文：它是标题吗？',
  },
  'number-without-title': {
    grave: false,
    asks: 'are these items, or headings that ran into their text?',
    name: '编号后没有标题',
    question: '这些编号后面是整段的话，没有标题：本来如此，还是标题和正文连在了一起？',
  },
  'heading-inside': {
    grave: true,
    asks: 'does a heading begin in the middle of this passage?',
    name: '段中有标题',
    question: '一段中间出现了标题的编号：是不是两段连在了一起？',
  },
  'title-in-text': {
    grave: true,
    asks: 'is this a title or a heading that ran into the text behind it?',
    name: '题名并入正文',
    question: '这一段以题名或不编号的标题开头：是不是标题和正文连在了一起？',
  },
  'long-heading': {
    grave: true,
    asks: 'does this heading hold text that belongs behind it?',
    name: '标题过长',
    question: '标题长得不像标题：后面的正文是不是并进来了？',
  },
  'sentence-in-heading': {
    grave: true,
    asks: 'does this heading hold text that belongs behind it?',
    name: '标题含句子',
    question: '标题里有整句的话：后面的正文是不是并进来了？',
  },
  'long-paragraph': {
    grave: true,
    asks: 'are these several paragraphs?',
    name: '段落过长',
    question: '这一段特别长：是不是几段连在了一起？',
  },
  'short-line-inside': {
    grave: true,
    asks: 'does a heading or the end of a paragraph stand here?',
    name: '段中短行',
    question: '段中有一行没有排满就换了行：这里是标题，还是一段的结尾？',
  },
  'overlong-line': {
    grave: true,
    asks: 'were two lines joined here, a heading and its text perhaps?',
    name: '行过长',
    question: '这一行比版心宽：是不是两行连成了一行？',
  },
  'unnumbered-line': {
    grave: false,
    asks: 'is this a heading, or a remnant of the print?',
    name: '不成句的短行',
    question: '这一行很短，又不成句：是不编号的标题，还是页眉之类的残留？',
  },
  'unnumbered-heading': {
    grave: false,
    asks: 'should this be a heading?',
    name: '不编号的标题',
    question: '“前言”“附则”一类的词独占一行，却作了正文：要不要作标题？',
  },
  'number-jump': {
    grave: true,
    asks: 'is something missing before this number, or misread?',
    name: '编号不连续',
    question: '编号不连续：前面是不是漏了一项，或者认错了？',
  },
  'contents-list': {
    grave: true,
    asks: 'is this a contents list that should be taken out?',
    name: '目录混入正文',
    question: '这里像是目录：要不要略去？',
  },
  'contents-mismatch': {
    grave: true,
    asks: 'is the heading missing in the text, or worded otherwise?',
    name: '目录与标题不合',
    question: '目录里有这个标题，正文里却没有：是漏了，还是文字不同？',
  },
  'page-number-left': {
    grave: true,
    asks: 'is this a page number?',
    name: '页码残留',
    question: '这个数字像是页码：要不要略去？',
  },
  'web-line': {
    grave: false,
    asks: 'is this a line of the web page around the text?',
    name: '网页上的文字',
    question: '这一行像是网页上的说明或按钮，不是原文：要不要从来源里去掉，重新添加？',
  },
  'page-number-order': {
    grave: false,
    asks: 'is this number, which was taken out as one of a page, part of the text, or is a page missing?',
    name: '页码次序不合',
    question: '作为页码略去的数字不按次序：它会不会是正文？是不是缺了一页？',
  },
  'running-head': {
    grave: true,
    asks: 'is this the running head of a page?',
    name: '页眉残留',
    question: '这几个字与题名、标题相同，或者反复出现：是不是页眉？',
  },
  'repeated-passage': {
    grave: true,
    asks: 'does the text say this twice, or was a part of it doubled?',
    name: '内容重复',
    question: '同样的话出现了两次：是原文如此，还是重复抽取？',
  },
  'numbers-in-title': {
    grave: true,
    asks: 'did a table run into this title?',
    name: '题名里有表格',
    question: '题名里有许多数字或空格：是不是把表格并进来了？',
  },
  'table-in-list': {
    grave: false,
    asks: 'is this a table, which wants an entry in tables.yaml?',
    name: '像是表格的专栏',
    question: '这个专栏像是表格：要不要在 tables.yaml 里写明各格？',
  },
  'text-in-box': {
    grave: true,
    asks: 'does the running text go on here, behind the box?',
    name: '专栏吞并正文',
    question: '专栏的最后一项特别长，或者其中有段落结尾：专栏后面的正文是不是并进来了？',
  },
  'unread-box': {
    grave: false,
    asks: 'should the projects of this box be read?',
    name: '没有读取的专栏',
    question: '没有数据文件说明怎样读这个专栏：其中有项目或指标吗？',
  },
  'unended-text': {
    grave: false,
    asks: 'was a part of this passage lost, or put somewhere else?',
    name: '句子不完整',
    question: '这一段没有句末标点就结束，或者以标点开头：是不是断开了，或者缺了字？',
  },
  'glued-words': {
    grave: false,
    asks: 'does a blank belong between these two words?',
    name: '字母、数字相连',
    question: '两行的字母或数字直接连在一起：中间要不要空格？',
  },
  'unknown-place': {
    grave: false,
    asks: 'is this a place that wants an entry in seeds/gazetteer/?',
    name: '没有收录的地名',
    question: '这个词像是地名，地名表里没有：要不要收录？',
  },
  'unknown-work': {
    grave: false,
    asks: 'is this a work that wants an entry in seeds/works/works.yaml?',
    name: '没有收录的文献',
    question: '这里像是引用了一种文献，文献表里没有：要不要收录？',
  },
} as const satisfies Record<string, DoubtKind>;

/** The code of a kind of doubt. */
export type DoubtCode = keyof typeof DOUBTS;

/** Lines to put into a file. */
export interface Remedy {
  /** Path as errors show it: seeds/plan-13/paragraphs.yaml. */
  file: string;
  /** The very lines, to be added at the file's end. */
  lines: string;
  /** The condition under which this is right. */
  when: string;
}

/** A place of the result about which a careful reader would ask. */
export interface Doubt {
  code: DoubtCode;
  /** Id of the document. */
  doc: string;
  /** Of its first character in the source. */
  place: Place;
  /** The last line of the source that it reaches to. */
  lastLine: number;
  /** Its first characters, without white space: what a confirmation quotes. */
  quote: string;
  /** Id of the block that it stands in; null where it stands in none. */
  block: string | null;
  /** The observation, in words. */
  what: string;
  grave: boolean;
  /** Ways to settle it, the most likely first; the last confirms that all is well. */
  remedies: Remedy[];
  /** The reason with which `confirmed.yaml` says that all is well; null where none does. */
  confirmed: string | null;
}

/** A finding of a check. */
export interface Found {
  code: DoubtCode;
  /** Offsets in the source: of the first character, and behind the last one. */
  start: number;
  end: number;
  block?: string | undefined;
  what: string;
  /** A line of `paragraphs.yaml` that would mend it. */
  opening?: { owner: string; isBox: boolean; words: string } | undefined;
}
