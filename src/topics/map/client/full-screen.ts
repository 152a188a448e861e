/**
 * Lets a map fill the screen, or the window where the browser keeps the screen for itself.
 * @param map what is to fill it
 * @param changed is told whether it does
 * @returns a function that changes it, and one that ends it and tells whether there was an end
 */
export function fullScreen(map: HTMLElement, changed: (isFull: boolean) => void) {
  const set = (isFull: boolean) => {
    map.toggleAttribute('data-full', isFull);
    document.documentElement.toggleAttribute('data-map-full', isFull);
    changed(isFull);
  };
  const isFull = () => map.hasAttribute('data-full');
  const leave = () => {
    const wasFull = isFull();
    if (document.fullscreenElement) document.exitFullscreen();
    if (wasFull) set(false);
    return wasFull;
  };
  const enter = async () => {
    set(true);
    await map.requestFullscreen?.().catch(() => {});
    changed(true);
  };
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && isFull()) set(false);
  });
  return { toggle: () => (isFull() ? leave() : enter()), leave };
}
