/**
 * The name of the cache in which the service worker keeps the library: one for each folder of a
 * host, since all sites of a host share their caches.
 * @param scope the address of the folder that holds the site
 */
export function cacheNameOf(scope: string): string {
  return `dongbei-library ${scope}`;
}
