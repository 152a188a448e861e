/** The address for mistakes and requests: a link, and its text. */
export interface ErrataAddress {
  href: string;
  shown: string;
}

/**
 * Reads the address that the operator of the site takes reports of mistakes at, from the environment
 * variable ERRATA_ADDRESS: a mail address, or that of a page with a form or a list of issues.
 * @returns undefined if the variable isn't set; then readers copy or save what they found
 * @throws Error if it is neither
 */
export function errataAddress(
  environment: Record<string, string | undefined> = process.env,
): ErrataAddress | undefined {
  const shown = environment.ERRATA_ADDRESS?.trim();
  if (!shown) return undefined;
  if (/^[^\s@:/?&]+@[^\s@:/?&]+\.[^\s@:/?&]+$/.test(shown))
    return { href: `mailto:${shown}`, shown };
  const url = URL.parse(shown);
  if (url && /^https?:$/.test(url.protocol)) return { href: url.href, shown };
  throw new Error(
    `ERRATA_ADDRESS is no address to write to: ${shown}\nfix: ERRATA_ADDRESS=errata@example.org npm run build, or the https address of a form`,
  );
}
