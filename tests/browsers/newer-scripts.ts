/** Features of scripts that some browsers don't know. */
import { type AnyNode, type MemberExpression, parse } from 'acorn';
import { full } from 'acorn-walk';
import { entryOf, isKnown, membersByName, type Versions } from './support-data.ts';

/** Forms of regular expressions that a build can only leave to be read when they are run. */
const EXPRESSIONS: [RegExp, string][] = [
  [/\(\?<[=!]/, 'javascript.regular_expressions.lookbehind_assertion'],
  [/\(\?[a-z]*-?[a-z]+:/, 'javascript.regular_expressions.modifier'],
];

/**
 * Features of a program, as keys of MDN's data, that one of the browsers doesn't know. Of members
 * the name alone counts, as the kinds of values can't be told: it is newer if it is so on
 * everything that has such a member.
 * @throws SyntaxError where it isn't written in the language of 2022
 */
export function newerInScript(program: string, versions: Versions): string[] {
  const members = membersByName(versions);
  const newer = new Set<string>();
  const add = (keys: readonly string[]) => {
    if (keys.length > 0 && keys.every((key) => !isKnown(key, versions))) newer.add(keys[0] ?? '');
  };
  const tree = parse(program, { ecmaVersion: 2022, sourceType: 'module' });
  full(tree, (node) => {
    const it = node as AnyNode;
    if (it.type === 'MemberExpression') add(memberOf(it, members));
    else if (it.type === 'Identifier' && /^[A-Z]/.test(it.name)) add(globalOf(it.name));
    else if (it.type === 'NewExpression' && it.callee.type === 'Identifier') {
      add(globalOf(it.callee.name));
    } else if (it.type === 'Literal' && it.regex) {
      for (const [pattern, key] of EXPRESSIONS) if (pattern.test(it.regex.pattern)) add([key]);
    } else if (it.type === 'Literal' && typeof it.value === 'string') {
      for (const key of inText(it.value)) add([key]);
    } else if (it.type === 'TemplateElement') {
      for (const key of inText(it.value.cooked ?? '')) add([key]);
    }
  });
  return [...newer].sort();
}

/** Features that a text may be meant for: a regular expression, or selectors, which a browser may refuse. */
function inText(text: string): string[] {
  const expressions = EXPRESSIONS.flatMap(([pattern, key]) => (pattern.test(text) ? [key] : []));
  const names = [...text.matchAll(/:([a-z-]+)/g)].map(([, name]) => `css.selectors.${name}`);
  return [...expressions, ...names.filter((key) => entryOf(key))];
}

function memberOf(
  { object, property, computed }: MemberExpression,
  members: ReadonlyMap<string, string[]>,
): string[] {
  if (computed || property.type !== 'Identifier') return [];
  const { name } = property;
  if (object.type === 'Identifier' && globalOf(object.name).length > 0) {
    const own = globalOf(object.name).flatMap((key) => [`${key}.${name}_static`, `${key}.${name}`]);
    const known = own.filter((key) => entryOf(key));
    if (known.length > 0) return known;
  }
  return members.get(name) ?? [];
}

function globalOf(name: string): string[] {
  return [`javascript.builtins.${name}`, `api.${name}`].filter((key) => entryOf(key));
}
