/**
 * Adds the rules of a program that was loaded later as a style sheet of their own, which a page's
 * policy allows to be made by a program only. A browser styles anew what its rules may concern;
 * added to a sheet of the page, they would have it look again at all that any rule there concerns.
 */
export function addStyles(css: string): void {
  // Without their layer, as all others are in a page that was built (src/integrations/page/).
  const rules = css.replace(/^@layer [\w-]+/, '@media all');
  if (document.adoptedStyleSheets) {
    const own = new CSSStyleSheet();
    own.replaceSync(rules);
    document.adoptedStyleSheets.push(own);
    return;
  }
  const sheet = [...document.styleSheets].at(-1);
  sheet?.insertRule(rules, sheet.cssRules.length);
}
