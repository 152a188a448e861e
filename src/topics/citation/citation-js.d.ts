/** The part of citation-js that is used here; the packages bring no types of their own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[] | string);
    readonly data: Record<string, unknown>[];
    format(format: 'bibliography' | 'bibtex' | 'ris', options?: object): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@csl'): { styles: { add(name: string, style: string): void } };
      get(plugin: '@bibtex'): {
        format: Record<'asciiOnly' | 'useIdAsLabel' | 'checkLabel', boolean>;
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
