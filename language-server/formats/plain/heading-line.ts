/** Lines of plain text that read like headings. */

const LONGEST = 120;
const MOST_WORDS = 14;

const PART =
  /^(?:hoofdstuk|deel|afdeling|bijlage|perceel|chapitre|partie|annexe|lot|kapitel|teil|abschnitt|anhang|anlage|los|chapter|part|section|annex|appendix|schedule)\s+(?:\d{1,3}|\p{Lu}{1,5})(?![\p{L}\d])/iu;
const ARTICLE =
  /^(?:artikel|article|art\.)\s*(\d{1,3}(?:\.\d{1,3})*)(?![\p{L}\d])|^§\s*(\d{1,3}(?:\.\d{1,3})*)(?![\p{L}\d])/iu;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})*|\p{Lu}(?:\.\d{1,3})+|[IVX]{1,5}(?=\.))[.)]?[ \t]+(?=[\p{Lu}\d«“„"])/u;

export interface HeadingLine {
  /** 1 to 6: chapters 1, articles 2 and deeper by their number, others by the depth of theirs. */
  level: number;
  /** A single number, "3. Garantie", which an item of a list may have too. */
  bareNumber: boolean;
}

/** Reads a line, blanks at its ends left out, as a heading; nothing where it reads like a sentence. */
export function readHeadingLine(line: string): HeadingLine | undefined {
  if (line.length > LONGEST || line.split(/\s+/).length > MOST_WORDS || /[;:,!?]$/.test(line)) return undefined;
  const part = PART.exec(line);
  if (part) return followsNumber(line.slice(part[0].length)) ? { level: 1, bareNumber: false } : undefined;
  const article = ARTICLE.exec(line);
  if (article) {
    const number = article[1] ?? article[2] ?? '';
    return followsNumber(line.slice(article[0].length))
      ? { level: atMost6(1 + depth(number)), bareNumber: false }
      : undefined;
  }
  if (line.endsWith('.')) return undefined;
  const numbered = NUMBER.exec(line);
  if (numbered?.[1]) return { level: atMost6(depth(numbered[1])), bareNumber: depth(numbered[1]) === 1 };
  return isCapitals(line) ? { level: 1, bareNumber: false } : undefined;
}

/** "Artikel 5 – Garantie" and "Artikel 5" are headings, "Artikel 5 van de wet" is the start of a sentence. */
function followsNumber(rest: string): boolean {
  const title = rest.replace(/^[.)]?\s*[–—:-]?\s*/, '');
  if (title === '') return true;
  if (!/^[\p{Lu}\d«“„"(]/u.test(title)) return false;
  return !title.endsWith('.') || /^[.)]?\s*[–—:-]/.test(rest);
}

function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && line === line.toUpperCase() && line !== line.toLowerCase() && /^[\p{Lu}\d]/u.test(line);
}

function depth(number: string): number {
  return number.split('.').length;
}

function atMost6(level: number): number {
  return Math.min(6, level);
}
