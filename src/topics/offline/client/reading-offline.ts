/**
 * Registers the service worker if there can be one, offers a newer version once it is ready,
 * and shows the browser the web manifest. On file:// it does nothing: there the files are at
 * hand, and asking for the manifest would be an error.
 */
const notice = document.querySelector<HTMLElement>('[data-worker]');
const { serviceWorker } = navigator;

async function start(address: string): Promise<void> {
  const registration = await serviceWorker.register(address);
  const follow = () => {
    const { waiting, installing } = registration;
    if (waiting) offer(waiting);
    // The worker knows of its own state first: the registration may not name it as waiting yet.
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
    });
  };
  // The browser may have found a newer version already, while the page was on its way.
  follow();
  registration.addEventListener('updatefound', follow);
}

/** Has the worker store a page; one that is left meanwhile isn't stored, which is no fault. */
function store(page: string): void {
  // A body that nobody reads would keep the worker at work, and a newer one waiting.
  fetch(page)
    .then((response) => response.arrayBuffer())
    .catch(() => {});
}

/**
 * The time that the older worker may take to make way, in milliseconds. Now and then Chromium doesn't
 * notice that it has nothing more to do before it has answered for another page.
 */
const PATIENCE = 3000;

/** Shows the notice of a newer version; its link makes the version take over in every open page. */
function offer(worker: ServiceWorker): void {
  if (!notice || !serviceWorker.controller) return;
  notice.hidden = false;
  notice.onclick = (event) => {
    event.preventDefault();
    worker.postMessage('replace');
    const late = setTimeout(() => location.reload(), PATIENCE);
    const isInTime = () => clearTimeout(late);
    serviceWorker.addEventListener('controllerchange', isInTime, { once: true });
  };
}

if (notice && serviceWorker && location.protocol !== 'file:') {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = notice.getAttribute('data-manifest') ?? '';
  document.head.append(manifest);

  // The first worker takes up a page that was there before it and stores it; a later one belongs
  // to a newer version, of which no page may show a part only.
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) location.reload();
    else store(location.href);
    controlled = true;
  });
  // Some browsers have workers but allow none here, in private windows for example.
  start(notice.getAttribute('data-worker') ?? '').catch(() => {});
}
