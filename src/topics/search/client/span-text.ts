import { fold } from '../../../model/search/fold.ts';
import type { TokenSpan } from './index-reader.ts';

/** The text of a span: a token is a character of the folded text, which may be two units. */
export function spanText({ start, length }: TokenSpan, text: string): string {
  const folded = fold(text);
  const tokens = [...folded.text];
  const unit = (token: number) => tokens.slice(0, token).join('').length;
  const first = folded.starts[unit(start)] ?? 0;
  const last = folded.starts[unit(start + length) - 1] ?? text.length - 1;
  return text.slice(first, last + 1);
}
