/**
 * The address at which the site will be served, with a slash at the end
 * (`https://example.org/dongbei/`), from the environment variable SITE_URL: the only address in the
 * site that isn't relative.
 * @returns undefined if the variable isn't set; then pages name no host at all
 * @throws Error if SITE_URL is no address of a site
 */
export function siteUrl(
  environment: Record<string, string | undefined> = process.env,
): string | undefined {
  const { SITE_URL } = environment;
  if (!SITE_URL) return undefined;
  const url = URL.parse(SITE_URL);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(
      `SITE_URL is no address of a site: ${SITE_URL}\nfix: SITE_URL=https://example.org/dongbei/ npm run build`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}
