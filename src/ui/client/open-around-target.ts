/** Opens all folded elements around the passage that the address names, as not every browser does. */
function openAroundTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  openAroundTarget();
  target?.scrollIntoView();
}

openAroundTarget();
addEventListener('hashchange', openAroundTarget);
