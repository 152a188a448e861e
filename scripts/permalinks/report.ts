import { EditionError } from '../lib/edition-error.ts';
import { type Finding, isAcceptable } from './compare.ts';
import { type PermalinkLedger, placeOf } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';

/** The number of lines of a list that are shown. */
const MOST = 30;
const ACCEPT = 'npm run permalinks -- --accept';

/** The findings, a line for each, broken addresses first; then the command that records the rest. */
export function report(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['Every published address opens its passage.'];
  const broken = findings.filter((finding) => !isAcceptable(finding));
  const sound = findings.filter(isAcceptable);
  const remedy = `${ACCEPT} records the ${sound.length} that break no address`;
  return [
    ...shortened(broken.flatMap((finding) => [line(finding), `  fix: ${fixOf(finding)}`])),
    ...shortened(sound.map(line)),
    ...(sound.length > 0 ? ['', remedy] : []),
  ];
}

/** A finding as a line: `changed    plan-13/c05-s1-p2 opens the same passage, …`. */
function line(finding: Finding): string {
  return `${finding.kind.padEnd(10)} ${finding.id} ${whatOf(finding)}`;
}

/**
 * The findings as faults, each at its line of the ledger: published addresses must open their
 * passages, and every id must be recorded.
 */
export function faultsOf(ledger: PermalinkLedger, findings: readonly Finding[]): EditionError[] {
  return findings.map((finding) => {
    const code = `permalink-${finding.kind}`;
    const what = `${finding.id} ${whatOf(finding)}`;
    return new EditionError(code, placeOf(ledger, finding.id), what, fixOf(finding));
  });
}

/**
 * Refuses a state of the texts in which a published id doesn't open its passage.
 * @throws EditionError for the first such id, which says how many there are
 */
export function refuseBroken(ledger: PermalinkLedger, findings: readonly Finding[]): void {
  const [first, ...others] = faultsOf(
    ledger,
    findings.filter((finding) => !isAcceptable(finding)),
  );
  if (!first) return;
  if (others.length === 0) throw first;
  const all = `npm run permalinks lists ${others.length} more`;
  const { code, place, what, fix } = first;
  throw new EditionError(code, place, what, `${fix}; ${all}`);
}

/** A list cut to a length that can be read. */
export function shortened(lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `… and ${more} more`] : [...lines];
}

function whatOf(finding: Finding): string {
  switch (finding.kind) {
    case 'added':
      return `is new: ${shown(finding.now)}`;
    case 'changed':
      return finding.old.seed === finding.now.seed
        ? `opens the same passage, which gained or lost characters: ${shown(finding.old)} is now ${shown(finding.now)}`
        : `comes from another source now: ${shown(finding.old)} is ${shown(finding.now)}`;
    case 'other-page':
      return `opens the same passage on another page: ${shown(finding.old)} is in ${finding.now.page}`;
    case 'moved':
      return `opens nothing any more; its passage ${shown(finding.old)} is in ${finding.to}`;
    case 'removed':
      return `opens nothing any more; its passage ${shown(finding.old)} has no id of its own`;
    case 'taken':
      return `opens another passage: ${shown(finding.old)} became ${shown(finding.now)}${finding.to ? `; its own is in ${finding.to}` : ''}`;
    case 'returned':
      return `opens its passage ${shown(finding.now)} again and needs no alias`;
    case 'dead-alias':
      return `leads to ${finding.alias}, which opens nothing`;
  }
}

function fixOf(finding: Finding): string {
  switch (finding.kind) {
    case 'moved':
      return aliasTo(finding.id, finding.to);
    case 'removed':
      return aliasTo(finding.id, 'the id that should open in its place');
    case 'dead-alias':
      return aliasTo(finding.id, finding.to ?? 'the id that should open in its place');
    case 'taken':
      return 'change back what moved it: an id is never used for another passage';
    default:
      return ACCEPT;
  }
}

function aliasTo(from: string, to: string): string {
  return /\s/.test(to)
    ? `npm run permalinks -- --alias ${from}=<${to}>`
    : `npm run permalinks -- --alias ${from}=${to}`;
}

/** A passage as messages show it: plan-13/c05.html “深入实施创新驱动…强国建设”. */
function shown({ page, begins, ends }: PermalinkPassage): string {
  const words = begins === ends ? begins : `${begins}…${ends}`;
  return `${page} “${words}”`;
}
