/** Pictures of the page and of the pane alone, light and dark, for the documentation. */
import { fileURLToPath } from 'node:url';
import { PageServer } from '../test/addin/page/support/open-page';

const example = fileURLToPath(new URL('../examples/en/laptops-flawed.docx', import.meta.url));

/** Takes them into a folder, whose path ends in a slash. */
export async function picturesOfPage(images: string): Promise<void> {
  const server = await PageServer.start();
  try {
    for (const [colorScheme, ending] of [
      ['light', ''],
      ['dark', '-dark'],
    ] as const) {
      const opened = await server.open({ colorScheme, viewport: { width: 1280, height: 800 } });
      const { page } = opened;
      await opened.openFile(example);
      await page.locator('.card-head').nth(3).click();
      await page.locator('.card-goto').waitFor();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${images}page${ending}.png` });
      await page.locator('.pane').screenshot({ path: `${images}pane${ending}.png` });
      await opened.close();
    }
  } finally {
    await server.stop();
  }
}
