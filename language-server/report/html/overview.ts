/** The first page: in short, what was known, the counts by theme, what to mend first. */
import { SEVERITIES, type Severity } from '../../engine/finding';
import { namesIn } from '../../names/index';
import { facts, placeText } from '../phrases';
import { stands, type Report } from '../report';
import { reportWords } from '../words/index';
import { heading, html, langOf, type Markup } from './markup';

export function inShort(report: Report, level: number, prefix: string): Markup {
  const words = reportWords(report.language);
  const errors = total(report, 'error');
  return html`<section class="part" aria-labelledby="${prefix}short">
    ${heading(level, 'heading', words.verdict.title, `${prefix}short`)}
    <div class="panel">
      <p class="verdict">${errors === 0 ? words.verdict.noMustFix : words.verdict.mustFix(errors)}</p>
      <ul class="counts">
        ${SEVERITIES.map(
          (severity) =>
            html`<li class="${severity}"><b>${total(report, severity)}</b> ${words.severities[severity]}</li>`,
        )}
        <li><b>${report.families.reduce((sum, { setAside }) => sum + setAside, 0)}</b> ${words.summary.setAside}</li>
      </ul>
      <dl class="facts">
        ${facts(report).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </div>
    ${report.draft.ictHardware ? undefined : html`<p class="note">${words.notIct}</p>`}
  </section> `;
}

function total({ families }: Report, severity: Severity): number {
  return families.reduce((sum, { open }) => sum + open[severity], 0);
}

export function summary(report: Report, level: number, prefix: string): Markup {
  const { language, families } = report;
  const words = reportWords(language);
  const names = namesIn(language);
  const cell = (count: number): Markup => html`<td class="number${count === 0 ? ' zero' : ''}">${count}</td>`;
  const columns = [
    ...SEVERITIES.map((severity) => words.severities[severity]),
    words.summary.setAside,
    words.summary.rules,
  ];
  const rows = families.map(
    ({ family, open, setAside, silent, rules }) =>
      html`<tr>
        <th scope="row">${names.family[family]}</th>
        ${SEVERITIES.map((severity) => cell(open[severity]))}${cell(setAside)}
        <td class="number">${words.summary.silent(silent, rules)}</td>
      </tr>`,
  );
  const sum = (of: (row: (typeof families)[number]) => number): number =>
    families.reduce((all, row) => all + of(row), 0);
  return html`<section class="part" aria-labelledby="${prefix}summary">
    ${heading(level, 'heading', words.summary.title, `${prefix}summary`)}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${prefix}summary">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.summary.family}</th>
            ${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${words.summary.total}</th>
            ${SEVERITIES.map((severity) => cell(sum(({ open }) => open[severity])))}${cell(sum(({ setAside }) => setAside))}
            <td class="number">
              ${words.summary.silent(
                sum(({ silent }) => silent),
                sum(({ rules }) => rules),
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section> `;
}

export function mustFix(report: Report, level: number, prefix: string): Markup {
  const { language, draft } = report;
  const words = reportWords(language);
  const errors = report.findings.filter((finding) => stands(finding) && finding.severity === 'error');
  const rows = errors.map(
    (finding) =>
      html`<li><a class="ref" href="#${prefix}f${finding.number}">${finding.number}</a><div><span${langOf(finding.message, language)}>${finding.message.text}</span><div class="place">${placeText(finding, language, draft.format)}</div></div></li>
`,
  );
  return html`<section class="part" aria-labelledby="${prefix}first">
    ${heading(level, 'heading', words.mustFix.title, `${prefix}first`)}
    <p class="lead">${errors.length === 0 ? words.mustFix.none : words.mustFix.lead}</p>
    ${
      errors.length === 0
        ? undefined
        : html`<ol class="list">
            ${rows}
          </ol>`
    }
  </section> `;
}
