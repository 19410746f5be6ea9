/** HTML in pieces: text is escaped, markup made here is not escaped again. */
import type { Language } from '../../engine/draft';
import { escapeMarkup } from '../escape-markup';
import type { Said } from '../report';

/** A piece of markup that needs no escaping any more. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | Markup | undefined | readonly Piece[];

/** A template whose values are escaped unless they are `Markup`; lists are joined, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.map((part, at) => (at === 0 ? '' : written(values[at - 1])) + part).join(''));
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return escapeMarkup(String(piece));
}

/** ` lang="…"` where the words are in another language than the report. */
export function langOf({ language }: Pick<Said, 'language'>, report: Language): Markup | undefined {
  return language === report ? undefined : html` lang="${language}"`;
}

/** A heading; `level` counts from 1. */
export function heading(level: number, className: string, content: Piece, id?: string): Markup {
  const tag = new Markup(`h${Math.min(level, 6)}`);
  return html`<${tag} class="${className}"${id === undefined ? undefined : html` id="${id}"`}>${content}</${tag}>`;
}

/** Each line a paragraph. */
export function paragraphs({ text, language }: Said, report: Language): Markup {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return html`${lines.map((line) => html`<p${langOf({ language }, report)}>${line}</p>`)}`;
}
