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
  field.className = 'copy-field';
  field.value = text;
  inside.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return isCopied;
}
