import assert from 'node:assert/strict';
import { test } from 'node:test';
import { successor } from './lead-on.ts';

const LEADS = {
  kinds: { railway: 'railways', axis: 'axes', pipeline: 'power', grid: 'power' },
  maps: { railways: ['fast', 'upgrade'], axes: ['axis'], power: ['pipeline', 'grid'] },
  projects: { 'ha-mu': 'railways', 'tie-da': 'power' },
};

/** Fragments of a divided map, each with the address to which it leads. */
const LED: [fragment: string, address: string | null][] = [
  ['', null],
  ['main', null],
  ['docs=plan-13', null],
  ['kinds=railway&docs=plan-13', 'railways.html#docs=plan-13'],
  ['kinds=axis', 'axes.html#kinds=axis'],
  ['kinds=railway,pipeline,grid&statuses=study', 'power.html#kinds=pipeline,grid&statuses=study'],
  ['kinds=railway%2Cpipeline%2Cgrid', 'power.html#kinds=pipeline,grid'],
  ['on=ha-mu&at=4,0.41,0.33', 'railways.html#on=ha-mu&at=4,0.41,0.33'],
  ['kinds=pipeline&on=ha-mu', 'power.html#kinds=pipeline'],
  ['tie-da', 'power.html#tie-da'],
  ['row-ha-mu', 'railways.html#row-ha-mu'],
  ['%E0%A4%A', null],
  ['constructor', null],
  ['kinds=toString', null],
];

for (const [fragment, address] of LED)
  test(`#${fragment} leads to ${address ?? 'no other page'}`, () => {
    assert.equal(successor(fragment, LEADS), address);
  });
