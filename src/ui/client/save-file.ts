/** Saves a file by the browser's download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser must have begun the download.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
