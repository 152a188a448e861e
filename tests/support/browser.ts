/**
 * The browsers that the tests use, and how the one that most of them use is started. Run
 * directly, it makes sure that all of them are there, and LibreOffice too.
 */
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { OFFICE } from './office.ts';
import { ensureProgram, type Program } from './programs.ts';

export const CHROMIUM: Program = {
  title: 'Chromium or Chrome',
  // The first is the same without windows of its own, and takes the tests a seventh less time.
  names: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  places: [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  variable: 'CHROME_PATH',
  // The fonts are for the Chinese text, which would else be measured as empty boxes.
  packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
};

export const FIREFOX: Program = {
  title: 'Firefox',
  names: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

/** WebKitGTK, the only WebKit that a test can steer without a desktop; its browser comes along. */
export const WEBKIT_DRIVER: Program = {
  title: 'WebKitWebDriver, the driver of WebKitGTK (Linux only),',
  names: ['WebKitWebDriver'],
  places: ['/usr/libexec/webkit2gtk-4.1/WebKitWebDriver'],
  variable: 'WEBKIT_DRIVER_PATH',
  packages: ['webkit2gtk-driver', 'fonts-noto-cjk'],
};

export const MINI_BROWSER: Program = {
  ...WEBKIT_DRIVER,
  title: 'MiniBrowser, the browser of WebKitGTK (Linux only),',
  names: ['MiniBrowser'],
  places: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ],
  variable: 'WEBKIT_BROWSER_PATH',
};

/** A screen that nobody looks at: WebKitGTK knows no other way to run without one. */
export const SCREEN: Program = {
  title: 'Xvfb, a screen for WebKitGTK,',
  names: ['Xvfb'],
  places: [],
  variable: 'XVFB_PATH',
  packages: ['xvfb'],
};

/**
 * Features that the browser's own windows would load beside each page, which nobody sees here and
 * which take longer than the page; then those that Playwright switches off, because ours replaces
 * its list.
 */
const NOT_NEEDED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * Starts Chromium without a window, without a network of its own and, because tests often
 * run as root or in a container, without its sandbox: it opens nothing but our own pages.
 * @throws {Error} when there is no browser
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureProgram(CHROMIUM),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${NOT_NEEDED.join()}`,
    ],
  });
}

/**
 * A page of a reader who has been nowhere yet. Tests open one and go from page to page with it
 * where they can, because a new one takes five times as long as another page in the old one. No
 * service worker is installed, which would store pages behind the test's back.
 */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}) {
  return (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage();
}

if (import.meta.main) {
  try {
    for (const program of [CHROMIUM, FIREFOX, WEBKIT_DRIVER, MINI_BROWSER, SCREEN, OFFICE]) {
      console.log(ensureProgram(program));
    }
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
