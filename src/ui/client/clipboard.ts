/**
 * Copies text to the clipboard, also if the page may not use the clipboard's own interface (plain
 * HTTP, some browsers with files).
 * @param inside an element that can hold a field for a moment, shown and not inert
 * @returns whether the text was copied
 */
export async function copyText(text: string, inside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, inside);
  }
}

function copyBySelection(text: string, inside: HTMLElement): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  // Out of sight, but not hidden, or it could not be copied; nor anywhere the page would go to.
  field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  field.value = text;
  inside.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
}
