import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryDocument } from '../../../tests/support/documents.ts';
import { allDownloads, documentDownloads } from './downloads.ts';

const plan = libraryDocument({ id: 'plan-13', shortTitle: '“十三五”规划' });
const tasks = libraryDocument({
  id: 'liaoning-tasks',
  shortTitle: '任务分工',
  layout: 'task-list',
});

test('each document has its text and its account', () => {
  assert.deepEqual(
    documentDownloads(plan).map(({ url }) => url),
    ['data/documents/plan-13.json', 'data/ledger/plan-13.json'],
  );
});

test('a task list has its tasks and agencies too', () => {
  assert.ok(documentDownloads(tasks).some(({ url }) => url === 'data/tasks.json'));
});

test('in the list of all files a document file bears its document', () => {
  const names = allDownloads([plan, tasks]).map(({ name }) => name);
  assert.equal(names[0], '“十三五”规划：全文与结构');
  assert.ok(names.includes('任务与责任单位'));
  assert.ok(names.includes('全部补正'));
});

test('a data set is offered in every form that it has', () => {
  const urls = allDownloads([plan]).map(({ url }) => url);
  for (const form of ['places.json', 'places.geojson', 'places.csv', 'datapackage.json']) {
    assert.ok(urls.includes(`data/${form}`), form);
  }
});
