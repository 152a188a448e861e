const INNER = new Map([...'《〈》〉'].map((mark, index, all) => [mark, all[index ^ 1] as string]));

/**
 * A title between title marks. Those inside it change with each level, as GB/T 15834 wants it:
 * 《辽宁省落实〈东北振兴“十三五”规划〉工作任务分工方案》.
 */
export function inTitleMarks(title: string): string {
  return `《${title.replace(/[《》〈〉]/g, (mark) => INNER.get(mark) ?? mark)}》`;
}
