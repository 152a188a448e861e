import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectEntry } from '../../model/data/projects.ts';
import { packedValues } from './project-values.ts';

function facet(name: string, ...values: string[]) {
  return {
    name,
    label: name,
    options: values.map((value) => ({ value, label: value })),
  };
}

test('the values of a project are the numbers of the options that they are among', () => {
  const project = {
    mentions: [
      { doc: 'plan-13', stage: 'building' },
      { doc: 'plan-12', stage: 'building' },
    ],
    provinces: ['jilin'],
  } as unknown as ProjectEntry;
  const provinces = [...'abcdefghi', 'jilin'];
  const facets = [
    facet('type', 'port'),
    facet('doc', 'plan-12', 'plan-13', 'opinion-62'),
    facet('province', ...provinces),
    facet('stage', 'study', 'building'),
  ];
  assert.equal(packedValues(project, facets), '.12.a.2');
});

test('a facet of many options has a sign for each', () => {
  const documents = Array.from({ length: 122 }, (_, index) => `d${index + 1}`);
  const signs = documents.map((doc) =>
    packedValues({ mentions: [{ doc, stage: '' }], provinces: [] } as unknown as ProjectEntry, [
      facet('doc', ...documents),
    ]),
  );
  assert.deepEqual([signs[0], signs[34], signs[35], signs[121]], ['1', 'z', 'Ĥ', 'ź']);
  assert.equal(new Set(signs).size, 122);
  assert.ok(signs.every((sign) => [...sign].length === 1 && sign !== '.'));
});
