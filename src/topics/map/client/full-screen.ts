/**
 * Lets a map fill the screen, or the window where the browser keeps the screen for itself.
 * @param changed called with the new state at each change
 * @returns `toggle`, and `leave`, which tells whether the map did fill the screen
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
