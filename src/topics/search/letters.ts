/** Letters without the tones of pinyin, be they marks or figures: zhèn, zhen4 → zhen. */
export function lettersOf(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .replace(/([a-zü])[1-5](?![\d.])/g, '$1');
}
