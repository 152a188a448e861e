/** Goes on to the new page of a passage when the address names one that was moved. */
function followMoved(): void {
  const moved = document.getElementById(location.hash.slice(1));
  const link = moved?.matches('.moved') && moved.querySelector('a');
  if (link) location.replace(link.href);
}

followMoved();
addEventListener('hashchange', followMoved);
