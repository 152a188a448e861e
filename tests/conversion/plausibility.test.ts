/** The plausibility report on the real texts, as they are and with damages done to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionError } from '../../scripts/lib/edition-error.ts';
import { EditionFaults } from '../../scripts/lib/faults.ts';
import type { Block, Tree } from '../../scripts/lib/tree.ts';
import { located } from '../../scripts/lib/walk.ts';
import { confirm } from '../../scripts/plausibility/confirmed.ts';
import { doubtsOf } from '../../scripts/plausibility/plausibility.ts';
import type { Seed } from '../../scripts/read/read-seed.ts';
import { readSeeds, treeOf } from '../../scripts/trees/trees-of-seeds.ts';
import { ROOT, SEEDS } from './corpus.ts';

const seeds = readSeeds(ROOT, SEEDS);

for (const seed of seeds) {
  test(`${seed.meta.id} raises no doubt that nobody has confirmed`, () => {
    const open = confirm(seed, doubtsOf(seed, treeOf(seed))).filter(
      (one) => one.confirmed === null,
    );
    assert.deepEqual(
      open.map(({ code, place, what }) => `${place.line}:${place.column} ${code}: ${what}`),
      [],
    );
  });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Each kind of damage is done so often to each document. Of forty of each kind seven go unnoticed, all
 * in plan-12, which has no lines.
 */
const TIMES = Number(process.env.MUTATIONS ?? 4);
const PAGE_FORMS = ['— 0 —', '- 0 -', '0', '第0页', '－0－'];

/** Damages a text. */
type Damage = (text: string, tree: Tree, random: () => number) => string;

function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function headingsOf(tree: Tree): Block[] {
  return [...located(tree.children)]
    .map(({ block }) => block)
    .filter(({ kind, marks }) => kind === 'heading' && marks.length > 0);
}

function offset({ text }: Block, index: number): number {
  return text.at.at(index) as number;
}

/** Puts words on a line of their own, or, where the text has no lines, between any two characters. */
function inserted(text: string, words: string, random: () => number): string {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  if (ends.length > 1) {
    const at = oneOf(ends, random);
    return `${text.slice(0, at)}\n${words}${text.slice(at)}`;
  }
  // Behind the contents list, and not inside of a number, where no page’s number can be told.
  const places = [...text.matchAll(/(?<!\d)(?!\d)/g)].map(({ index }) => index);
  const at = oneOf(
    places.filter((index) => index > 2000),
    random,
  );
  return text.slice(0, at) + words + text.slice(at);
}

const DAMAGES: Record<string, Damage> = {
  'a heading without its number': (text, tree, random) => {
    const heading = oneOf(headingsOf(tree), random);
    const [mark] = heading.marks;
    const end = offset(heading, (mark?.end ?? 1) - 1) + 1;
    return text.slice(0, offset(heading, 0)) + text.slice(end).replace(/^[ \u3000]+/, '');
  },
  'a heading joined with what follows': (text, tree, random) => {
    const end = offset(oneOf(headingsOf(tree), random), -1) + 1;
    return text.slice(0, end) + text.slice(end).trimStart();
  },
  'a heading joined with what stands before': (text, tree, random) => {
    const start = offset(oneOf(headingsOf(tree), random), 0);
    return text.slice(0, start).trimEnd() + text.slice(start);
  },
  'the number of a page': (text, _tree, random) => {
    const number = String(1 + Math.floor(random() * 90));
    return inserted(text, oneOf(PAGE_FORMS, random).replace('0', number), random);
  },
  'a running head': (text, { meta, children }, random) => {
    const { label, title } = oneOf(
      // Of a shorter one none could tell whether the sentence has these words.
      children.filter((one) => one.kind === 'chapter' && one.title.length > 5),
      random,
    );
    return inserted(text, oneOf([meta.title, title, `${label}${title}`], random), random);
  },
};

/** The outcome of a damaged text: error, doubt, harmless (all blocks are as they were) or silent. */
function outcome(seed: Seed, text: string, before: Tree): string {
  try {
    const damaged = { ...seed, text };
    const tree = treeOf(damaged);
    if (doubtsOf(damaged, tree).length > 0) return 'doubt';
    return wordsOf(tree) === wordsOf(before) ? 'harmless' : 'silent';
  } catch (error) {
    if (error instanceof EditionError || error instanceof EditionFaults) return 'error';
    throw error;
  }
}

function wordsOf(tree: Tree): string {
  return [...located(tree.children)]
    .map(({ block }) => `${block.id} ${block.kind} ${block.text.value.replace(/\s+/g, '')}`)
    .join('\n');
}

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`${name} is an error or a doubt, or changes nothing`, () => {
    const random = randomFrom(name.length);
    const silent: string[] = [];
    let told = 0;
    for (const seed of seeds) {
      const tree = treeOf(seed);
      for (let i = 0; i < TIMES; i++) {
        const text = damage(seed.text, tree, random);
        const became = outcome(seed, text, tree);
        if (became === 'error' || became === 'doubt') told += 1;
        if (became !== 'silent') continue;
        const at = [...text].findIndex((sign, index) => sign !== seed.text[index]);
        silent.push(`${seed.meta.id}: ${text.slice(Math.max(0, at - 15), at + 15)}`);
      }
    }
    assert.deepEqual(silent, []);
    assert.ok(told >= TIMES, `${told} were told`);
  });
}
