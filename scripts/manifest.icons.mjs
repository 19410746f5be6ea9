// Renders the add-in's icons: `node scripts/manifest.icons.mjs`. To be run again when an SVG changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensure } from './hosts.mjs';

const icons = fileURLToPath(new URL('../addin/icons/', import.meta.url));
/** Up to this size the drawing with fewer lines is used. */
const SMALL = 24;
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

ensure('chromium', 'chromium');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const size of SIZES) {
    const svg = readFileSync(`${icons}${size <= SMALL ? 'icon-small' : 'icon'}.svg`, 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(`${icons}icon-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
