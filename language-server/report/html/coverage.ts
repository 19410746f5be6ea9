/** What the draft covers, theme by theme, with what was found of each clause. */
import type { CoverageState } from '../../document/coverage';
import { FAMILIES, type Family } from '../../engine/finding';
import { namesIn } from '../../names/index';
import { sectionText } from '../phrases';
import type { Report, ReportTheme } from '../report';
import { colonIn, reportWords } from '../words/index';
import { heading, html, type Markup } from './markup';

/** Signs that a printer without colours tells apart. */
const SIGNS: Readonly<Record<CoverageState, string>> = {
  found: '✓',
  weak: '◐',
  missing: '✕',
  waived: '–',
  'not-checked': '·',
};

export function coverage(report: Report, level: number, prefix: string): Markup {
  const words = reportWords(report.language);
  const tables = FAMILIES.map((family) => familyTable(family, report, level + 1, prefix));
  return html`<section class="part" aria-labelledby="${prefix}coverage">
    ${heading(level, 'heading', words.coverage.title, `${prefix}coverage`)}
    <p class="lead">${words.coverage.lead}</p>
    ${tables}
  </section> `;
}

function familyTable(family: Family, report: Report, level: number, prefix: string): Markup | undefined {
  const themes = report.coverage.filter((theme) => theme.family === family);
  if (themes.length === 0) return undefined;
  const { coverage: words } = reportWords(report.language);
  const id = `${prefix}coverage-${family}`;
  return html`${heading(level, 'family', namesIn(report.language).family[family], id)}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
      <table class="themes">
        <thead>
          <tr>
            <th scope="col">${words.theme}</th>
            <th scope="col">${words.state}</th>
            <th scope="col">${words.where}</th>
          </tr>
        </thead>
        <tbody>
          ${themes.map((theme) => row(theme, report, prefix))}
        </tbody>
      </table>
    </div> `;
}

function row(
  { title, state, elements, place, findings }: ReportTheme,
  { language, draft }: Report,
  prefix: string,
): Markup {
  const words = reportWords(language);
  const isRead = state === 'found' || state === 'weak' || state === 'waived';
  const links = findings.map((number, at) => html`${at === 0 ? '' : ', '}<a href="#${prefix}f${number}">${number}</a>`);
  return html`<tr>
    <th scope="row">${title}${isRead ? elementNotes(elements, language) : undefined}</th>
    <td><span class="state ${state}" data-sign="${SIGNS[state]}">${namesIn(language).coverage[state]}</span></td>
    <td>
      ${
        place ? html`<div>${sectionText(place, language, draft.format)}</div>` : undefined
      }${findings.length === 0 ? undefined : html`<div class="place">${words.findings.title}${colonIn(language)} ${links}</div>`}
    </td>
  </tr> `;
}

function elementNotes(elements: ReportTheme['elements'], language: Report['language']): Markup | undefined {
  if (elements.length === 0) return undefined;
  const { coverage: words } = reportWords(language);
  const core = elements.filter((element) => element.core);
  const names = (of: typeof elements): string => of.map(({ label }) => label).join(' · ');
  const present = elements.filter((element) => element.present);
  const lacking = core.filter((element) => !element.present);
  const line = (label: string, of: typeof elements): Markup | undefined =>
    of.length === 0 ? undefined : html`<div class="small"><b>${label}${colonIn(language)}</b> ${names(of)}</div>`;
  const count = words.elements(core.filter((element) => element.present).length, core.length);
  return html`<div class="small">${count}</div>
    ${line(words.present, present)}${line(words.lacking, lacking)}`;
}
