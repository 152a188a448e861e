/** A document that nobody prepared joins the library by data alone: no file of src/ or tests/ changes. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { addFile } from '../../scripts/adding/add-file.ts';
import { convert } from '../../scripts/commands/convert.ts';
import { ROOT } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

const EXAMPLES = join(ROOT, 'scripts/layouts/official/examples');
/** A letter of our own, with names that are all of mainland China’s. */
const CITIES = [
  '皖江城市群联席会议办公室关于推进沿江园区合作的通知',
  '各成员单位：',
  '安徽省马鞍山市、芜湖市与江苏省南京市共建园区，合肥、铜陵参照执行。',
  '皖江城市群联席会议办公室',
  '2033年5月6日',
];

const copy = new SeedCopy(...readdirSync(join(ROOT, 'seeds')));
const added = new Map<string, string>();
let told: string[] = [];

function data<T>(name: string): T {
  return JSON.parse(readFileSync(join(copy.content, 'data', name), 'utf8'));
}

/** The folder of a file, its open question about rights answered as docs/adding.md says. */
async function add(name: string, file: string, id?: string): Promise<void> {
  const draft = await addFile({ root: copy.root, file, id });
  added.set(name, draft.id);
  const path = join(copy.seeds, draft.id, 'document.yaml');
  const yaml = readFileSync(path, 'utf8').replace(
    /^# (rights:| {2}status:| {2}statement:)/gm,
    '$1',
  );
  writeFileSync(path, yaml);
}

before(async () => {
  for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')))
    await add(file.replace('.txt', ''), join(EXAMPLES, file));
  const letter = join(copy.root, 'letter.txt');
  writeFileSync(letter, `${CITIES.join('\n')}\n`);
  await add('letter', letter, 'letter-2033');
  told = convert(copy);
});
after(() => copy[Symbol.dispose]());

describe('newcomers', () => {
  test('keep every character and are told one line each', () => {
    const documents = readdirSync(join(ROOT, 'content/data/documents')).length;
    const lines = told.filter((line) => / characters kept/.test(line));
    assert.equal(lines.length, documents + added.size);
    for (const id of added.values()) {
      const line = lines.find((it) => it.startsWith(`${id}: `));
      const [kept, all] =
        /(\d+) of (\d+)/
          .exec(line ?? '')
          ?.slice(1)
          .map(Number) ?? [];
      const removed = [...(line ?? '').matchAll(/(?:contents|page-number|running-mark) (\d+)/g)];
      assert.equal((kept ?? 0) + removed.reduce((sum, [, n]) => sum + Number(n), 0), all, line);
    }
  });

  test('are described, cited and dated as their texts say', () => {
    const id = added.get('state-opinion') as string;
    const { title, divisions } = data<{ title: string; divisions: unknown[] }>(
      `documents/${id}.json`,
    );
    assert.equal(title, '国务院关于促进县域公共图书馆服务均等化的指导意见');
    assert.ok(divisions.length > 1);
    const works =
      data<{ work: { id: string; corpusId?: string; date: string | null } }[]>('citations.json');
    const own = works.find(({ work }) => work.corpusId === id);
    assert.equal(own?.work.date, '2032-09-15');
    const dates =
      data<{ id: string; date: string; mentions: { quote: string }[] }[]>('timeline.json');
    assert.deepEqual(
      dates
        .filter((entry) => entry.id === id)
        .map(({ date, mentions }) => [date, mentions[0]?.quote]),
      [['2032-09-15', '2032年9月15日']],
    );
  });

  test('a notice is cited by what it brings out', () => {
    const id = added.get('notice-with-plan') as string;
    const works =
      data<{ work: { corpusId?: string }; mentions: { doc: string; quote: string }[] }[]>(
        'citations.json',
      );
    const quotes = works.find(({ work }) => work.corpusId === id)?.mentions.map((it) => it.quote);
    assert.ok(quotes?.includes('《临江县古树名木保护行动方案》'), quotes?.join());
  });

  test('every city is found, and none for another', () => {
    const places =
      data<{ name: string; mentions: { doc: string; count: number }[] }[]>('places.json');
    const found = places.flatMap(({ name, mentions }) =>
      mentions.filter(({ doc }) => doc === 'letter-2033').map(({ count }) => `${name} ${count}`),
    );
    assert.deepEqual(
      found.toSorted(),
      [
        '合肥市 1',
        '芜湖市 1',
        '南京市 1',
        '安徽省 1',
        '江苏省 1',
        '铜陵市 1',
        '马鞍山市 1',
      ].toSorted(),
    );
  });

  test('have their pages and addresses', () => {
    const published = data<Record<string, unknown>>('permalinks.json');
    for (const id of added.values()) {
      assert.ok(existsSync(join(copy.content, id)), id);
      assert.ok(JSON.stringify(published).includes(`"${id}`), id);
    }
  });
});
