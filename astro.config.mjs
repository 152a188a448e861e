import mdx from '@astrojs/mdx';
import { addressList } from './src/integrations/address-list.ts';
import { exhibitScripts } from './src/integrations/exhibit-scripts.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { liveContent } from './src/integrations/live-content.ts';
import { passageScripts } from './src/integrations/passage-scripts.ts';
import { selfContainedScripts } from './src/integrations/self-contained-scripts.ts';
import { BUILD_TARGETS } from './src/model/browsers.ts';

/**
 * A type in place of Astro's `defineConfig`, which loads hundreds of modules that no page needs.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  // The texts come through untouched: GFM would strike out 100~200, smart punctuation would turn
  // quotes.
  integrations: [
    mdx({ gfm: false, smartypants: false, syntaxHighlight: false }),
    finishedPages(),
    // Before liveContent: in dev they ask for pages themselves, and would wait for themselves.
    passageScripts(),
    addressList(),
    exhibitScripts(),
    liveContent(),
  ],
  // 'preserve' gives plan-13/c05.html and plan-13/index.html; 'file' would give plan-13.html.
  // Styles stand in the page, so that it is one request and opens from a folder on disk.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [selfContainedScripts()],
    // For dev: the pages' programs import no package that would have to be bundled beforehand.
    optimizeDeps: { noDiscovery: true },
    build: {
      target: BUILD_TARGETS,
      cssTarget: BUILD_TARGETS,
      // Scripts stand in the page too: a module in a file may not be loaded from a folder on disk.
      assetsInlineLimit: (file) => file.endsWith('.js') || undefined,
      rolldownOptions: { onLog: withoutAstroDirectives },
    },
  },
};

/**
 * Astro marks each MDX module with a directive of its own and then has the bundler complain about
 * it; every other message passes.
 * @type {NonNullable<import('vite').Rolldown.InputOptions['onLog']>}
 */
function withoutAstroDirectives(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}
