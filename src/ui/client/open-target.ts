import { targetId } from './target-id.ts';

/** Whether the address was another than that of what is shown. */
let isSent = false;

/** Goes to what the address names, also where the address has something behind its id. */
function openTarget(): void {
  const id = targetId(location.hash, (it) => !!document.getElementById(it));
  const isReached = location.hash === `#${id}` && document.querySelector(':target');
  const target = document.getElementById(id);
  if (id && !isReached) {
    location.replace(`#${id}`);
    isSent = true;
  } else unfold(target);
  // WebKit may forget to scroll to what it is sent to while it is still loading.
  if (isSent && !scrollY) target?.scrollIntoView();
}

/** Opens all folded elements around an element, as not every browser does. */
function unfold(target: HTMLElement | null): void {
  const folded =
    target?.closest<HTMLDetailsElement>('details:not([open])') ??
    target?.closest('.fold:not([open]) + .folded')?.previousElementSibling;
  if (!folded) return;
  folded.setAttribute('open', '');
  unfold(target);
  target?.scrollIntoView();
}

openTarget();
addEventListener('hashchange', openTarget);
// Again: Firefox ends loading, some time after this, by unmarking a target that was gone to meanwhile.
addEventListener('load', () => {
  for (const delay of [0, 500]) setTimeout(openTarget, delay);
});
