import { LOWEST_NAMES } from '../../model/browsers.ts';
import { NotLoaded } from './load-script.ts';

/**
 * Says to a reader why something isn't there: its file couldn't be had, or the program failed,
 * which the console tells more about.
 * @param what isn't there: 检索结果
 */
export function failureText(what: string, error: unknown): string {
  console.error(error);
  if (!(error instanceof NotLoaded)) {
    return `${what}未能显示：程序出了错，与网络无关。请用 ${LOWEST_NAMES} 或更新的浏览器再试。`;
  }
  return location.protocol === 'file:'
    ? `${what}未能载入：文库的文件夹里缺了文件，请重新解压整个压缩包。`
    : `${what}未能载入，请检查网络后再试。`;
}
