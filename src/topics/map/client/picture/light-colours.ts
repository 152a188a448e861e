/**
 * The page's own colours by day, as custom properties: pictures are for paper and slides, also
 * where the reader's screen is dark.
 */
export function lightColours(): Map<string, string> {
  const colours = new Map<string, string>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules, colours);
  return colours;
}

/** Goes through layers, but not through what holds only for some screens. */
function collect(rules: CSSRuleList, colours: Map<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSLayerBlockRule) collect(rule.cssRules, colours);
    if (!(rule instanceof CSSStyleRule) || !isGround(rule.selectorText)) continue;
    for (const name of rule.style) {
      if (name.startsWith('--')) colours.set(name, rule.style.getPropertyValue(name));
    }
  }
}

const isGround = (selector: string): boolean => /^(:root|\.map)$/.test(selector);
