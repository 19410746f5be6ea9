/** Reports as one HTML page that asks nothing of anybody: no script, no request, styles inside. */
import { FAMILIES } from '../../engine/finding';
import { namesIn } from '../../names/index';
import type { Report } from '../report';
import { colonIn, reportWords } from '../words/index';
import { annex, limits } from './annex';
import { coverage } from './coverage';
import { findingCard } from './finding';
import { heading, html, Markup } from './markup';
import { inShort, mustFix, summary } from './overview';
import { STYLE } from './style';

/** A file that could not be read. */
export interface Unreadable {
  path: string;
  message: string;
}

/** The page of one draft or more; in the language of the first report, English where there is none. */
export function writeHtml(reports: readonly Report[], unreadable: readonly Unreadable[] = []): string {
  const [first] = reports;
  const language = first?.language ?? 'en';
  const words = reportWords(language);
  const single = reports.length === 1 ? first : undefined;
  const about = single ? single.draft.name : `${reports.length}`;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="tenderlint ${first?.program ?? ''}" />
        <title>${words.title}${colonIn(language)} ${about}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${words.findings.title}</a>
        <div class="sheet">
          <header>
            <div class="brand">tenderlint</div>
            ${heading(1, 'title', words.title)}${single ? html`<p class="name">${single.draft.name}</p>` : undefined}
            <p class="lead">${words.lead}</p>
          </header>
          <main id="main">
            ${problems(unreadable, words.unreadable)}${single ? body(single, 2, '') : several(reports, words.drafts)}
          </main>
          ${first ? footer(first) : undefined}
        </div>
      </body>
    </html> `;
  return page.text;
}

function several(reports: readonly Report[], title: string): Markup {
  const links = reports.map(
    (report, at) => html`<li><span class="ref">${at + 1}</span><a href="#d${at + 1}">${report.draft.name}</a></li>`,
  );
  const drafts = reports.map(
    (report, at) =>
      html`<section class="draft" lang="${report.language}" aria-labelledby="d${at + 1}">
        ${heading(2, 'title', report.draft.name, `d${at + 1}`)} ${body(report, 3, `d${at + 1}-`)}
      </section> `,
  );
  return html`<nav class="part" aria-label="${title}">
      ${heading(2, 'heading', title)}
      <ol class="list">
        ${links}
      </ol>
    </nav>
    ${drafts}`;
}

function body(report: Report, level: number, prefix: string): Markup {
  return html`${inShort(report, level, prefix)}${summary(report, level, prefix)}${mustFix(report, level, prefix)}${coverage(report, level, prefix)}${findings(report, level, prefix)}${annex(report, level, prefix)}${limits(report, level, prefix)}`;
}

function findings(report: Report, level: number, prefix: string): Markup {
  const words = reportWords(report.language);
  const families = FAMILIES.map((family) => {
    const own = report.findings.filter((finding) => finding.family === family);
    if (own.length === 0) return undefined;
    return html`${heading(level + 1, 'family', namesIn(report.language).family[family])}
    ${own.map((finding) => findingCard(finding, report, prefix, level + 2))}`;
  });
  return html`<section class="part" aria-labelledby="${prefix}findings">
    ${heading(level, 'heading', words.findings.title, `${prefix}findings`)}
    ${report.findings.length === 0 ? html`<p class="lead">${words.findings.none}</p>` : families}
  </section> `;
}

function problems(unreadable: readonly Unreadable[], title: string): Markup | undefined {
  if (unreadable.length === 0) return undefined;
  return html`<div class="note">
    <b>${title}</b>
    <ul>
      ${unreadable.map(({ path, message }) => html`<li>${path}: ${message}</li>`)}
    </ul>
  </div> `;
}

function footer({ program, pack }: Report): Markup {
  return html`<footer>tenderlint ${program} · ${pack.version} · <code>${pack.sha256}</code></footer>`;
}
