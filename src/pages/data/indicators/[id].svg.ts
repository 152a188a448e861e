import type { APIRoute } from 'astro';
import { chartFile } from '../../../topics/indicators/indicator-chart.ts';
import { allIndicators } from '../../../topics/indicators/load.ts';

/** Each indicator's chart as a file to take away. */
export async function getStaticPaths() {
  const indicators = await allIndicators();
  return indicators.flatMap((indicator) => {
    const svg = chartFile(indicator);
    return svg ? [{ params: { id: indicator.id }, props: { svg } }] : [];
  });
}

export const GET: APIRoute<{ svg: string }> = ({ props }) => new Response(props.svg);
