/**
 * Drafts the folder of a new document from a file: npm run add -- FILE [--id ID] [--layout LAYOUT].
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultOf } from '../lib/told-faults.ts';
import { addFile } from './add-file.ts';
import { Refusal } from './refusal.ts';
import { reportOf } from './report.ts';

const USAGE = 'npm run add -- 文件 [--id 编号] [--layout 版式]';

async function run(): Promise<void> {
  const { file, id, layout, root } = wish();
  const added = await addFile({ root: resolve(root), file, id, layout });
  console.log(reportOf(added));
}

function wish() {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  try {
    const { values, positionals } = parseArgs({
      options: {
        id: { type: 'string' },
        layout: { type: 'string' },
        root: { type: 'string', default: home },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { ...values, file };
    const what = file ? '一次只能添加一个文件' : '没有说要添加哪个文件';
    throw new Refusal(what, `${USAGE}；文件名里有空格时加引号`);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(`看不懂这个命令：${(cause as Error).message.split('.')[0]}`, USAGE);
  }
}

try {
  await run();
} catch (error) {
  const fault = error instanceof Refusal ? error.message : faultOf(error);
  if (fault === null) throw error;
  console.error(`✗ 没有添加：${fault}`);
  process.exitCode = 1;
}
