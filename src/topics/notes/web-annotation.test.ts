import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from './note.ts';
import { annotationCollection, NotesFault, readAnnotations } from './web-annotation.ts';

const DOCUMENTS = ['plan-12', 'plan-13'];
const TIMES = { created: '2026-11-01T08:00:00.000Z', modified: '2026-11-02T08:00:00.000Z' };
const BOOKMARK: Note = {
  id: '7f4f4f0e-0000-4000-8000-000000000001',
  passage: 'plan-13/c05-s1-p2',
  page: 'plan-13/c05.html',
  ...TIMES,
  text: '',
};
const QUOTE = { exact: '装备制造', prefix: '发展高端', suffix: '业。', start: 6, end: 10 };
const NOTES: Note[] = [
  BOOKMARK,
  { ...BOOKMARK, id: '7f4f4f0e-0000-4000-8000-000000000002', quote: QUOTE },
  { ...BOOKMARK, id: '7f4f4f0e-0000-4000-8000-000000000003', quote: QUOTE, text: '问：\n为什么？' },
  {
    ...BOOKMARK,
    id: 'https://other.example/3',
    page: 'plan-13/box-08.html',
    passage: 'plan-13/box-08-i3',
  },
];

function file(value: object) {
  return JSON.stringify(value);
}

function faultOf(json: string): string {
  try {
    readAnnotations(json, DOCUMENTS);
  } catch (error) {
    assert.ok(error instanceof NotesFault);
    return error.message;
  }
  return '';
}

test('notes come back from the file as they were, from a host and from disk', () => {
  for (const base of ['', 'https://example.org/lib/', 'file:///C:/书/dongbei-library/']) {
    const collection = annotationCollection(NOTES, base, 'urn:uuid:0');
    assert.deepEqual(readAnnotations(file(collection), DOCUMENTS), NOTES);
  }
});

test('the file is a collection of web annotations', () => {
  // https://www.w3.org/TR/annotation-model/#annotation-collections
  const collection = annotationCollection(NOTES.slice(2, 3), 'https://example.org/', 'urn:uuid:0');
  assert.deepEqual(collection, {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:0',
    type: 'AnnotationCollection',
    label: '东北振兴文库：书签与笔记',
    total: 1,
    first: {
      id: 'urn:uuid:0#page-1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: 'urn:uuid:7f4f4f0e-0000-4000-8000-000000000003',
          type: 'Annotation',
          motivation: 'commenting',
          ...TIMES,
          body: {
            type: 'TextualBody',
            value: '问：\n为什么？',
            format: 'text/plain',
            purpose: 'commenting',
          },
          target: {
            source: 'https://example.org/plan-13/c05.html#c05-s1-p2',
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: '装备制造',
                prefix: '发展高端',
                suffix: '业。',
              },
              { type: 'TextPositionSelector', start: 6, end: 10 },
            ],
          },
        },
      ],
    },
  });
});

test('annotations of other programs are read too', () => {
  const target = 'https://example.org/plan-12/c01.html?from=x#c01-s1-p1';
  const items = [
    { id: 'a', type: 'Annotation', body: ['一', { type: 'TextualBody', value: '二' }], target },
    { id: 'b', type: ['Annotation'], target: { source: { id: target } } },
    {
      id: 'c',
      type: 'Annotation',
      target: {
        source: 'https://example.org/plan-12/c01.html',
        selector: { type: 'FragmentSelector', value: 'c01-s1-p1' },
      },
    },
  ];
  const notes = readAnnotations(file(items), DOCUMENTS);
  assert.deepEqual(
    notes.map(({ id, text, passage, page }) => [id, text, passage, page]),
    [
      ['a', '一\n二', 'plan-12/c01-s1-p1', 'plan-12/c01.html'],
      ['b', '', 'plan-12/c01-s1-p1', 'plan-12/c01.html'],
      ['c', '', 'plan-12/c01-s1-p1', 'plan-12/c01.html'],
    ],
  );
  assert.deepEqual(readAnnotations(file({ type: 'AnnotationPage', items }), DOCUMENTS), notes);
  // A time that the other program didn't tell is told to nobody.
  assert.doesNotMatch(file(annotationCollection(notes, '', 'urn:uuid:0')), /created|modified/);
  assert.deepEqual(
    readAnnotations(file({ type: 'AnnotationCollection', total: 0 }), DOCUMENTS),
    [],
  );
});

test('a wrong file says what is wrong, and where', () => {
  const good = { id: 'a', type: 'Annotation', target: 'plan-13/c05.html#c05' };
  const faults: [string, RegExp][] = [
    ['{', /不是 JSON/],
    ['<html>', /不是 JSON/],
    ['"text"', /没有 W3C 网络注释/],
    [file({ type: 'FeatureCollection', features: [] }), /没有 W3C 网络注释/],
    [file([good, 3]), /^第2条不是注释/],
    [file([good, { ...good, id: '' }]), /^第2条没有 id/],
    [file([{ ...good, target: [] }]), /^第1条应恰有一个 target/],
    [file([{ ...good, target: 'javascript:alert(1)' }]), /不是文库里一段的地址：javascript/],
    [file([{ ...good, target: 'plan-99/c05.html#c05' }]), /不是文库里一段的地址/],
    [file([{ ...good, target: 'plan-13/c05.html' }]), /不是文库里一段的地址/],
    [file([{ ...good, created: 'yesterday' }]), /created 不是时间/],
    [
      file([
        {
          ...good,
          target: { source: good.target, selector: { type: 'TextQuoteSelector', exact: '' } },
        },
      ]),
      /selector 不完整/,
    ],
  ];
  for (const [json, message] of faults) assert.match(faultOf(json), message, json);
});
