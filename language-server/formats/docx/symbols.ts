/** Characters of symbol fonts. Word keeps them as font and code, often in the private area U+F000 to U+F0FF; readers need the sign itself. */

const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0x57: 'Ω',
  0x61: 'α',
  0x62: 'β',
  0x6d: 'μ',
  0xa2: '′',
  0xa3: '≤',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd7: '⋅',
  0xde: '⇒',
  0xe2: '®',
  0xe3: '©',
  0xe4: '™',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/**
 * The sign that code `code` shows in font `font`, always one UTF-16 code unit; the code's own character where the sign
 * is not known or the font is an ordinary one.
 */
export function signOf(font: string | undefined, code: number): string {
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = font === undefined ? undefined : tableOf(font);
  return table?.[inFont] ?? String.fromCharCode(code);
}

/** The text of a run in a symbol font as it looks; offsets stay. Plain letters in such a font are left alone. */
export function inFont(font: string | undefined, text: string): string {
  if (font === undefined || !tableOf(font)) return text;
  return text.replace(/[\uF000-\uF0FF]/g, (char) => signOf(font, char.charCodeAt(0)));
}

function tableOf(font: string): Readonly<Record<number, string>> | undefined {
  if (/^symbol$/i.test(font)) return SYMBOL;
  return /^wingdings$/i.test(font) ? WINGDINGS : undefined;
}
