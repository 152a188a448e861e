import { Refusal } from './refusal.ts';

/** Bytes as text, and the encoding that they were in. */
export interface Decoded {
  text: string;
  /** As people call it: UTF-8, GB18030（GBK）… */
  encoding: string;
}

const ENCODINGS: readonly [encoding: string, name: string][] = [
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GB18030（GBK）'],
  ['big5', 'Big5'],
];
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经之部进着等制政力本长展业发区市实高';

/**
 * Turns the bytes of a text into characters; the encoding is told from the bytes.
 * @param declared encoding that the file itself names (HTML); tried first
 * @throws Refusal where no encoding of Chinese texts fits
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(bytes, 'utf-16le', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(bytes, 'utf-16be', 'UTF-16');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return marked(bytes, 'utf-8', 'UTF-8（带BOM）');
  const named = ENCODINGS.find(([encoding]) => encoding === encodingOf(declared));
  const [utf8, ...others] = ENCODINGS as [(typeof ENCODINGS)[number], ...typeof ENCODINGS];
  for (const [encoding, name] of named ? [utf8, named] : [utf8]) {
    const text = decoded(bytes, encoding);
    if (text !== null) return { text, encoding: name };
  }
  // Bytes that are GB18030 are often Big5, too: the right one gives the commoner characters.
  const fitting = others
    .map(([encoding, name]) => ({ text: decoded(bytes, encoding), encoding: name }))
    .filter((found): found is Decoded => found.text !== null)
    .map((found) => ({ found, share: commonIn(found.text) }))
    .sort((a, b) => b.share - a.share);
  if (fitting[0] && fitting[0].share > 0.05) return fitting[0].found;
  throw new Refusal(
    '认不出这个文件的文字编码：既不是UTF-8，也不是GB18030（GBK）',
    '用原来的软件打开它，另存为UTF-8编码的文本文件，再添加一次',
  );
}

function encodingOf(declared: string | undefined): string | undefined {
  if (declared === undefined) return undefined;
  return /^(gb|x-gbk|cp936)/i.test(declared) ? 'gb18030' : declared.toLowerCase();
}

function marked(bytes: Uint8Array, encoding: string, name: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding: name };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The share of the commonest Han characters among the signs of a text. */
function commonIn(text: string): number {
  const signs = text.replace(/[\0-\x7f\s]/g, '').slice(0, 20_000);
  const common = [...signs].filter((sign) => COMMON.includes(sign)).length;
  return signs.length === 0 ? 0 : common / signs.length;
}
