/** The outcome of npm run add: a folder that converts, or nothing at all. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { addFile } from '../../scripts/adding/add-file.ts';
import { readSeed } from '../../scripts/read/read-seed.ts';
import { ROOT } from '../conversion/corpus.ts';
import { gb18030 } from '../support/gb18030.ts';
import { OPINION, printedPlan } from './small-texts.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'adding-'));
  mkdirSync(join(root, 'seeds'));
});
afterEach(() => rmSync(root, { recursive: true }));

const TEXT = `${OPINION.join('\n')}\n`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}

function folders(): string[] {
  return readdirSync(join(root, 'seeds')).sort();
}

function run(...args: string[]) {
  const command = join(ROOT, 'scripts/adding/add.ts');
  return spawnSync(process.execPath, [command, '--root', root, ...args], { encoding: 'utf8' });
}

describe('the folder', () => {
  test('describes the document as its text does, and can be read', async () => {
    await addFile({ root, file: file('意见.txt', TEXT) });
    const { meta, text } = readSeed(root, join(root, 'seeds/qingzhengfa-2021-7'));
    assert.equal(text, TEXT);
    const { title, shortTitle, number, issuer, date, order } = meta;
    assert.deepEqual(
      { title, shortTitle, number, issuer, date, order },
      {
        title: '青禾县人民政府关于推进设施农业高质量发展的实施意见',
        shortTitle: '推进设施农业高质量发展的实施意见',
        number: '青政发〔2021〕7号',
        issuer: '青禾县人民政府',
        date: '2021-03-18',
        order: 1,
      },
    );
    assert.equal(meta.original, undefined);
    assert.equal(meta.rights.status, 'official');
    assert.equal(meta.citation.schema, 'Legislation');
  });

  test('takes no line of a web page around the text for a title or an office', async () => {
    const around = ['返回顶部', '发布时间：2021-03-20 09:00 来源：县政府网站', '主题分类：农业'];
    await addFile({ root, file: file('网页.txt', `${[...around, ...OPINION].join('\n')}\n`) });
    const { meta } = readSeed(root, join(root, 'seeds/qingzhengfa-2021-7'));
    assert.equal(meta.title, '青禾县人民政府关于推进设施农业高质量发展的实施意见');
    assert.equal(meta.issuer, '青禾县人民政府');

    const rules = [
      '返回顶部',
      '标　　题：青禾县农机合作社章程',
      '发文字号：青农〔2021〕3号',
      '第一章总则',
      '一、合作社由社员自愿组成。',
      '二、本章程自通过之日起施行。',
    ];
    const { id } = await addFile({ root, file: file('章程.txt', `${rules.join('\n')}\n`) });
    const yaml = readFileSync(join(root, 'seeds', id, 'document.yaml'), 'utf8');
    assert.match(yaml, /^title: 青禾县农机合作社章程$/m);
    assert.match(yaml, /^number: 青农〔2021〕3号$/m);
    assert.match(yaml, /^issuer: null$/m);
    assert.match(yaml, /^summary: 题为“青禾县农机合作社章程”的文件（青农〔2021〕3号）。$/m);
  });

  test('names all offices that sign, and the one that passes on what another signed', async () => {
    const add = async (name: string, lines: readonly string[]) => {
      const { id } = await addFile({ root, file: file(name, `${lines.join('\n')}\n`), id: name });
      return readFileSync(join(root, 'seeds', id, 'document.yaml'), 'utf8');
    };
    const body = ['现将有关事项通知如下，请认真贯彻执行。', '一、修好水渠，保障春灌。'];
    const signed = ['青禾县财政局　青禾县水务局', '2021年3月18日'];
    assert.match(
      await add('joint', ['关于修好水渠的通知', ...body, ...signed]),
      /^issuer: 青禾县财政局、青禾县水务局$/m,
    );
    const passed = ['青禾县人民政府转发县水务局关于修好水渠意见的通知', ...body];
    assert.match(
      await add('passed', [...passed, '青禾县水务局', '2021年3月18日']),
      /^issuer: 青禾县人民政府$/m,
    );
  });

  test('of rules that an order puts into force takes the name of the rules', async () => {
    const lines = [
      ...['中华人民共和国水利部令', '第27号', '现公布《水渠管理办法》，自2021年5月1日起施行。'],
      ...['部长　李山', '2021年3月18日', '水渠管理办法', '第一条　为了管好水渠，制定本办法。'],
    ];
    const rules = file('令.txt', `${lines.join('\n')}\n`);
    await addFile({ root, file: rules, id: 'rules' });
    const yaml = readFileSync(join(root, 'seeds/rules/document.yaml'), 'utf8');
    assert.match(yaml, /^title: 水渠管理办法$/m);
    assert.match(yaml, /^issuer: 水利部$/m);
    assert.match(yaml, /^number: 水利部令第27号$/m);
    assert.match(yaml, /^date: 2021-03-18$/m);
  });

  test('marks every guess', async () => {
    await addFile({ root, file: file('意见.txt', TEXT) });
    const yaml = readFileSync(join(root, 'seeds/qingzhengfa-2021-7/document.yaml'), 'utf8');
    const lines = yaml.split('\n');
    for (const name of [
      'title',
      'shortTitle',
      'issuer',
      'number',
      'date',
      'summary',
      'condition',
      'layout',
      '  status',
      '  type',
    ]) {
      const at = lines.findIndex((line) => line.startsWith(`${name}: `));
      assert.match(lines[at - 1] ?? '', /^ *# 猜测，请核对/, name);
    }
  });

  test('keeps the original where its bytes are not those of the source', async () => {
    const bytes = gb18030(TEXT);
    await addFile({ root, file: file('意见.txt', bytes) });
    const folder = join(root, 'seeds/qingzhengfa-2021-7');
    const { meta, text } = readSeed(root, folder);
    assert.equal(text, TEXT);
    assert.deepEqual(readFileSync(join(folder, meta.original?.file ?? '')), Buffer.from(bytes));
    assert.match(meta.condition, /GB18030/);
    writeFileSync(join(folder, meta.original?.file ?? ''), 'other');
    assert.throws(() => readSeed(root, folder), { code: 'checksum' });
  });

  test('leaves open what nobody can know, and says so', async () => {
    const { draft } = await addFile({
      root,
      file: file('规划.txt', `${printedPlan('').join('\n')}\n`),
      id: 'plan-a',
    });
    assert.deepEqual(
      draft.open.map(({ name }) => name),
      ['title', 'rights.status'],
    );
    for (const name of ['issuer', 'number', 'date'])
      assert.ok(
        draft.unknown.some((field) => field.name === name),
        name,
      );
    assert.throws(() => readSeed(root, join(root, 'seeds/plan-a')), /title is missing[\s\S]*/);
  });

  test('comes behind the others in their order', async () => {
    await addFile({ root, file: file('a.txt', TEXT), id: 'a' });
    await addFile({ root, file: file('b.txt', TEXT.replace('三万亩', '五万亩')), id: 'b' });
    assert.equal(readSeed(root, join(root, 'seeds/b')).meta.order, 2);
  });
});

