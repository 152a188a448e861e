/** Which file names can be unpacked on Windows, macOS, Android, iOS and Linux alike. */

/** Windows refuses these, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Leaves room, within the 260 characters of Windows, for the folder it is unpacked into. */
const LONGEST = 200;

/**
 * @param paths of all files together, from the archive's root, with `/`
 * @throws {Error} naming every path that some system would refuse, change or confuse with another
 */
export function assertPortable(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  const faults = paths.flatMap((path) => {
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    const fault = twin ? `differs from ${twin} by upper case at most` : faultOf(path);
    return fault ? [`${path} ${fault}`] : [];
  });
  if (faults.length === 0) return;
  throw new Error(`${faults.join('\n')}\nfix: rename the pages or files of the site`);
}

function faultOf(path: string): string | null {
  if (path.length > LONGEST) return `is longer than ${LONGEST} characters`;
  return path.split('/').map(faultOfName).find(Boolean) ?? null;
}

function faultOfName(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'has a part without a name';
  if (!/^[\w.~+@() -]+$/.test(name)) return 'has a part that is not plain ASCII';
  if (RESERVED.test(name)) return `has a part that Windows reserves: ${name}`;
  return /[. ]$/.test(name) ? 'has a part that ends with a dot or a blank' : null;
}
