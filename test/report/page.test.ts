/** The report as a page, in a real browser: it asks for nothing, anybody can read it, and it prints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../language-server/engine/draft';
import { writeHtml } from '../../language-server/report/html/page';
import { stands } from '../../language-server/report/report';
import { launchChromium } from '../vscode/support/hosts';
import { example, reportOn } from './support';

const FLAWED = example('nl/laptops-flawed.md');
/** Its beginning: every kind of part, few of each. */
const SHORT = FLAWED.split('\n').slice(0, 34).join('\n');
const NASTY = `# Laptops <script>alert(1)</script> & "quotes"

## Eisen <img src="http://example.org/x.png" onerror="alert(1)">

<!-- tenderlint-ignore certification/label-without-equivalent: <b onclick="alert(1)">zo</b> -->

De laptops dragen het label TCO Certified <iframe src="http://example.org/"></iframe>.
`;

describe('The report as a page', function () {
  this.timeout(120000);
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('has no fault that axe finds, on wide screens and narrow ones, in four languages', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    for (const language of LANGUAGES) {
      await page.setViewportSize({ width: language === 'de' ? 360 : 1100, height: 800 });
      await page.setContent(writeHtml([reportOn(SHORT, language)]));
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      assert.deepEqual(
        violations.map(({ id, nodes }) => [language, id, nodes[0]?.html]),
        [],
      );
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      assert.ok(wide <= 0, `${language}: the page is ${wide} px too wide`);
    }
    await page.close();
  });

  it('requests nothing and runs nothing, whatever the draft holds', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent(
      writeHtml([reportOn(NASTY), reportOn(FLAWED)], [{ path: '<i>x</i>.docx', message: 'kapot' }]),
    );
    assert.deepEqual(asked, []);
    assert.equal(await page.locator('script, iframe, img, link, [onclick], [onerror]').count(), 0);
    assert.match(await page.locator('body').innerText(), /<i>x<\/i>\.docx: kapot/);
    await page.close();
  });

  it('leads from what must be mended to the finding, and shows every finding and decision', async () => {
    const page = await browser.newPage();
    const report = reportOn(FLAWED);
    await page.setContent(writeHtml([report]));
    const errors = report.findings.filter((finding) => stands(finding) && finding.severity === 'error');
    const links = page.locator('ol.list a.ref');
    assert.equal(await links.count(), errors.length);
    const target = await links.first().getAttribute('href');
    assert.equal(await page.locator(target ?? '').count(), 1);
    assert.equal(await page.locator('article.finding').count(), report.findings.length);
    const ids = await page.evaluate<string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => id)');
    assert.equal(new Set(ids).size, ids.length);
    const anchors = await page.evaluate<string[]>(
      '[...document.querySelectorAll("a[href^=\'#\']")].map((link) => link.hash.slice(1))',
    );
    assert.deepEqual(
      anchors.filter((id) => !ids.includes(id)),
      [],
    );
    await page.close();
  });

  it('cuts no card that fits on a sheet of paper', async () => {
    const page = await browser.newPage();
    await page.setContent(writeHtml([reportOn(FLAWED)]));
    await page.emulateMedia({ media: 'print' });
    const broken = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".finding")].map((card) => getComputedStyle(card).breakInside)',
    );
    assert.deepEqual([...new Set(broken)], ['avoid']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.subarray(0, 8).toString('latin1'), /^%PDF-/);
    // A4 in points.
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.close();
  });
});
