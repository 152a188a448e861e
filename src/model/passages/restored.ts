/** The effect of restorations on a text, and how it is told in a few words. */
import type { RestorationEntry } from '../data/restorations.ts';

/** The kinds of effect: added characters, doubted ones, separated digits. */
export type Effect = 'adds' | 'doubts' | 'parts';

/** Derives the effect of a restoration from its readings. */
export function effectOf({
  raw,
  restored,
  confidence,
}: Pick<RestorationEntry, 'raw' | 'restored' | 'confidence'>): Effect {
  if (restored !== raw) return 'adds';
  return confidence === 'unknown' ? 'doubts' : 'parts';
}

/** The effect of a restoration, in a few words for readers: 补“%”, “19”作“1.9”. */
export function readingWording(
  restoration: Pick<RestorationEntry, 'raw' | 'restored' | 'confidence'>,
): string {
  const { raw, restored } = restoration;
  const wording: Record<Effect, string> = {
    adds: raw === '' ? `补“${restored}”` : `“${raw}”作“${restored}”`,
    doubts: `“${raw}”存疑`,
    parts: `分出“${raw}”`,
  };
  return wording[effectOf(restoration)];
}
