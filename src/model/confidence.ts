import { valuesOf } from './enumeration.ts';

/**
 * Degrees of confidence with their Chinese wording: another text or arithmetic confirms the reading;
 * context, custom or general knowledge supports it and nothing else; the source is doubtful and
 * what the original had can't be established.
 */
export const CONFIDENCE = { sure: '确定', probable: '很可能', unknown: '存疑' } as const;

/** Confidence of the edition in what it adds or decides. */
export type Confidence = keyof typeof CONFIDENCE;

export const CONFIDENCES = valuesOf(CONFIDENCE);
