/**
 * Packs a text into letters, digits, - and _: a Han character takes less than three of them, where
 * in an address it would take nine.
 */
export function packText(text: string): string {
  let bytes = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 255);
  }
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that was packed; what has been caught behind it is left out, and so is what is no text. */
export function unpackText(packed: string): string {
  const [letters = ''] = /^[\w-]*/.exec(packed) ?? [];
  // Four letters make three bytes; one letter too many makes none.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  const bytes = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  }
  return text;
}
