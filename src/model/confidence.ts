import { valuesOf } from './enumeration.ts';

/** Degrees of confidence with their Chinese wording. */
export const CONFIDENCE = { sure: '确定', probable: '很可能', unknown: '存疑' } as const;

/** Confidence of the edition in what it adds or decides. */
export type Confidence = keyof typeof CONFIDENCE;

export const CONFIDENCES = valuesOf(CONFIDENCE);
