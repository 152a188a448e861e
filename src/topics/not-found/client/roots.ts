/**
 * Folders in which the site may begin, where an address of it opens nothing: the likeliest first.
 * @param path of the address: /any/sub/path/plan-13/c5
 * @param folders names of folders at the site's root
 */
export function possibleRoots(path: string, folders: ReadonlySet<string>): Root[] {
  const parts = path.split('/').slice(1);
  const above = parts.map((part, depth) => ({
    path: `/${parts
      .slice(0, depth)
      .map((name) => `${name}/`)
      .join('')}`,
    isLikely: folders.has(part.toLowerCase()) || part === '404.html',
  }));
  const fromBelow = [...above].reverse();
  return [
    ...fromBelow.filter(({ isLikely }) => isLikely),
    ...fromBelow.filter(({ isLikely }) => !isLikely),
  ];
}

/** A folder above an address; likely where the address goes on with a folder of the site. */
export interface Root {
  path: string;
  isLikely: boolean;
}
