import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import { convert } from '../../commands/convert.ts';

const FILE = 'agencies.yaml';

/** The message of the error that a conversion with a spoiled list of agencies ends with. */
function fault(spoil: (copy: SeedCopy) => void): string {
  using copy = new SeedCopy('opinion-62', FILE);
  spoil(copy);
  return copy.fault();
}

const NAME = 'name: 农业部\n';

test('a longer word of not is no mention of the agency whose name it holds', () => {
  using copy = new SeedCopy('opinion-62', FILE);
  copy.rewrite('opinion-62', '有关部门和东北三省要', '农业部门和农业部要');
  copy.replace('.', FILE, NAME, `${NAME}  not: [农业部门]\n`);
  convert(copy);
  const agencies: { name: string; mentions: { block: string; start: number; end: number }[] }[] =
    JSON.parse(readFileSync(join(copy.content, 'data/agencies.json'), 'utf8'));
  const { mentions = [] } = agencies.find(({ name }) => name === '农业部') ?? {};
  const inText = mentions.filter(({ block }) => block.includes('-p'));
  assert.deepEqual(
    inText.map(({ start, end }) => end - start),
    [3],
  );
  assert.notEqual(inText[0]?.start, 0);
});

describe('a faulty list of agencies', () => {
  test('two agencies with one id, or one name with two ids', () => {
    const entry = (id: string, name: string) => (copy: SeedCopy) =>
      copy.append('.', FILE, `- {id: ${id}, name: ${name}, kind: central, document: opinion-62}`);
    assert.match(fault(entry('caizhengbu', '别的部')), / duplicate-id: the body caizhengbu is /);
    assert.match(fault(entry('caizhengbu-er', '财政部')), / duplicate-id: the body 财政部 is /);
  });
  test('an id that leads nowhere', () => {
    assert.match(
      fault((copy) =>
        copy.append(
          '.',
          FILE,
          '- {id: caizhengbu-er, name: 某部, kind: central, document: plan-12, seeAlso: [nowhere]}',
        ),
      ),
      /agencies\.yaml:\d+:\d+ unknown-id: no body has the id nowhere\n/,
    );
  });
  test('an agency that no note names', () => {
    assert.match(
      fault((copy) => copy.replace('.', FILE, 'name: 海关总署', 'name: 海关总局')),
      /agencies\.yaml:\d+:3 stale-entry: no note of opinion-62 names 海关总局\n/,
    );
    const before = '  document: opinion-62\n  seeAlso: [dalian-haiguan, shenyang-haiguan]\n';
    const after = before.replace('62', '63');
    assert.match(
      fault((copy) => copy.replace('.', FILE, before, after)),
      /agencies\.yaml:\d+:3 stale-entry: no note of opinion-63 names 海关总署\n/,
    );
  });
  test('a note that names an agency without an entry', () => {
    assert.equal(
      fault((copy) => copy.rewrite('opinion-62', '（银监会指导支持）', '（农监会指导支持）')),
      [
        'seeds/agencies.yaml:1:1 unknown-agency: item-03-r2 names 农监会, which has no entry',
        '  fix: add one with an id of its own, or correct how the note is read',
      ].join('\n'),
    );
  });
  test('a longer word that no text has, or that holds no name of the agency', () => {
    const not = (word: string) => (copy: SeedCopy) =>
      copy.replace('.', FILE, NAME, `${NAME}  not: [${word}]\n`);
    assert.match(
      fault(not('农业部门')),
      /agencies\.yaml:\d+:3 stale-entry: no text has 农业部门, which isn’t to be taken for 农业部\n/,
    );
    assert.match(fault(not('农业部')), / schema: not: a word of not holds the name or a form, /);
    assert.match(fault(not('有关部门')), / schema: not: a word of not holds the name or a form, /);
  });
});
