/**
 * Adds the rules of a program that was loaded later to a style sheet of the page, because its policy
 * allows no other sheets than its own.
 */
export function addStyles(css: string): void {
  const sheet = [...document.styleSheets].at(-1);
  // Without their layer, as all others are in a page that was built (src/integrations/page/).
  sheet?.insertRule(css.replace(/^@layer [\w-]+/, '@media all'), sheet.cssRules.length);
}
