import {
  type AgencyPart,
  characterWords,
  roleWords,
  wordsOf,
} from '../../model/search/answer-words.ts';
import { withPlanYears } from './fitting-card.ts';

/** Words that ask, wish or thank and say nothing of what is asked for, longer ones first. */
const PASSED_OVER = new RegExp(
  [
    '请问|请教|劳驾|拜托|打听一下|打听|请告诉我|能告诉我|告诉我|帮我查一下|帮我查|帮我找|我想知道|想知道|我想了解',
    '想了解|想问一下|想问问|想问|问一下|问问|查一下|介绍一下|说说|讲讲|一下|麻烦|谢谢|你好|您好|你们|您|我(?!国)',
    '有没有|是不是|能不能|可不可以|会不会|要不要|可以吗|能否|是否|是什么意思|什么意思|是指|指的是|到底|究竟|目前|现在|具体',
    '有哪些|有哪几个?|哪些|哪几个?|哪个月|哪一年|哪个(?:部门|单位|部委|厅|局)?|哪家|哪里|哪儿|哪年|哪月|哪天|哪',
    '什么时候|何时|何处|多久|几月|什么地方|什么样|什么|啥|怎么样|怎么办|怎么|怎样|如何|咋样|咋',
    '为什么|为何|凭什么|多少个?|几个(?!省|市|部门|城市)|几家|几年|多大|多高|多长',
    '[由归](?=谁|哪)|由谁|归谁|谁来|谁|吗|呢|吧|啊|呀|嘛',
    '关于|对于|根据|按照|以及|或者|还是|应该|应当|需要|可以|能够|想要|愿意|打算|准备|才算|算是',
    '一个|一些|有些|某个|没有|自己|别人|人家|大家|时候|以后|之后|东西|事情|突然|老是|经常|其实|赶紧|彻底|一共|总共|合计|先后|老百姓|咱们|大概|分别',
    '请|的|了',
  ].join('|'),
  'g',
);
/** Characters that join and ask, and are also part of other words: 国有, 和谐. */
const JOINING = /[和与在是有要对把被让给就都也会能得着之于向从由归搞先这那很太还才又再没别]/;
const YEAR = /^\d{4}/;
/** Words between white space and punctuation; a decimal point is neither (PM2.5). */
const SAID = /(?:\d\.(?=\d)|[^\s\p{P}])+/gu;
/** Years and plans, which no word goes on from. */
const NAMED_TIME = /(?:19|20)\d\d年?|十[一二三四五六七八九]五/g;
const ASKED_BODY = '(?:哪|什么|啥).{0,3}(?:厅|部|局|委|单位)';
const LEADS = /牵头|负责|责任单位|主管|主办|谁管|归.{0,4}管/;
const HELPS = /配合|协助|协办|参与|参加/;
const WHO = new RegExp(`谁|牵头|负责|责任单位|配合|参与|归.{0,4}管|主管|${ASKED_BODY}`);
/** Whoever does it is meant, and nobody asked for: 谁开发谁保护. */
const WHOEVER = /谁.{1,6}谁/;
const WHERE = /哪(?:儿|里|边)|何处|在哪|(?:什么|哪些?个?)(?:地方|城市|市|县|旗)/;
const FIGURES = /多少|几[个家年月万亿件套人元]|增速|增幅|比重|比例|占比|率|目标|实际|强度|指标|占/;

/** A question as it is answered. */
export interface Question {
  /** Pieces of text that it is about, in one width and case. */
  topics: string[];
  /** The parts of agencies that it asks for. */
  roles: AgencyPart[];
  /** Tells whether it asks for a figure, as tables have them. */
  asksFigure: boolean;
  /** The years that it names, of a plan the last: 2015. */
  years: string[];
  /** Tells whether it asks for an agency. */
  asksWho: boolean;
  /** Tells whether it asks for places. */
  asksWhere: boolean;
}

/**
 * Reads a question; words that only ask are passed over, unless nothing else is left.
 * @param plain in one width and case, without quotation marks
 */
export function readQuestion(plain: string): Question {
  const topics = windowsOn(plain)
    .replace(NAMED_TIME, ' $& ')
    .split(PASSED_OVER)
    .flatMap((piece) => piece.match(SAID) ?? []);
  const roles = rolesIn(plain);
  return {
    topics: topics.length > 0 ? topics : [plain].filter(Boolean),
    roles,
    asksFigure: FIGURES.test(plain),
    years: (plain.match(NAMED_TIME) ?? []).flatMap((time) => withPlanYears(time).match(YEAR) ?? []),
    asksWho: WHO.test(plain) && (roles.length > 0 || !WHOEVER.test(plain)),
    asksWhere: WHERE.test(plain),
  };
}

/** The parts of agencies that a question asks for; which body is one that leads, unless helpers are named. */
function rolesIn(plain: string): AgencyPart[] {
  const helps = HELPS.test(plain);
  const leads = LEADS.test(plain) || (!helps && new RegExp(ASKED_BODY).test(plain));
  return [...(leads ? ['lead' as const] : []), ...(helps ? ['other' as const] : [])];
}

/** Characters of the longest question that is read whole, and of the pieces that stand for a longer one. */
const LONGEST = 80;
const PIECE = 20;

/** A pasted text is known by its beginning, its middle and its end. */
function windowsOn(plain: string): string {
  if (plain.length <= LONGEST) return plain;
  const middle = Math.floor((plain.length - PIECE) / 2);
  return [0, middle, plain.length - PIECE]
    .map((start) => plain.slice(start, start + PIECE))
    .join(' ');
}

/** The weight of words that hold a joining character, if a text has them. */
const WITH_JOINING = 0.5;
/** The weight of a character that stands in no known word of the question. */
const ALONE = 0.4;
const ROLE = 0.7;

/**
 * The words of topics with the weight of each.
 * @param isKnown tells whether a word stands in some text, as all must that count
 */
export function weighedWords(
  topics: readonly string[],
  roles: readonly AgencyPart[],
  isKnown: (word: string) => boolean,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const topic of topics) {
    const words = wordsOf(topic).filter(isKnown);
    for (const word of words) weights.set(word, JOINING.test(word) ? WITH_JOINING : 1);
    for (const word of aloneIn(topic, words)) {
      if (isKnown(word)) weights.set(word, ALONE);
    }
    for (const word of roles.flatMap((role) => roleWords(topic, role))) {
      if (isKnown(word)) weights.set(word, ROLE);
    }
  }
  return weights;
}

/** The characters of a topic that stand in none of its known words. */
function aloneIn(topic: string, known: readonly string[]): string[] {
  const inWords = new Set(known.join(''));
  return characterWords(topic).filter(
    (word) => !inWords.has(word.slice(-1)) && !JOINING.test(word),
  );
}

/** All words that may count in topics, known or not, without single characters. */
export function possibleWords(topics: readonly string[], roles: readonly AgencyPart[]): string[] {
  return topics.flatMap((topic) => [
    ...wordsOf(topic),
    ...roles.flatMap((role) => roleWords(topic, role)),
  ]);
}

/** The single characters that may count in topics. */
export function possibleCharacters(
  topics: readonly string[],
  isKnown: (word: string) => boolean,
): string[] {
  return topics.flatMap((topic) => aloneIn(topic, wordsOf(topic).filter(isKnown)));
}

/** A run of characters without those at its ends that join words: 资源由 → 资源. */
export function withoutJoining(run: string): string {
  return run.replace(new RegExp(`^${JOINING.source}+|${JOINING.source}+$`, 'g'), '');
}
