import type { Indicator } from '../../model/data/indicators.ts';

type Check = Indicator['checks'][number];

const RESULTS = {
  yes: '与表中一致',
  truncated: '表中略去了后面的小数',
  no: '与表中不同，见说明',
} as const;

/** How a growth was worked out: 41−38=3，与表中一致. A minus in front is the sign −. */
export function checkWording({ by, from, to, computed, stated, holds }: Check): string {
  const result =
    holds === 'yes' && by === 'difference' ? signed(computed) : computedWording(by, computed);
  return `${sum(by, from, to)}${result}，${RESULTS[holds]}${holds === 'yes' ? '' : `（${signed(stated)}）`}`;
}

function sum(by: Check['by'], from: number, to: number): string {
  if (by === 'difference') return `${to}−${from}=`;
  return by === 'ratio' ? `${to}÷${from}，` : `(${to}÷${from})^(1/5)，`;
}

function computedWording(by: Check['by'], computed: number): string {
  if (by === 'difference') return signed(computed);
  return `${by === 'mean' ? '年均增长' : '增长'}${signed(computed)}%`;
}

function signed(value: number): string {
  return String(value).replace('-', '−');
}
