/** Encodes what Node can only decode: Han characters and Chinese punctuation as GB18030. */

const codes = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
}

/**
 * @param text ASCII and what GBK has in two bytes
 * @throws Error for any other character
 */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((unit) => {
      const code = unit < '\x80' ? [unit.charCodeAt(0)] : codes.get(unit);
      if (!code) throw new Error(`no code for ${unit}`);
      return code;
    }),
  );
}
