/** A reader's actions with mouse and keys, as WebDriver and WebDriver BiDi both take them. */

/** WebDriver's characters for keys that write none. */
const KEYS: Record<string, string> = {
  Enter: '\ue007',
  Escape: '\ue00c',
  Tab: '\ue004',
  Control: '\ue009',
  Backspace: '\ue003',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** A click at a place of the window. */
export function clickActions(x: number, y: number) {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

/**
 * A key that is pressed and let go.
 * @param key a character, or a name of `KEYS`; with Control held, Control+c
 */
export function keyActions(key: string) {
  const values = key.split('+').map((name) => KEYS[name] ?? name);
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  return [{ type: 'key', id: 'keyboard', actions }];
}
