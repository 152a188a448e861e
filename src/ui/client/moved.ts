/**
 * Goes on to the new place of what the address names, where it was moved: `[data-moved]` is a link
 * there, or holds one. Of the entries of a list of names those were moved whose link keeps their id.
 */
function followMoved(): void {
  const named = document.getElementById(location.hash.slice(1));
  const moved = named?.closest('[data-moved], .project-names [data-row]');
  const link = moved?.closest('a') ?? moved?.querySelector('a');
  if (!link || (!moved?.matches('[data-moved]') && link.hash === '')) return;
  location.replace(link.href);
}

followMoved();
addEventListener('hashchange', followMoved);
