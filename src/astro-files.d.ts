// For `tsc`, which cannot read .astro files: to it each exports some component. `astro check`
// reads the files themselves and so knows their properties.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