describe('nothing is added', () => {
  test('under an id that is taken', async () => {
    await addFile({ root, file: file('a.txt', TEXT), id: 'a' });
    const other = file('b.txt', TEXT.replace('三万亩', '五万亩'));
    await assert.rejects(addFile({ root, file: other, id: 'a' }), /已经有编号为 a 的文件夹/);
    assert.deepEqual(folders(), ['a']);
  });

  test('twice, in whatever form', async () => {
    await addFile({ root, file: file('a.txt', TEXT), id: 'a' });
    const same = addFile({ root, file: file('b.txt', TEXT), id: 'b' });
    await assert.rejects(same, /已经收在 seeds\/a\/ 里：是同一个文件/);
    const wrapped = addFile({ root, file: file('c.txt', gb18030(`${TEXT}\r\n`)), id: 'c' });
    await assert.rejects(wrapped, /已经收在 seeds\/a\/ 里：文字完全相同/);
    assert.deepEqual(folders(), ['a']);
  });

  test('without a name, a file or a layout that there is', async () => {
    const text = file('a.txt', TEXT);
    await assert.rejects(addFile({ root, file: text, id: 'Plan 1' }), /不能作编号/);
    await assert.rejects(addFile({ root, file: text, id: 'maps' }), /不能作编号/);
    await assert.rejects(addFile({ root, file: text, layout: 'letter' }), /没有叫“letter”的版式/);
    await assert.rejects(addFile({ root, file: join(root, 'none.txt') }), /没有这个文件/);
    await assert.rejects(addFile({ root, file: root }), /这是文件夹/);
    await assert.rejects(
      addFile({ root, file: file('b.txt', '没有标题的一段话。\n') }),
      /拟不出编号/,
    );
    assert.deepEqual(folders(), []);
  });

  test('by a command that is killed at any step', () => {
    const text = file('a.txt', TEXT);
    const program = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const last = Number(process.env.LAST);
      let step = 0;
      for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
        const done = fs[name];
        fs[name] = (...args) => {
          if (String(args[0]).includes('.adding-') && step++ === last) process.kill(process.pid, 'SIGKILL');
          return done(...args);
        };
      }
      syncBuiltinESMExports();`;
    const preload = file('kill.mjs', program);
    const steps: (string | null)[] = [];
    for (let last = 0; steps.at(-1) !== null; last++) {
      assert.ok(last < 12, 'it never ends by itself');
      const { signal } = spawnSync(
        process.execPath,
        ['--import', preload, join(ROOT, 'scripts/adding/add.ts'), '--root', root, text],
        { env: { ...process.env, LAST: String(last) } },
      );
      steps.push(signal);
      const made = folders().filter((name) => !name.startsWith('.'));
      // It is killed before the folder is there, or behind that.
      if (made.length === 0) continue;
      const { meta } = readSeed(root, join(root, 'seeds', made[0] ?? ''));
      assert.equal(meta.id, made[0]);
      rmSync(join(root, 'seeds', made[0] ?? ''), { recursive: true });
    }
    assert.ok(steps.length > 3, 'it was killed at several steps');
    assert.deepEqual(folders(), []);
  });
});

describe('the command', () => {
  test('tells scores, guesses and what comes next, and ends with 0', () => {
    const { status, stdout, stderr } = run(file('意见.txt', TEXT));
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /✓ 已建 seeds\/qingzhengfa-2021-7\//);
    assert.match(stdout, /\n→ +\d+ {2}\w/);
    assert.match(stdout, /文号（number）：青政发〔2021〕7号 {2}← 取自第3行/);
    assert.match(stdout, /review\/qingzhengfa-2021-7/);
  });

  test('says why it adds nothing, without a stack, and ends with 1', () => {
    for (const args of [[], ['a.txt', 'b.txt'], [file('空.txt', '')], ['--ids', 'a', 'b.txt']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 1, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^✗ 没有添加：.+\n {2}办法：.+\n$/);
    }
  });
});
