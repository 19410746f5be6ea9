/** One .docx goes round all that read and write decisions: command line, the pane's document host, language server. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocxHost } from '../../addin/docx/docx-host';
import { WireText } from '../../addin/wire-text';
import { RECORD_NAMESPACE } from '../../language-server/decisions/record-xml';
import { DocxEditor } from '../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { customXml } from '../../language-server/formats/docx/record-part';
import { withDecision, type Decision } from '../../language-server/decisions/decision';
import type { FindingsResult } from '../../language-server/server/protocol';
import { folderWith, tenderlint } from '../cli/support/program';
import { EditorClient } from '../server/support/client';

const LABEL = 'certification/label-without-equivalent';
const REASON = 'Afgesproken met de juridische dienst';

describe('Decisions in a .docx', function () {
  this.timeout(180_000);

  it('travel from the command line through document host and language server, and back', async () => {
    const folder = folderWith({ 'bestek.docx': readFileSync('examples/nl/laptops-flawed.docx') });
    const path = join(folder, 'bestek.docx');
    const decided = await tenderlint(['decide', 'bestek.docx', LABEL, '--reason', REASON, '--each'], { cwd: folder });
    assert.equal(decided.code, 0, decided.stderr);

    const host = DocxHost.open(readFileSync(path), { name: 'bestek.docx', author: 'An' });
    const record = await host.record();
    assert.ok(record.decisions.some(({ ruleId, reason }) => ruleId === LABEL && reason === REASON));

    const client = await EditorClient.start('worker');
    const uri = 'docx:bestek';
    await client.open(uri, new WireText(await host.read()).text, 'paragraphs');
    await client.connection.sendNotification('tenderlint/record', { uri, record });
    const { findings, suppressed } = await client.request<FindingsResult>('tenderlint/findings', uri);
    assert.ok(!findings.some(({ ruleId }) => ruleId === LABEL));
    assert.ok(suppressed.some(({ finding, reason }) => finding.ruleId === LABEL && reason === REASON));

    const other = findings.find(({ kind, ruleId }) => kind === 'span' && ruleId.startsWith('greenwashing/'));
    assert.ok(other);
    const own = { state: 'accepted-risk', reason: 'Bewuste keuze', author: 'An', time: '2026-11-21T10:00:00Z' };
    const decision = await client.connection.sendRequest<Decision>('tenderlint/decision', {
      textDocument: { uri },
      finding: other.id,
      ...own,
    });
    await client.stop();
    await host.saveRecord(withDecision(record, decision));
    writeFileSync(path, await host.exportBytes());

    const listed = await tenderlint(['decisions', 'bestek.docx'], { cwd: folder });
    assert.ok(listed.stdout.includes(REASON) && listed.stdout.includes('Bewuste keuze'), listed.stdout);
    const checked = await tenderlint(['check', '--format', 'json', '--fail-on', 'never', 'bestek.docx'], {
      cwd: folder,
    });
    const [file] = (JSON.parse(checked.stdout) as { files: { decided: { ruleId: string; reason: string }[] }[] }).files;
    const reasons = new Map(file?.decided.map(({ ruleId, reason }) => [ruleId, reason]));
    assert.equal(reasons.get(LABEL), REASON);
    assert.equal(reasons.get(other.ruleId), 'Bewuste keuze');
  });

  it('stay in the document where a newer version wrote them', async () => {
    const folder = folderWith({ 'bestek.docx': readFileSync('examples/nl/laptops-flawed.docx') });
    const path = join(folder, 'bestek.docx');
    await tenderlint(['decide', 'bestek.docx', LABEL, '--reason', REASON, '--each'], { cwd: folder });
    const bytes = readFileSync(path);
    const editor = new DocxEditor(readDocx(bytes), bytes);
    const newer = `<record xmlns="${RECORD_NAMESPACE}">{"version":99,"decisions":[]}</record>`;
    editor.setCustomXml(RECORD_NAMESPACE, newer);
    writeFileSync(path, editor.save());
    const carried = (from: Uint8Array): string | undefined => customXml(readDocx(from).parts, RECORD_NAMESPACE);
    const before = carried(readFileSync(path));
    assert.ok(before?.includes('99'));

    const host = DocxHost.open(readFileSync(path), { name: 'bestek.docx', author: 'An' });
    await assert.rejects(host.saveRecord(await host.record()), /failed/);
    assert.equal(carried(await host.exportBytes()), before);
    const reviewed = await tenderlint(['review', 'bestek.docx'], { cwd: folder });
    assert.equal(reviewed.code, 2, reviewed.stderr);
  });
});
