import { copyResponse } from 'workbox-core/copyResponse.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';

/**
 * How files are asked for that are not stored yet.
 * @param scope the address of the site's root
 */
export const fetching = (scope: string): WorkboxPlugin => ({
  /** The browser's own store may hold an earlier version still, which would be refused. */
  requestWillFetch: async ({ request }) =>
    request.cache === 'default'
      ? new Request(request, { cache: 'no-cache', redirect: 'follow' })
      : request,

  /** Some hosts lead from about.html to about, which a page may not be answered with as it is. */
  fetchDidSucceed: async ({ response }) =>
    response.redirected ? copyResponse(response) : response,

  /** No network, or a newer version of the page: the page it leads to finds out which. */
  handlerDidError: async ({ request }) => {
    if (request.mode !== 'navigate') return undefined;
    const page = request.url.startsWith(scope) ? request.url.slice(scope.length) : '';
    return Response.redirect(`${scope}offline/not-stored.html#${encodeURIComponent(page)}`);
  },
});
