/** The remarks of the edition on the built pages, apart from the text that they stand beside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Note {
  id: string;
  doc: string;
  block: string;
  note: string;
  evidence: string;
}

function read(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}

const notes: Note[] = JSON.parse(read('data/editor-notes.json'));

function elementsOf(page: string): Element[] {
  const all: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(read(page)));
  return all;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

test('each stands behind its passage, outside the text, and leads to its evidence', () => {
  assert.ok(notes.length > 5);
  for (const { id, doc, block, note } of notes) {
    const { url } = JSON.parse(read(`data/documents/${doc}.json`)).blocks.find(
      (it: { id: string }) => it.id === block,
    );
    const elements = elementsOf(url.replace(/#.*/, ''));
    const at = elements.findIndex((it) => attribute(it, 'data-block') === `${doc}/${block}`);
    const beside = elements.findIndex(
      (it) => attribute(it, 'data-note-of') === block && textOf(it).includes(note),
    );
    assert.ok(at !== -1 && beside > at, id);
    const remark = elements[beside] as Element;
    assert.notEqual(attribute(remark, 'data-ui'), undefined, id);
    assert.match(textOf(remark), /^\s*编者按/, id);
    const next = elements.findIndex((it, i) => i > at && attribute(it, 'data-block') !== undefined);
    assert.ok(next === -1 || beside < next, `${id} stands behind another passage`);
    assert.ok(read(url.replace(/#.*/, '')).includes(`about.html#${id}`), id);
  }
});

test('all are listed with their evidence in the account of the edition', () => {
  const about = elementsOf('about.html');
  for (const { id, note, evidence } of notes) {
    const item = about.find((it) => attribute(it, 'id') === id);
    assert.ok(item, id);
    assert.ok(textOf(item).includes(note) && textOf(item).includes(evidence), id);
  }
});

test('the handout has them beside the passages', () => {
  for (const { doc, block, note } of notes) {
    const script = read(`data/passages/${doc}.js`);
    const data = JSON.parse(script.slice(script.indexOf(']={') + 2, script.lastIndexOf(';')));
    assert.ok(
      data.notes[block].some((html: string) => html.replace(/<[^>]+>/g, '').includes(note)),
    );
  }
});
