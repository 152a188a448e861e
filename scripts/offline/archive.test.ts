import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { assertPortable, makeArchive } from './archive.ts';

function bytes(text: string) {
  return new TextEncoder().encode(text);
}
const FILES = [
  ['index.html', bytes('首页')],
  ['plan-13/c05.html', bytes('第五章'.repeat(100))],
  ['data/10.json', bytes('{}')],
] as const;

describe('an archive', () => {
  test('holds the files in one folder, byte for byte', () => {
    const unpacked = unzipSync(makeArchive(new Map(FILES), '2026-11-20'));
    const expected = FILES.map(([path, content]) => [`dongbei-library/${path}`, content]);
    assert.deepEqual({ ...unpacked }, Object.fromEntries(expected));
  });

  test('does not depend on the order in which the files were found', () => {
    const backwards = new Map(FILES.toReversed());
    assert.deepEqual(
      makeArchive(backwards, '2026-11-20'),
      makeArchive(new Map(FILES), '2026-11-20'),
    );
  });

  test('does not depend on the time zone, nor on the language, nor on the clock', () => {
    const program = `import { makeArchive } from ${JSON.stringify(import.meta.resolve('./archive.ts'))};
      const files = new Map([['b.txt', new Uint8Array(9)], ['A-I.txt', new Uint8Array(3)]]);
      process.stdout.write(Buffer.from(makeArchive(files, '2026-03-29')).toString('hex'));`;
    const inZone = (TZ: string, LANG: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      });
    const here = inZone('UTC', 'C');
    assert.equal(inZone('Pacific/Kiritimati', 'tr_TR.UTF-8'), here);
    assert.equal(inZone('America/Santiago', 'zh_CN.UTF-8'), here);
  });

  test('refuses names that would not come out everywhere', () => {
    const files = new Map([['专栏.html', bytes('')]]);
    assert.throws(() => makeArchive(files, '2026-11-20'), /not plain ASCII/);
  });
});

test('the names of a site pass', () => {
  assertPortable([
    'site/index.html',
    'site/plan-13/c05.html',
    'site/contents.html',
    'site/com10.js',
  ]);
});

for (const [path, fault] of [
  ['site/专栏.html', 'is not plain ASCII'],
  ['site/a:b.html', 'is not plain ASCII'],
  ['site/aux.html', 'Windows reserves: aux.html'],
  ['site/COM1/index.html', 'Windows reserves: COM1'],
  ['site/notes.', 'ends with a dot or a blank'],
  ['site//x', 'has a part without a name'],
  ['../x', 'has a part without a name'],
  [`site/${'x'.repeat(200)}`, 'longer than 200 characters'],
] as const) {
  test(`${path.slice(0, 30)} is refused: it ${fault}`, () => {
    assert.throws(
      () => assertPortable(['site/index.html', path]),
      (error: Error) => {
        return error.message.includes(fault) && error.message.includes('\nfix: ');
      },
    );
  });
}

test('two names that are one on Windows and macOS are refused', () => {
  assert.throws(
    () => assertPortable(['site/A.html', 'site/a.html']),
    /a\.html differs from .*A\.html/,
  );
});
