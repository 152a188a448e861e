/** The script that holds a file: index/fragment/… are the texts, the rest goes by its folder. */
export function bundleOf(path: string): string {
  return path.startsWith('index/fragment/') ? 'texts' : (path.split('/', 1)[0] ?? '');
}
