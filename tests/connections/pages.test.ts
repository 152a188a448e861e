/** The pages of agencies and terms, against the data and the texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { data } from '../conversion/corpus.ts';
import { elementsOf } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Task {
  id: string;
  number: number;
  lead: string;
  cooperating: string[];
}

function page(path: string) {
  return [...elementsOf(parse(readFileSync(join(DIST, path), 'utf8')))];
}
function attribute({ attrs }: Element, name: string) {
  return attrs.find((one) => one.name === name)?.value ?? '';
}
function hasClass(name: string) {
  return (element: Element) => attribute(element, 'class').split(' ').includes(name);
}
function only(elements: Element[], fits: (element: Element) => boolean): Element {
  const [found, ...more] = elements.filter(fits);
  assert.ok(found && more.length === 0);
  return found;
}
function inside(element: Element) {
  return [...elementsOf(element)];
}
function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  return 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
}
function words(element: Element) {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

const tasks = data<Task[]>('tasks.json');
const agencies =
  data<{ id: string; name: string; lead: string[]; cooperating: string[] }[]>('agencies.json');

describe('agencies/index.html', () => {
  const elements = page('agencies/index.html');
  const svg = only(
    elements,
    (el) => el.tagName === 'svg' && attribute(el, 'width').includes('rem'),
  );
  const list = (name: string) =>
    inside(only(elements, hasClass(name))).filter(({ tagName }) => tagName === 'li');
  const [rows, columns] = [list('matrix-rows').map(words), list('matrix-columns').map(words)];
  /** The drawing: number of tasks by row and column, read off the positions of the squares. */
  const drawn = inside(svg)
    .filter(({ tagName }) => tagName === 'a')
    .map((cell) => {
      const rect = only(inside(cell), ({ tagName }) => tagName === 'rect');
      const at = (name: string) => Math.floor(Number(attribute(rect, name)) / 24);
      const number = words(only(inside(cell), ({ tagName }) => tagName === 'text'));
      return { key: `${rows[at('y')]} ${columns[at('x')]} ${number}`, cell };
    });

  test('the matrix has a square for each two bodies of which one leads and one cooperates', () => {
    const counts = new Map<string, number>();
    for (const { lead, cooperating } of tasks)
      for (const other of cooperating)
        counts.set(`${lead} ${other}`, (counts.get(`${lead} ${other}`) ?? 0) + 1);
    const expected = [...counts].map(([pair, count]) => `${pair} ${count}`);
    assert.deepEqual(drawn.map(({ key }) => key).toSorted(), expected.toSorted());
  });

  test('the table has the same as the matrix, and the tasks', () => {
    const table = only(elements, (el) => attribute(el, 'id') === 'pairs');
    const found = inside(table)
      .filter((el) => el.tagName === 'tr' && el.attrs.some(({ name }) => name === 'data-row'))
      .map((row) => {
        const cells = inside(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td');
        const [lead, other, count, shared] = cells as [Element, Element, Element, Element];
        const numbers = inside(shared).map(words).map(Number);
        const own = tasks.filter(
          (task) => task.lead === words(lead) && task.cooperating.includes(words(other)),
        );
        assert.deepEqual(
          numbers,
          own.map(({ number }) => number),
        );
        return `${words(lead)} ${words(other)} ${words(count)}`;
      });
    assert.deepEqual(found.toSorted(), drawn.map(({ key }) => key).toSorted());
  });

  test('each square says what it is and leads to the row of the two bodies', () => {
    for (const { cell, key } of drawn) {
      const [lead = '', other = '', count] = key.split(' ');
      const id = (name: string) => agencies.find((agency) => agency.name === name)?.id;
      assert.equal(attribute(cell, 'href'), `${id(lead)}.html#with-${id(other)}`);
      const title = words(only(inside(cell), ({ tagName }) => tagName === 'title'));
      assert.equal(title, `${lead}牵头、${other}配合：${count}项`);
    }
  });

  test('all bodies are listed with their counts', () => {
    const table = only(elements, (el) => attribute(el, 'id') === 'bodies');
    const found = inside(table)
      .filter((el) => el.attrs.some(({ name }) => name === 'data-row'))
      .map((row) => inside(row).filter(({ tagName }) => tagName === 'td' || tagName === 'a'))
      .map(([name, lead, joined]) =>
        [name, lead, joined].map((cell) => words(cell as Element)).join(' '),
      );
    const expected = agencies.map(({ name, lead, cooperating }) =>
      [name, lead.length || '', cooperating.length || ''].join(' '),
    );
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
});

test('each body’s page lists the tasks that it leads and those that it joins', () => {
  for (const { id, lead, cooperating } of agencies) {
    const elements = page(`agencies/${id}.html`);
    const listed = (section: string) =>
      elements
        .filter((el) => attribute(el, 'aria-labelledby') === section)
        .flatMap(inside)
        .filter(({ tagName }) => tagName === 'h3')
        .flatMap(inside)
        .filter(({ tagName }) => tagName === 'a')
        .map((el) => attribute(el, 'href').split('#')[1]);
    assert.deepEqual(listed('lead'), lead, id);
    assert.deepEqual(listed('joined'), cooperating, id);
  }
});

test('glossary.html has every term with a link to each of its passages, or to the list of them', () => {
  interface Term {
    id: string;
    explanation: string;
    mentions: { block: string }[];
  }
  const entries = page('glossary.html').filter(hasClass('term'));
  const terms = data<Term[]>('glossary.json');
  assert.deepEqual(
    entries.map((entry) => attribute(entry, 'id')),
    terms.map(({ id }) => id),
  );
  entries.forEach((entry, i) => {
    const { id, explanation, mentions } = terms[i] as Term;
    const text = words(entry).replace(/\s/g, '');
    assert.ok(text.includes(`编者释义${explanation.replace(/\s/g, '')}`), `${id}: ${text}`);
    // With more documents the passages stand on pages by letters.
    const [apart] = inside(entry).flatMap((el) =>
      attribute(el, 'href')?.startsWith(`glossary/${id[0]}.html#`) ? attribute(el, 'href') : [],
    );
    const listed = apart
      ? only(page(apart.split('#', 1)[0] ?? ''), (el) => attribute(el, 'id') === id)
      : entry;
    const links = inside(listed)
      .filter(({ tagName }) => tagName === 'dd')
      .flatMap(inside)
      .filter(({ tagName }) => tagName === 'a');
    assert.deepEqual(
      links.map((el) => attribute(el, 'href').split('#')[1]),
      mentions.map(({ block }) => block),
      id,
    );
  });
});
