/** Goes on to where a passage is now, when the address names one that moved to another page. */
const goOn = (): void => {
  const moved = document.getElementById(location.hash.slice(1));
  const link = moved?.matches('.moved') && moved.querySelector('a');
  if (link) location.replace(link.href);
};

goOn();
addEventListener('hashchange', goOn);
