import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfTar } from './npm-package.ts';

/** An entry of a tar archive as npm writes it. */
function entry(path: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

test('files are found by their path inside the package', () => {
  const long = 'x'.repeat(600);
  const tar = Buffer.concat([
    entry('package/a.json', '{}'),
    entry('package/dist/b.txt', long),
    Buffer.alloc(1024),
  ]);
  const files = filesOfTar(tar);
  assert.deepEqual([...files.keys()], ['a.json', 'dist/b.txt']);
  assert.equal(files.get('a.json')?.toString(), '{}');
  assert.equal(files.get('dist/b.txt')?.toString(), long);
});
