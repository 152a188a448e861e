import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data } from '../conversion/corpus.ts';

interface Mention {
  doc: string;
  block: string;
  box: string | null;
  name: string;
  places: { role: string; place: string | null }[];
}

interface Project {
  id: string;
  name: string;
  type: string;
  names?: string[];
  notSame?: { id: string; note: string }[];
  mentions: Mention[];
}

/** Names that have this much in common, or of which one holds the other, are alike. */
const ALIKE = 0.45;
const SHORTEST = 4;

const projects = data<Project[]>('projects.json');
const frequency = new Map<string, number>();
for (const { name } of projects)
  for (const pair of pairsOf(name)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);

function plain(name: string): string {
  return name.replace(/[\s“”（）()—－\-–、，·]/g, '');
}

/** Pairs of neighbouring characters. */
function pairsOf(name: string): Set<string> {
  const signs = plain(name);
  return new Set(Array.from({ length: signs.length - 1 }, (_, i) => signs.slice(i, i + 2)));
}

/** The rarer a pair is among all names, the more it weighs. */
function weightOf(pairs: Iterable<string>): number {
  let sum = 0;
  for (const pair of pairs) sum += Math.log(projects.length / (frequency.get(pair) ?? 1)) ** 2;
  return sum;
}

function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair));
  return weightOf(common) / Math.sqrt(weightOf(left) * weightOf(right));
}

function areAlike(a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)];
  const shorter = Math.min(left.length, right.length);
  if (shorter >= SHORTEST && (left.includes(right) || right.includes(left))) return true;
  return similarity(a, b) >= ALIKE;
}

function namesOf({ name, names = [] }: Project): string[] {
  return [...new Set([name, ...names])];
}

/** The lists and paragraphs that name a project: what one of them names twice it tells apart. */
function passagesOf({ mentions }: Project): Set<string> {
  return new Set(mentions.map(({ doc, box, block }) => `${doc}/${box ?? block}`));
}

function placesOf({ mentions }: Project): Set<string> {
  const own = mentions.flatMap(({ places }) => places.filter(({ role }) => role !== 'named'));
  return new Set(own.flatMap(({ place }) => place ?? []));
}

/** Projects of different places aren’t taken for each other. */
function areElsewhere(a: Project, b: Project): boolean {
  const [left, right] = [placesOf(a), placesOf(b)];
  return left.size > 0 && right.size > 0 && left.isDisjointFrom(right);
}

test('of projects with like names it is decided whether they are one', () => {
  // A county that is to leave poverty is like nothing but its own name.
  const others = projects.filter(({ type }) => type !== 'county-list');
  const undecided = others.flatMap((a, i) =>
    others
      .slice(i + 1)
      .filter(
        (b) =>
          !a.notSame?.some(({ id }) => id === b.id) &&
          passagesOf(a).isDisjointFrom(passagesOf(b)) &&
          !areElsewhere(a, b) &&
          namesOf(a).some((name) => namesOf(b).some((other) => areAlike(name, other))),
      )
      .map((b) => `${a.name} | ${b.name}`),
  );
  assert.deepEqual(undecided, [], 'make them one in identities.yaml, or say why not in apart.yaml');
});
