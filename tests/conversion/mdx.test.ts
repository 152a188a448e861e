import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOCUMENTS, mdxOf, published, solid } from './corpus.ts';
import { PARSERS, readMdx } from './mdx.ts';

for (const [name, parser] of Object.entries(PARSERS)) {
  describe(`read by ${name}`, () => {
    for (const doc of DOCUMENTS) {
      const { blocks, boxes } = published(doc);
      const files = [...mdxOf(doc)].map(([file, source]) => ({ file, ...readMdx(source, parser) }));
      const shown = files.flatMap(({ file, blocks: found }) => found.map((b) => ({ ...b, file })));

      test(`${doc}: every block is in exactly one file, a box’s in its own`, () => {
        assert.deepEqual(
          shown.map(({ id, kind, file }) => `${file} ${id} ${kind}`).toSorted(),
          blocks
            .map(({ id, kind, url }) => `${fileOf(url)} ${id} ${kind}`)
            .map((line, i) =>
              blocks[i]?.box ? line.replace(/^\S+/, `${blocks[i].box}.mdx`) : line,
            )
            .toSorted(),
        );
        assert.ok(shown.every((block) => block.doc === doc));
      });

      test(`${doc}: a block’s words are its reading, without Ins its text`, () => {
        const byId = new Map(blocks.map((block) => [block.id, block]));
        for (const { id, kind, reading, text, inner } of shown) {
          const block = byId.get(id);
          // The cells of a table stand on lines of their own.
          const same = kind === 'table' ? solid : (words: string) => words;
          assert.equal(same(reading), same(block?.reading ?? ''), id);
          assert.equal(same(text), same(block?.text ?? ''), id);
          if (kind === 'table') assert.deepEqual(inner, block?.table?.rowIds, id);
        }
      });

      test(`${doc}: files run in the order of the data, and boxes stand once on their page`, () => {
        const order = new Map(blocks.map(({ id }, i) => [id, i]));
        for (const { file, blocks: found } of files) {
          const places = found.map(({ id }) => order.get(id) ?? -1);
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
            file,
          );
        }
        const placed = files.flatMap(({ file, boxes: inside }) =>
          inside.map((id) => `${file} ${id}`),
        );
        const expected = boxes.map(({ id, division }) => `${division.split('-')[0]}.mdx ${id}`);
        assert.deepEqual(placed.toSorted(), expected.toSorted());
      });

      test(`${doc}: front matter names the document and the file`, () => {
        for (const { file, matter } of files) {
          assert.equal(matter.document, doc);
          assert.equal(`${matter.id}.mdx`, file);
        }
      });
    }
  });
}

function fileOf(url: string): string {
  return url.replace(/^[^/]+\//, '').replace(/\.html(?:#.*)?$/, '.mdx');
}
