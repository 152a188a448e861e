/**
 * Goes on to the requested page. The service worker lacks it for one of these reasons: there
 * is no network; a newer version has been published, whose worker then takes over; or the host
 * does not send what was published, so that this site is better read without a worker.
 */
const home = document.querySelector('[data-again]');
const root = new URL('./', new URL(home?.getAttribute('href') ?? '', location.href)).href;

/** The page named in the address, or the home page for what is no page of the site. */
function requestedAddress(): string {
  const { href } = new URL(decodeURIComponent(location.hash.slice(1)), root);
  return href.startsWith(root) ? href : root;
}

/** Resolves when the worker can take over, or has. */
function ready(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (worker.state === 'redundant') reject(new Error('the newer version could not be stored'));
      else if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** Loads the page by a newer worker if there is one, else without any. */
async function proceed(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.update();
  const newer = registration.installing ?? registration.waiting;
  if (!newer) {
    await registration.unregister();
    location.replace(address);
    return;
  }
  await ready(newer);
  // Before the listener that every page has, which would load this page again.
  const leave = (event: Event) => {
    event.stopImmediatePropagation();
    location.replace(address);
  };
  navigator.serviceWorker.addEventListener('controllerchange', leave, { capture: true });
  newer.postMessage('replace');
}

const address = requestedAddress();
if (location.hash !== '') home?.setAttribute('href', address);
// On file:// there can be none, and asking for it is an error.
const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
// Without a network update() fails, and the page stays as it is.
if (registration) await proceed(registration).catch(() => {});
else if (location.hash !== '') location.replace(address);

export {};
