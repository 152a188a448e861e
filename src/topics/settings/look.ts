/** A choice of the reader's, one of whose values is always set. */
interface Choice {
  /** 字号 */
  name: string;
  /** Wording of each value by the word that stands for it in a look; the usual value has none. */
  values: Readonly<Record<string, string>>;
}

/** The choices of a reader; client/looks.css says what their words do. */
export const CHOICES: readonly Choice[] = [
  {
    name: '字号',
    values: { 'size-1': '小', '': '中', 'size-3': '大', 'size-4': '更大', 'size-5': '最大' },
  },
  { name: '行距', values: { close: '紧', '': '中', loose: '松' } },
  { name: '字体', values: { '': '宋体', hei: '黑体' } },
  { name: '颜色', values: { light: '亮', sepia: '纸', dark: '暗', '': '随系统' } },
  { name: '白话提要', values: { '': '不显示', digests: '显示' } },
];

/** The values of a look, one for each choice: `size-4 dark` → `['size-4', '', '', 'dark']`. */
export function valuesOf(look: string): string[] {
  const words = look.split(' ');
  return CHOICES.map(
    ({ values }) => words.find((word) => word && Object.hasOwn(values, word)) ?? '',
  );
}

/** The look of some values; empty for the usual one. */
export function lookOf(values: readonly string[]): string {
  return values.filter(Boolean).join(' ');
}
