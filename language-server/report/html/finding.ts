/** A finding as a card. */
import type { Language } from '../../engine/draft';
import { namesIn } from '../../names/index';
import { decisionText, lawDates, placeText } from '../phrases';
import { stands, type Report, type ReportFinding } from '../report';
import { colonIn, reportWords } from '../words/index';
import { heading, html, langOf, paragraphs, type Markup } from './markup';

/** From this many characters on a message is set smaller. */
const LONG = 140;

/** `level`: of the card's heading. */
export function findingCard(
  finding: ReportFinding,
  { language, draft }: Report,
  prefix: string,
  level: number,
): Markup {
  const words = reportWords(language);
  const names = namesIn(language);
  const { message, why, quote, severity, number, status, phase } = finding;
  const tone = stands(finding) ? severity : `${severity} aside`;
  return html`<article class="finding ${tone}" id="${prefix}f${number}">
<div class="top"><b>${number}</b><span class="severity">${names.severity[severity]}</span>${
    status === 'open' ? undefined : html`<span class="status">${words.status[status]}</span>`
  }<span>${placeText(finding, language, draft.format)}</span>${
    phase === 'unknown' || !finding.place ? undefined : html`<span>${names.phase[phase]}</span>`
  }</div>
${heading(level, message.text.length > LONG ? 'long' : 'message', html`<span${langOf(message, language)}>${message.text}</span>`)}
${
  quote
    ? html`<blockquote${langOf(quote, language)}>${quote.before}<mark>${quote.flagged}</mark>${quote.after}</blockquote>`
    : undefined
}
<p${langOf(why, language)}>${why.text}</p>
${elements(finding, language)}${related(finding, language)}${proposal(finding, language)}${ground(finding, language)}${decision(finding, language)}
</article>
`;
}

/** What a clause has and lacks; the message of an incomplete one names what it lacks. */
function elements({ elements, kind }: ReportFinding, language: Language): Markup | undefined {
  if (elements.length === 0) return undefined;
  const { coverage } = reportWords(language);
  const names = (present: boolean): string =>
    elements.flatMap((element) => (element.present === present ? [element.label] : [])).join(' · ');
  const row = (label: string, text: string): Markup | undefined =>
    text === ''
      ? undefined
      : html`<dt>${label}</dt>
          <dd>${text}</dd>`;
  return html`<dl class="has">
    ${row(coverage.present, names(true))}${kind === 'incomplete' ? undefined : row(coverage.lacking, names(false))}
  </dl>`;
}

function related({ related }: ReportFinding, language: Language): Markup | undefined {
  if (related.length === 0) return undefined;
  const { findings, line } = reportWords(language);
  const places = related.map(
    (other) => html` <span${langOf(other.message, language)}>${other.message.text}</span> (${line(other.line)})`,
  );
  return html`<p class="small">${findings.also}${colonIn(language)}${places}</p>`;
}

function proposal({ replacements }: ReportFinding, language: Language): Markup | undefined {
  const [first, ...others] = replacements;
  if (!first) return undefined;
  const { findings } = reportWords(language);
  const weigh = first.safe ? undefined : html` · ${findings.look}`;
  const body = ({ removes, text }: typeof first): Markup =>
    removes ? html`<p>${findings.remove}</p>` : paragraphs(text, language);
  return html`<div class="proposal"><div class="label">${findings.proposed}${colonIn(language)} <span${langOf(first.title, language)}>${first.title.text}</span>${weigh}</div>${body(first)}${
    others.length === 0
      ? undefined
      : html`<details>
          <summary>${findings.others} (${others.length})</summary>
          ${others.map(
            (other) =>
              html`<div class="title" ${langOf(other.title, language)}>${other.title.text}</div>
                ${body(other)}`,
          )}
        </details>`
  }</div>
`;
}

function ground({ law, basis, ruleId }: ReportFinding, language: Language): Markup {
  const words = reportWords(language);
  const rows = law.map((entry) => {
    const name = entry.address === '' ? html`${entry.title}` : html`<a href="${entry.address}">${entry.title}</a>`;
    return html`<li>${name} (${lawDates(entry, language)})</li>`;
  });
  return html`<div class="ground">
    ${
      rows.length === 0
        ? undefined
        : html`<ul>
            ${rows}
          </ul>`
    }
    <p class="rule"><code>${ruleId}</code>${basis === undefined ? undefined : html` · ${words.basis[basis]}`}</p>
  </div>`;
}

function decision(finding: ReportFinding, language: Language): Markup | undefined {
  const text = decisionText(finding, language);
  if (text === '') return undefined;
  return html`<div class="decision"><b>${reportWords(language).annex.decision}${colonIn(language)}</b> ${text}</div>`;
}
