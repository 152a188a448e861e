/**
 * Tells whether the reader has turned to a map: pressed it or moved the focus to it, and nothing
 * else since. Only then does it take the wheel and single fingers away from the page.
 * @param stage the map; `data-active` shows the style sheet that it listens
 */
export function attention(stage: HTMLElement) {
  const set = (isActive: boolean) => stage.toggleAttribute('data-active', isActive);
  const follow = ({ target }: Event) => set(stage.contains(target as Node));
  document.addEventListener('pointerup', follow, true);
  document.addEventListener('focusin', follow);
  return { isActive: () => stage.hasAttribute('data-active'), end: () => set(false) };
}

const HINTS = {
  wheel: '按住 Ctrl 或 ⌘ 滚动可缩放',
  finger: '用两个手指移动和缩放',
};

/**
 * Says for a moment how the map could have been moved.
 * @param hint where it is said
 * @returns what to call when a movement was left to the page
 */
export function hinting(hint: HTMLElement): (by: 'wheel' | 'finger') => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (by) => {
    hint.textContent = HINTS[by];
    hint.toggleAttribute('data-shown', true);
    clearTimeout(timer);
    timer = setTimeout(() => hint.removeAttribute('data-shown'), 1500);
  };
}
