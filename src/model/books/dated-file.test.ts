import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { datedFile } from './dated-file.ts';

const CORE = 'docProps/core.xml';
const files = (moment: string) => ({
  '[Content_Types].xml': strToU8('<Types/>'),
  [CORE]: strToU8(`<created>${moment}</created><modified>${moment}</modified><t>2020-01-01T</t>`),
  'word/文.xml': strToU8('东北振兴'.repeat(1000)),
  'word/picture.png': Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256),
});
type Files = ReturnType<typeof files>;

/** A zip whose sizes stand behind its files, as programs write one that is sent on while it grows. */
function streamed(all: Files, mtime: Date): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    assert.equal(error, null);
    parts.push(part);
  });
  for (const [name, bytes] of Object.entries(all)) {
    const file = new ZipDeflate(name);
    file.mtime = mtime;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

for (const [kind, pack] of Object.entries({
  'a zip': (all: Files, mtime: Date) => zipSync(all, { mtime }),
  'a zip with files that are only stored': (all: Files, mtime: Date) =>
    zipSync(all, { mtime, level: 0 }),
  'a streamed zip': streamed,
}))
  test(`${kind} made at any moment becomes the same file of the edition’s day`, () => {
    const made = ['2026-03-04T05:06:07Z', '2031-11-12T13:14:15.678Z'].map((moment) =>
      datedFile(pack(files(moment), new Date(moment)), '2044-05-06'),
    );
    assert.deepEqual(made[0], made[1]);
    const unzipped = unzipSync(made[0] as Uint8Array);
    const noon = '2044-05-06T12:00:00Z';
    const { [CORE]: _, ...rest } = files('');
    assert.equal(
      strFromU8(unzipped[CORE] ?? new Uint8Array()),
      `<created>${noon}</created><modified>${noon}</modified><t>${noon}</t>`,
    );
    for (const [name, bytes] of Object.entries(rest)) assert.deepEqual(unzipped[name], bytes);
    assert.deepEqual(Object.keys(unzipped), Object.keys(files('')));
  });
