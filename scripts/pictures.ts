/** `npm run pictures`: pictures of the page, the pane and VS Code for the documentation, each taken of the program at work. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCodeServer } from '../test/vscode/support/code-server';
import { launchChromium } from '../test/vscode/support/hosts';
import { packageVsCode } from '../test/vscode/support/package';
import { Workbench } from '../test/vscode/support/workbench';
import { picturesOfPage } from './page-pictures';

const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const drafts = fileURLToPath(new URL('../examples/en', import.meta.url));

mkdirSync(images, { recursive: true });
await picturesOfPage(images);
const server = await startCodeServer(await packageVsCode(join(tmpdir(), 'tenderlint-picture.vsix')), drafts, {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.colorTheme': 'Default Light Modern',
});
const browser = await launchChromium();
try {
  const workbench = await Workbench.open(browser, server);
  await workbench.openFile('laptops-flawed.md');
  await workbench.underlined();
  await workbench.openProblems();
  await workbench.page.screenshot({ path: `${images}vscode.png` });
} finally {
  await browser.close();
  await server.stop();
}
