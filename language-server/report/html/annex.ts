/** The end of the report: the decisions with their reasons, and how far the review goes. */
import { namesIn } from '../../names/index';
import { silentRules } from '../not-applied';
import { whoAndWhen } from '../phrases';
import { startOf } from '../quote';
import type { Report, ReportDecision } from '../report';
import { reportWords } from '../words/index';
import { heading, html, langOf, type Markup } from './markup';

const ABOUT = 240;

export function annex(report: Report, level: number, prefix: string): Markup {
  const { annex: words } = reportWords(report.language);
  const rows = report.decisions.map((decision) => row(decision, report, prefix));
  const columns = [words.number, words.passage, words.decision, words.reason, words.by];
  return html`<section class="part" aria-labelledby="${prefix}annex">
    ${heading(level, 'heading', words.title, `${prefix}annex`)}
    <p class="lead">${rows.length === 0 ? words.none : words.lead}</p>
    ${
      rows.length === 0
        ? undefined
        : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${prefix}annex">
            <table class="annex">
              <thead>
                <tr>
                  ${columns.map((name) => html`<th scope="col">${name}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>`
    }
  </section> `;
}

function row(
  { finding, about, family, ruleId, status, reason, reopened, author, time }: ReportDecision,
  { language }: Report,
  prefix: string,
): Markup {
  const words = reportWords(language);
  const who = whoAndWhen({ author, time }, language);
  const number =
    finding === undefined ? html`${words.annex.gone}` : html`<a href="#${prefix}f${finding}">${finding}</a>`;
  return html`<tr><td>${number}</td><td><span${langOf(about, language)}>${startOf(about.text, ABOUT)}</span><div class="place">${namesIn(language).family[family]} · <code>${ruleId}</code></div></td><td>${words.status[status]}${
    reopened === undefined ? undefined : html`<div class="place">${words.reopened[reopened]}</div>`
  }</td><td>${reason}</td><td>${who === '' ? (status === 'suppressed' ? words.annex.suppressedIn : '') : who}</td></tr>
`;
}

export function limits(report: Report, level: number, prefix: string): Markup {
  const { language, context, notRead, failures, notApplied } = report;
  const words = reportWords(language);
  const list = (rows: readonly string[]): Markup =>
    html`<ul>
      ${rows.map((each) => html`<li>${each}</li>`)}
    </ul>`;
  return html`<section class="part" aria-labelledby="${prefix}limits">
    ${heading(level, 'heading', words.limits.title, `${prefix}limits`)}
    <div class="panel">
      <p>${words.limits.legal}</p>
      <dl class="limits">
        <dt>${words.limits.notRead}</dt>
        <dd>${notRead.length === 0 ? words.limits.allRead : list(notRead)}</dd>
        ${
          failures.length === 0
            ? undefined
            : html`<dt>${words.limits.failures}</dt>
                <dd>${list(failures.map(({ ruleId, message }) => `${ruleId}: ${message}`))}</dd>`
        }
        <dt>${words.limits.notApplied}</dt>
        ${silentRules(notApplied, context.jurisdiction !== undefined, language).map(
          ({ label, rules }) =>
            html`<dd>
              ${label}${rules.length === 0 ? undefined : html`: <span class="rules">${rules.join(', ')}</span>`}
            </dd>`,
        )}${notApplied.length === 0 ? html`<dd>–</dd>` : undefined}
      </dl>
    </div>
  </section> `;
}
