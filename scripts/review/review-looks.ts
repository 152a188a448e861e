/** Styles of the review page: plain, and legible by day and night. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d8dc, #444b52); --soft: light-dark(#f5f6f7, #23272b);
  --ask: light-dark(#8a5a00, #f0c674); --bad: light-dark(#a1260d, #ff9d8a); --link: light-dark(#1a56a0, #8ab8f0); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 0 1.5rem 6rem; font: 1rem/1.7 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.4rem; margin: .5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: var(--link); } code, pre, kbd { font: .92em ui-monospace, "Noto Sans Mono CJK SC", monospace; }
kbd { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .35em; }
#count label { margin-inline-start: 1.5rem; }
.row { scroll-margin-top: 3rem; display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; border-top: 1px solid var(--line); padding: .5rem 0; }
.row.head { position: sticky; top: 0; background: Canvas; font-weight: 600; z-index: 1; }
.row p { margin: 0; overflow-wrap: anywhere; }
.source { margin: 0; padding-inline-start: 3.5rem; color: GrayText; white-space: pre-wrap; overflow-wrap: anywhere; }
.source li::marker { font-variant-numeric: tabular-nums; font-size: .85em; }
.source.alone { color: inherit; } .here { background: light-dark(#fde3dd, #5c2a20); }
.kind { font-size: .85rem; color: GrayText; } .kind a { color: inherit; }
.heading, .title, .box-title { font-weight: 700; } .level-1 { font-size: 1.15rem; }
.item { padding-inline-start: 2em; }
.decision { border-inline-start: .25rem solid var(--ask); background: var(--soft); padding: .4rem .8rem; margin: .5rem 0; }
.decision p { margin: .1rem 0; } .decision:focus { outline: 2px solid var(--link); outline-offset: 2px; }
.way pre { margin: .2rem 0 .4rem; padding: .4rem .6rem; background: Canvas; border: 1px solid var(--line); white-space: pre-wrap; }
.copy { font: inherit; font-size: .85rem; padding: .1rem .8rem; }
.fault { border: 2px solid var(--bad); padding: .2rem 1rem; margin: 1rem 0; } .fault h2 { margin: .5rem 0; color: var(--bad); }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .7rem; text-align: start; }
.number { text-align: end; font-variant-numeric: tabular-nums; } .own { background: var(--soft); font-weight: 600; }
.only .row:not(.asked):not(.head) { display: none; }
@media (max-width: 50rem) { body { padding: 0 .8rem 4rem; } .row { grid-template-columns: 1fr; gap: .3rem; } .row.head { display: none; } table { display: block; overflow-x: auto; } }
`;

/** Its program: keys, copying, and the place on the page after it is read anew. */
export const SCRIPT = `
const decisions = [...document.querySelectorAll('.decision')];
const only = document.getElementById('only');
const place = 'review ' + location.pathname;
function step(by) {
  const at = decisions.indexOf(document.activeElement.closest?.('.decision'));
  const next = decisions[at === -1 ? (by > 0 ? 0 : decisions.length - 1) : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}
async function copy(button) {
  const text = button.closest('.way').querySelector('pre').textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = '已复制';
  } catch {
    getSelection().selectAllChildren(button.closest('.way').querySelector('pre'));
    button.textContent = '已选中，请按 Ctrl+C';
  }
}
document.addEventListener('click', (event) => {
  const button = event.target.closest('.copy');
  if (button) void copy(button);
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
  const key = event.key.toLowerCase();
  if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'r') location.reload();
  else if (key === 'c') {
    const button = document.activeElement.closest?.('.decision')?.querySelector('.copy');
    if (button) void copy(button);
  } else return;
  event.preventDefault();
});
only?.addEventListener('change', () => {
  document.body.classList.toggle('only', only.checked);
  sessionStorage.setItem(place, only.checked ? 'only' : '');
});
if (only && sessionStorage.getItem(place) === 'only') only.click();
`;
