import type { Indicator } from '../../model/data/indicators.ts';

type Result = Indicator['outcomes'][number]['result'];

/** What came of all targets of a plan. */
export interface Tally {
  plan: number;
  counts: Record<Result, number>;
  missed: Indicator[];
}

/** Counts what came of the targets that a plan's table sets; those of the running text are apart. */
export function tallyOf(plan: number, indicators: readonly Indicator[]): Tally {
  const counts: Record<Result, number> = { met: 0, missed: 0, stated: 0, open: 0 };
  const missed: Indicator[] = [];
  for (const indicator of indicators) {
    const outcome = indicator.outcomes.find((one) => one.plan === plan);
    if (!outcome || !isTabled(indicator, plan)) continue;
    counts[outcome.result]++;
    if (outcome.result === 'missed') missed.push(indicator);
  }
  return { plan, counts, missed };
}

function isTabled({ rows }: Indicator, plan: number): boolean {
  return rows.some((row) => row.plan === plan);
}
