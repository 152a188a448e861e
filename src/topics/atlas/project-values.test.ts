import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectEntry } from '../../model/data/projects.ts';
import { packedValues } from './project-values.ts';

const facet = (name: string, ...values: string[]) => ({
  name,
  label: name,
  options: values.map((value) => ({ value, label: value })),
});

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
  assert.throws(() => packedValues(project, [facet('doc', ...Array(36).fill('x'))]), /doc/);
});
