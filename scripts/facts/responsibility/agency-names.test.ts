import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AgencyName,
  agencyNamesInItems,
  agencyNamesInTasks,
  type ItemNotes,
} from './agency-names.ts';

function words(names: readonly AgencyName[], raw: string) {
  return names.map(({ name, role, start, end }) => [name, role, raw.slice(start, end)]);
}

function item(id: string, ...notes: string[]): ItemNotes {
  return {
    id,
    paragraphs: notes.map((raw, i) => ({ note: `${id}-r${i + 1}`, responsibility: { raw } })),
  };
}

test('the first agency of a task leads, and one that is named twice is there twice', () => {
  const agenciesRaw = '（省农委、省教育厅、省教育厅，沈阳、大连市政府）';
  assert.deepEqual(words(agencyNamesInTasks([{ id: 'task-007', agenciesRaw }]), agenciesRaw), [
    ['省农委', 'lead', '省农委'],
    ['省教育厅', 'cooperating', '省教育厅'],
    ['省教育厅', 'cooperating', '省教育厅'],
    ['沈阳市政府', 'cooperating', '沈阳'],
    ['大连市政府', 'cooperating', '大连市政府'],
  ]);
});

test('a short name stands for each agency that an earlier note of the document says', () => {
  const second = '（财政部牵头，两省人民政府组织实施）';
  const notes = [
    item('item-01', '（辽宁、吉林省人民政府〔以下称两省人民政府〕负责）'),
    item('item-02', second),
  ];
  const found = agencyNamesInItems(notes).filter(({ of }) => of === 'item-02');
  assert.deepEqual(words(found, second), [
    ['财政部', 'lead', '财政部'],
    ['辽宁省人民政府', 'implementing', '两省人民政府'],
    ['吉林省人民政府', 'implementing', '两省人民政府'],
  ]);
  assert.deepEqual(
    agencyNamesInItems([item('item-02', second)]).map(({ name }) => name),
    ['财政部', '两省人民政府'],
  );
});
