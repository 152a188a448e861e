/**
 * The page that a worker shows when it has nothing else left: it needs no file. With a network it
 * does away with the worker, which knows no more than the site itself, and loads the page again.
 */
export const LOST_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>读不出这一页｜东北振兴文库</title>
<style>:root{color-scheme:light dark}body{max-width:34em;margin:2em auto;padding:0 1.25em;line-height:1.8;font-family:sans-serif}</style>
<h1>读不出这一页</h1>
<p>这个浏览器里存入的文库缺了文件，现在又连不上网络。请联网后重新载入本页，文库会自行补齐。</p>
<p><a href="">重新载入</a></p>
<script>
navigator.serviceWorker.getRegistration().then(function (worker) {
  return worker && fetch(worker.scope + 'sw.js', { cache: 'no-store' }).then(function (answer) {
    return answer.ok && worker.unregister().then(function () { location.reload() });
  });
}).catch(function () {});
</script>
</html>`;
