/** The text that a reader who has unpacked the archive opens first. */
import { LOWEST_NAMES } from '../../src/model/browsers.ts';
import { formatBytes } from '../../src/model/bytes.ts';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import { formatDate, formatNumber } from '../../src/model/wording.ts';

/** Its name, the only one in the archive that isn't ASCII: it is for people, and no page links to it. */
export const READ_ME = '请先看我.txt';

/** Facts of an archive that its read-me tells. */
export interface ReadMeFacts {
  version: string;
  /** The day of the release, such as 2026-11-20. */
  date: string;
  documents: readonly Pick<LibraryDocument, 'title' | 'rights'>[];
  /** Number of files, the read-me left out, and their bytes. */
  files: number;
  bytes: number;
}

/**
 * The read-me as bytes that Windows' Notepad shows rightly, of any version: UTF-8 with a byte
 * order mark, and lines that end with CR and LF.
 */
export function readMe(facts: ReadMeFacts): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${textOf(facts).replaceAll('\n', '\r\n')}`);
}

function textOf({ version, date, documents, files, bytes }: ReadMeFacts): string {
  return `东北振兴文库

这是“东北振兴文库”的下载版。在这台机器上就能读，不必安装软件，也不用上网。

怎样打开

  双击同一文件夹里的 index.html。

  要先解压整个压缩包（Windows：右击压缩包，选“全部解压缩”），
  不要在压缩包里直接双击：那样只取出一页，链接都打不开。
  文件夹里的文件彼此相连，请整个移动或复制，不要单独取出一页。
  手机上只能预览单独一页，宜改用在线版的“离线阅读”。

用什么浏览器

  ${LOWEST_NAMES}，或更新的版本。
  Edge 的版本号与 Chrome 相同。
  更旧的浏览器能读正文和表格，但检索、讲义等可能用不了。

里面有什么

${documents.map(({ title }) => `  ${title}`).join('\n')}

  以及各文献的专栏、地图、项目、地名、指标、对照、责任单位、
  征引文献、年表和术语；data 文件夹里是同样内容的数据。

  只需打开 index.html，其余各页都可由它进入。各页的位置与在线版的网址一致，
  链接才能长期有效，所以没有收进一个文件夹。

版本

  版本：${version}
  日期：${formatDate(date)}
  文件：${formatNumber(files)}个（不算本文），共${formatBytes(bytes)}

  压缩包的校验值（SHA-256）载在在线版的“离线阅读”页：
  压缩包不能载明它自己的校验值。
  下载版不会自动更新。在线版有新版本时，请重新下载，替换整个旧文件夹。

版权

${documents.map(({ title, rights }) => `  ${title}\n    ${rights.statement}`).join('\n')}

  网站程序按 MIT 许可使用。文字如何校订、补了哪些字，见 about.html。
`;
}
