/**
 * Where the service worker keeps the library: one store for each place where it is served, since
 * all sites of a host share their stores.
 * @param scope the address of the folder that holds the site
 */
export const cacheNameOf = (scope: string): string => `dongbei-library ${scope}`;
