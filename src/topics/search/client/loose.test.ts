import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../model/search/fold.ts';
import { tokensOf } from '../../../model/search/tokens.ts';
import { findLoosely } from './loose.ts';

/** The part of an index reader that is used here, over these texts. */
function indexOf(texts: string[]) {
  return {
    places: async (token: string) =>
      new Map(
        texts.flatMap((text, number) => {
          const places = tokensOf(fold(text).text).flatMap((it, place) =>
            it === token ? [place] : [],
          );
          return places.length > 0 ? [[number, places] as const] : [];
        }),
      ),
  };
}

const SYMBOLS = ['、', '，', '“', '）', '␣'];

async function loosely(phrase: string, ...texts: string[]) {
  return [...(await findLoosely(indexOf(texts) as never, phrase, SYMBOLS))].map(
    ([number, { start, length }]) => fold(texts[number] ?? '').text.slice(start, start + length),
  );
}

test('punctuation is passed over in the text and in the phrase, and nothing else', async () => {
  assert.deepEqual(await loosely('科技教育', '发展科技、教育', '科技和教育', '科“技”，教育'), [
    '科技、教育',
    '科“技“，教育',
  ]);
  assert.deepEqual(await loosely('科技，教育', '科技教育'), ['科技教育']);
  assert.deepEqual(await loosely('，科', '科'), []);
});

test('a character that is there twice is taken where the phrase goes on', async () => {
  assert.deepEqual(await loosely('东东北', '东、东东北'), ['东东北']);
});
