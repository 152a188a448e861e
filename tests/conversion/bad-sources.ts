/** Faults of sources, each done to a copy of a real one. */
import { renameSync, rmSync } from 'node:fs';
import { gb18030 } from '../support/gb18030.ts';
import type { SeedCopy } from '../support/seeds.ts';

export interface BadInput {
  /** Documents to copy; the first is the one that is spoiled. */
  docs: [string, ...string[]];
  spoil(copy: SeedCopy): void;
}

function at(docs: string | [string, ...string[]], spoil: BadInput['spoil']): BadInput {
  return {
    docs: typeof docs === 'string' ? [docs] : docs,
    spoil,
  };
}

/** Faults of the file itself. */
export const BAD_FILES: Record<string, BadInput> = {
  'wrong checksum': at('opinion-62', (copy) =>
    copy.replace('opinion-62', copy.source('opinion-62'), '（此件公开发布）', '（此件不予公开）'),
  ),
  'wrong length': at('opinion-62', (copy) =>
    copy.replace('opinion-62', 'document.yaml', 'characters: 5941', 'characters: 5940'),
  ),
  'invalid UTF-8': at('opinion-62', (copy) =>
    copy.overwrite('opinion-62', (bytes) => {
      const place = bytes.indexOf('（二）');
      return Buffer.concat([bytes.subarray(0, place), Buffer.of(0xff), bytes.subarray(place)]);
    }),
  ),
  'GB18030 bytes': at('opinion-62', (copy) =>
    copy.overwrite('opinion-62', (bytes) =>
      gb18030(bytes.toString('utf8').replaceAll('\u00a0', ' ')),
    ),
  ),
  'byte order mark': at('opinion-62', (copy) =>
    copy.overwrite('opinion-62', (bytes) => `\ufeff${bytes.toString('utf8')}`),
  ),
  CRLF: at('opinion-62', (copy) =>
    copy.overwrite('opinion-62', (bytes) => bytes.toString('utf8').replaceAll('\n', '\r\n')),
  ),
  empty: at('opinion-62', (copy) => copy.overwrite('opinion-62', () => '')),
  truncated: at('plan-12', (copy) =>
    copy.overwrite('plan-12', (bytes) => bytes.toString('utf8').slice(0, 20_000)),
  ),
  'truncated inside a character': at('plan-12', (copy) =>
    copy.overwrite('plan-12', (bytes) => bytes.subarray(0, 60_001)),
  ),
  'with a control character': at('opinion-62', (copy) => {
    copy.rewrite('opinion-62', '（二）全面深化', '（二）\u001b全面深化');
  }),
  missing: at('opinion-62', (copy) => rmSync(copy.path('opinion-62', copy.source('opinion-62')))),
  'in a folder of another name': at('opinion-62', (copy) =>
    renameSync(copy.path('opinion-62', ''), copy.path('opinion-63', '')),
  ),
  'beside a file that nothing reads': at('opinion-62', (copy) =>
    copy.append('opinion-62', 'restoration.yaml', ''),
  ),
};

/** Faults of the text, whose checksum was corrected. */
export const BAD_TEXTS: Record<string, BadInput> = {
  'two lines of key words': at('reform-40', (copy) =>
    copy.rewrite('reform-40', '\nKey words:', '\nKey words: north\nKey words:'),
  ),
  'chapter missing': at('plan-13', (copy) =>
    copy.rewrite('plan-13', '\n第五章 优化结构 构建现代产业体系\n', '\n'),
  ),
  'section out of order': at('plan-13', (copy) =>
    copy.rewrite('plan-13', '第二节 深化国企国资改革', '第三节 深化国企国资改革'),
  ),
  'box number missing': at('plan-13', (copy) =>
    copy.rewrite('plan-13', '专栏 7 推动农村产业融合发展重点工程\n', ''),
  ),
  'figure number missing': at('plan-13', (copy) =>
    copy.rewrite('plan-13', ' 图 1 东北地区城市群示意图\n', ''),
  ),
  'heading missing behind the contents list': at('plan-12', (copy) =>
    copy.rewrite('plan-12', '第二节改善农村生产生活条件多渠道', '改善农村生产生活条件多渠道'),
  ),
  'heading on another page than listed': at('plan-12', (copy) =>
    copy.rewrite('plan-12', '第二节增强自主创新能力23', '第二节增强自主创新能力22'),
  ),
  'page number missing': at('plan-12', (copy) =>
    copy.rewrite('plan-12', '资源枯竭城市转型取得2积极', '资源枯竭城市转型取得积极'),
  ),
  'page number at two places': at('plan-12', (copy) =>
    copy.rewrite('plan-12', '社会事业加快发展，城乡面貌', '社会事业加快2发展，城乡面貌'),
  ),
  'box number missing in bold': at('plan-12', (copy) =>
    copy.rewrite('plan-12', '专栏专栏专栏专栏3333', '专栏专栏专栏专栏4444'),
  ),
  'source cut off behind a table’s caption': at('reform-40', (copy) => {
    copy.overwrite('reform-40', (bytes) =>
      bytes.toString('utf8').replace(/(\n表 1 .*)[\s\S]*/, '$1'),
    );
    copy.sign('reform-40');
  }),
  'first part missing': at('liaoning-tasks', (copy) =>
    copy.rewrite('liaoning-tasks', '　　一、深化改革，构建振兴发展新体制　　\n', ''),
  ),
  'part out of order': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '三、扩大开放合作', '二、扩大开放合作'),
  ),
  'item out of order': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '（六）大力', '（七）大力'),
  ),
  'note missing': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '\n（商务部牵头）\n', '\n'),
  ),
  'heading of an item missing': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '（十一）强化地方主体责任。\n', ''),
  ),
  'note in unknown words': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '（商务部牵头）', '（商务部酌办）'),
  ),
  'document number missing': at('opinion-62', (copy) =>
    copy.rewrite('opinion-62', '国发〔2016〕62号\n\n', ''),
  ),
  'date missing': at('opinion-62', (copy) => copy.rewrite('opinion-62', '2016年11月1日\n', '\n')),
  'task missing': at('liaoning-tasks', (copy) =>
    copy.rewrite('liaoning-tasks', '　　2.强化事中事后监管', '　　3.强化事中事后监管'),
  ),
  'number of a task missing': at('liaoning-tasks', (copy) =>
    copy.rewrite('liaoning-tasks', '　　2.强化事中事后监管', '　　强化事中事后监管'),
  ),
  'agencies of a task missing': at('liaoning-tasks', (copy) =>
    copy.rewrite('liaoning-tasks', '（省农委、省国土资源厅、省财政厅）（四）', '。（四）'),
  ),
  'reference missing': at('reform-40', (copy) => copy.rewrite('reform-40', '[5]', '')),
  'table number missing': at('reform-40', (copy) => {
    copy.rewrite('reform-40', '表 1 2003', '表 2 2003');
    copy.replace('reform-40', 'tables.yaml', 'table: table-1', 'table: table-2');
  }),
};
