import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';

const FILE = 'agencies.yaml';

/** The message of the error that a conversion with a spoiled list of bodies ends with. */
function fault(spoil: (copy: SeedCopy) => void): string {
  using copy = new SeedCopy('opinion-62', FILE);
  spoil(copy);
  return copy.fault();
}

describe('a faulty list of bodies', () => {
  test('two bodies with one id, or one name with two ids', () => {
    const entry = (id: string, name: string) => (copy: SeedCopy) =>
      copy.append('.', FILE, `- {id: ${id}, name: ${name}, document: opinion-62}`);
    assert.match(fault(entry('caizhengbu', '别的部')), / duplicate-id: the body caizhengbu is /);
    assert.match(fault(entry('caizhengbu-er', '财政部')), / duplicate-id: the body 财政部 is /);
  });
  test('an id that leads nowhere', () => {
    assert.match(
      fault((copy) =>
        copy.append(
          '.',
          FILE,
          '- {id: caizhengbu-er, name: 某部, document: plan-12, seeAlso: [nowhere]}',
        ),
      ),
      /agencies\.yaml:\d+:\d+ unknown-id: no body has the id nowhere\n/,
    );
  });
  test('a body that no note names', () => {
    assert.match(
      fault((copy) => copy.replace('.', FILE, 'name: 海关总署', 'name: 海关总局')),
      /agencies\.yaml:\d+:3 stale-entry: no note of opinion-62 names 海关总局\n/,
    );
  });
  test('a note that names a body without an entry', () => {
    assert.equal(
      fault((copy) => copy.rewrite('opinion-62', '（银监会指导支持）', '（农监会指导支持）')),
      [
        'seeds/agencies.yaml:1:1 unknown-agency: item-03-r2 names 农监会, which has no entry',
        '  fix: add one with an id of its own, or correct how the note is read',
      ].join('\n'),
    );
  });
});
