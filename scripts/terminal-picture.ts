/** `npm run picture`: docs/images/terminal.svg, a picture of what `tenderlint check` really prints. Build first. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escapeContent } from '../language-server/engine/escape-content';

const root = fileURLToPath(new URL('..', import.meta.url));
const TENDER = 'examples/en/laptops-flawed.md';
const FAMILIES_SHOWN = ['human-rights', 'certification', 'repairability', 'greenwashing'];

const COLOURS: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };
const INK = '#e6edf3';
const CHARACTER = 8.4;
const LINE = 19;
const MARGIN = 20;

interface Style {
  colour: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
}

const PLAIN: Style = { colour: INK, bold: false, dim: false, italic: false, underline: false };

/** The style after one of the codes that the program prints. */
function styled(style: Style, code: string): Style {
  switch (code) {
    case '0':
      return PLAIN;
    case '1':
      return { ...style, bold: true };
    case '2':
      return { ...style, dim: true };
    case '3':
      return { ...style, italic: true };
    case '4':
      return { ...style, underline: true };
    case '22':
      return { ...style, bold: false, dim: false };
    case '23':
      return { ...style, italic: false };
    case '24':
      return { ...style, underline: false };
    case '39':
      return { ...style, colour: INK };
    default:
      return { ...style, colour: COLOURS[code] ?? style.colour };
  }
}

function span(text: string, { colour, bold, dim, italic, underline }: Style): string {
  const attributes = [
    colour === INK ? '' : ` fill="${colour}"`,
    bold ? ' font-weight="bold"' : '',
    dim ? ' opacity="0.7"' : '',
    italic ? ' font-style="italic"' : '',
    underline ? ' text-decoration="underline"' : '',
  ].join('');
  return `<tspan${attributes}>${escapeContent(text)}</tspan>`;
}

/** A line of the terminal as spans; a style lasts until a code ends it, over line ends too. */
function readLine(line: string, style: Style): [spans: string, after: Style] {
  let spans = '';
  let now = style;

  for (const part of line.split(/(\x1b\[\d+m)/)) {
    const code = /^\x1b\[(\d+)m$/.exec(part)?.[1];
    if (code !== undefined) now = styled(now, code);
    else if (part !== '') spans += span(part, now);
  }
  return [spans, now];
}

/** An SVG picture of what a terminal shows for `output`, which may hold colour codes. */
export function terminalPicture(output: readonly string[], columns: number): string {
  const height = output.length * LINE + 2 * MARGIN;
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  let style = PLAIN;
  const rows = output.map((line, at) => {
    const [spans, after] = readLine(line, style);
    style = after;
    return `<text x="${MARGIN}" y="${MARGIN + at * LINE + 14}" xml:space="preserve">${spans}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Findings of tenderlint in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="${INK}">
${rows.join('\n')}
</g>
</svg>
`;
}

/** The heading, the first error of each family shown, and the counts: groups of lines parted by empty ones. */
function shorten(output: string): string[] {
  const groups = output.trimEnd().split('\n\n');
  const [heading = '', counts = ''] = [groups[0], groups.at(-1)];
  const errors = FAMILIES_SHOWN.flatMap((family) => groups.find((group) => isError(group, family)) ?? []);
  const shown = groups.filter((group) => errors.includes(group));
  return [
    `$ tenderlint check ${TENDER}`,
    ...[heading, ...shown].join('\n\n').split('\n'),
    '',
    '  ⋮',
    '',
    ...counts.split('\n'),
  ];
}

function isError(group: string, family: string): boolean {
  const plain = group.replace(/\x1b\[\d+m/g, '');
  return new RegExp(`^  error \\S+  ${family}/`, 'm').test(plain);
}

function main(): void {
  const environment = { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined, LANG: 'en' };
  const output = execFileSync(process.execPath, ['dist/cli/tenderlint.cjs', 'check', '--fail-on', 'never', TENDER], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  mkdirSync(`${root}docs/images`, { recursive: true });
  writeFileSync(`${root}docs/images/terminal.svg`, terminalPicture(shorten(output), 100));
  console.log('docs/images/terminal.svg');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
