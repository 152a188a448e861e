/** Opens what is folded around the passage that the address names; not every browser does it. */
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
