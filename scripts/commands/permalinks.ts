import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tellingFaults } from '../lib/told-faults.ts';
import { accept, addAlias } from '../permalinks/change.ts';
import { compare, isAcceptable } from '../permalinks/compare.ts';
import { ledgerText, type PermalinkLedger, readLedger } from '../permalinks/ledger.ts';
import { type PermalinkPassage, passagesOf } from '../permalinks/passages.ts';
import { report } from '../permalinks/report.ts';
import { treesOf } from '../trees/trees-of-seeds.ts';
import { convert, type Folders, whileLocked } from './convert.ts';

/** Changes of the ledger that the user asks for; differences are shown in any case. */
export interface Request {
  /** Record what is new or changed and breaks no address. */
  accept: boolean;
  /** `plan-13/old=plan-13/new`: what a published id that is gone shall open. */
  aliases: readonly string[];
}

/** Lines for the user. */
export interface PermalinkReport {
  lines: string[];
  isBroken: boolean;
}

/**
 * Records what is asked for in `content/permalinks.json`, and maps, terms and the like in
 * `content/published.json`, and compares the former with what the seeds give now; where something
 * may have changed, `content/` is converted again.
 * @returns lines on what was recorded and what still differs, and whether an address is broken
 * @throws EditionError for a fault of the seeds, the ledger or an alias; nothing is written then
 */
export function permalinks(folders: Folders, request: Request): PermalinkReport {
  return whileLocked(folders, () => recorded(folders, request));
}

function recorded(folders: Folders, request: Request): PermalinkReport {
  const before = readLedger(folders.root, folders.content);
  const current = passagesOf(treesOf(folders, before));
  const { ledger, lines } = record(before, current, request);
  const text = ledgerText(ledger);
  if (request.accept || (lines.length > 0 && text !== before.text)) {
    const published = { ...ledger, file: before.file, text };
    convert(folders, { published, accepts: request.accept });
  }
  const findings = compare(ledger, current);
  return { lines: [...lines, ...report(findings)], isBroken: !findings.every(isAcceptable) };
}

/** The ledger with what is asked for, and a line on each record. */
function record(
  before: PermalinkLedger,
  current: ReadonlyMap<string, PermalinkPassage>,
  request: Request,
): { ledger: PermalinkLedger; lines: string[] } {
  let ledger = before;
  for (const alias of request.aliases) ledger = { ...ledger, ...addAlias(ledger, current, alias) };
  const lines = request.aliases.map((alias) => `recorded   ${alias.replace('=', ' opens ')}`);
  if (!request.accept) return { ledger, lines };
  const sound = compare(ledger, current).filter(isAcceptable);
  const kinds = [...Map.groupBy(sound, ({ kind }) => kind)];
  lines.push(...kinds.map(([kind, { length }]) => `recorded   ${length} ${kind}`));
  return { ledger: { ...ledger, ...accept(ledger, sound) }, lines };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      accept: { type: 'boolean', default: false },
      alias: { type: 'string', multiple: true, default: [] },
    },
  });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folders = { root, seeds: join(root, 'seeds'), content: join(root, 'content') };
  const request = { accept: values.accept, aliases: values.alias };
  const { lines, isBroken } = permalinks(folders, request);
  for (const line of lines) console.log(line);
  if (isBroken) process.exitCode = 1;
}

if (import.meta.main) await tellingFaults(main);
