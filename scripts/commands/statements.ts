/**
 * Keeps `docs/statements.tsv`, the list of what the edition itself says, with the day on which each
 * statement was last read.
 *
 * Usage: node scripts/commands/statements.ts [--read texts|facts|wording [--again] PATH…]
 *
 * Without options it takes in what is new and drops what is gone. With `--read` it notes today for
 * the unread statements of the files at the paths, with `--again` for all of them: only for what
 * somebody has read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BASES, type LastReading, readList, withReadings, writeList } from '../statements/list.ts';
import { statementsIn } from '../statements/statements.ts';

const ROOT = join(import.meta.dirname, '../..');
const LIST = join(ROOT, 'docs/statements.tsv');

function run(): void {
  const { values, positionals } = parseArgs({
    options: { read: { type: 'string' }, again: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const basis = values.read as LastReading['basis'] | undefined;
  if (basis && !(basis in BASES)) throw new Error(`--read takes one of ${Object.keys(BASES)}`);
  const list = existsSync(LIST) ? readList(readFileSync(LIST, 'utf8')) : [];
  const date = new Date().toISOString().slice(0, 10);
  const statements = withReadings(statementsIn(ROOT), list).map((statement) => {
    const isRead = basis && positionals.some((path) => statement.file.startsWith(path));
    return isRead && (values.again || !statement.read)
      ? { ...statement, read: { date, basis } }
      : statement;
  });
  writeFileSync(LIST, writeList(statements));
  const unread = statements.filter(({ read }) => !read);
  console.log(`${statements.length} statements, ${unread.length} never read`);
  for (const { file, text } of unread.slice(0, 20)) console.log(`  ${file}: ${text}`);
}

if (import.meta.main) run();
