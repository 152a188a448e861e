/**
 * The statements of the edition itself: each string of six Han characters and more that programs
 * and pages say to readers, and each remark, note, summary or question in curated files. Words of
 * the texts are none. What a program puts in is `{}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

/** A statement of the edition itself. */
export interface Statement {
  /** Path from the project's root, with `/`. */
  file: string;
  /** On one line. */
  text: string;
}

/** Fields of curated files in which the edition speaks; others hold names, or words of the texts. */
const OWN_WORDS = new Set([
  ...['aims', 'basis', 'condition', 'dateNote', 'description', 'digest', 'doubt', 'evidence'],
  ...['explanation', 'heading', 'note', 'notice', 'published', 'question', 'reading', 'reason'],
  ...['changes', 'fullName', 'namesakes', 'otherNames', 'remark', 'source', 'statement'],
  ...['summary', 'text', 'title', 'unchanged'],
]);
/** Files whose words are for editors alone, and tests. */
const NOT_FOR_READERS =
  /\.test\.ts$|\.d\.ts$|^scripts\/(?:adding|candidates|commands|layouts|plausibility|review|statements)\//;
/** Fewer Han characters are a label or a name. */
const SHORTEST = 6;

/**
 * All statements, in the order of files and in each file's order, none twice in one file.
 * @param root the project's folder
 */
export function statementsIn(root: string): Statement[] {
  return [...filesBelow(root, 'seeds'), ...filesBelow(root, 'scripts'), ...filesBelow(root, 'src')]
    .filter((file) => !NOT_FOR_READERS.test(file))
    .flatMap((file) => {
      const said = saidIn(file, readFileSync(join(root, file), 'utf8')).map(onOneLine);
      return [...new Set(said)].filter(isStatement).map((text) => ({ file, text }));
    });
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .filter((path) => /\.(?:ts|astro|yaml)$/.test(path))
    .sort();
}

function saidIn(file: string, content: string): string[] {
  if (file.endsWith('.yaml')) return inData(parse(content), '');
  if (file.endsWith('.ts')) return inProgram(content, ts.ScriptKind.TS);
  const [, program = '', page = content] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
  const markup = page
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<!doctype html>/g, '')
    .replace(/<script[^>]*>([\s\S]*?)<\/script>/g, '');
  return [
    ...inProgram(program, ts.ScriptKind.TS),
    ...inProgram(`<>${markup}</>`, ts.ScriptKind.TSX),
  ];
}

/** The strings below the fields in which the edition speaks. */
function inData(value: unknown, field: string): string[] {
  if (typeof value === 'string') return isOwn(value, field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => inData(entry, field));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => inData(inner, key));
}

/** A doubt is a sentence on a project, but words of the text in `restorations.yaml`. */
function isOwn(value: string, field: string): boolean {
  return OWN_WORDS.has(field) && (field !== 'doubt' || value.endsWith('。'));
}

/** The strings and the marked-up sentences of a program. */
function inProgram(program: string, kind: ts.ScriptKind): string[] {
  const file = ts.createSourceFile('', program, ts.ScriptTarget.Latest, true, kind);
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) said.push(...node.text.split('\n'));
    else if (ts.isTemplateExpression(node)) said.push(...inTemplate(node).split('\n'));
    const isSentence = isMarkup(node) && node.children.some((child) => hasWords(child));
    if (isSentence) said.push(inMarkup(node));
    ts.forEachChild(node, (child) => {
      if (!isSentence || !ts.isJsxText(child)) visit(child);
    });
  };
  visit(file);
  return said;
}

function isMarkup(node: ts.Node): node is ts.JsxElement | ts.JsxFragment {
  return ts.isJsxElement(node) || ts.isJsxFragment(node);
}

function hasWords(node: ts.Node): boolean {
  return ts.isJsxText(node) && /\p{Script=Han}/u.test(node.text);
}

function inTemplate({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** An element's words, those of the elements inside with them. */
function inMarkup({ children }: ts.JsxElement | ts.JsxFragment): string {
  const words = children.map((child) => {
    if (ts.isJsxText(child)) return child.text;
    if (isMarkup(child)) return inMarkup(child);
    return ts.isJsxExpression(child) ? '{}' : '';
  });
  return words.join('');
}

function onOneLine(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tells whether words are Chinese for readers, and no pattern or remark in English. */
function isStatement(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  return han >= SHORTEST && han > count(/[a-z]/gi) && !/\p{Script=Han}\||\(\?[:<=]/u.test(text);
}
