/** Reads HTML, whole documents and pieces of it inside Markdown. Runs nothing and fetches nothing. */
import { Tokenizer } from 'htmlparser2';
import type { Draft } from '../../engine/draft';
import { DraftBuilder } from '../draft-builder';
import { HtmlTokens } from './html-tokens';
import { OUTERMOST, type Place } from './place';

/** Reads an HTML document or fragment. Never throws: HTML has no syntax errors. */
export function readHtml(source: string): Draft {
  const draft = new DraftBuilder('html', source);
  const unclosed = readHtmlInto(draft, source, 0, OUTERMOST).unclosed();
  if (unclosed) {
    const line = source.slice(0, unclosed.start).split('\n').length;
    draft.notRead.push(
      `The element <${unclosed.name}> that opens on line ${line} is never closed, so the text after it was not read. ` +
        `Close it with </${unclosed.name}>.`,
    );
  }
  return draft.finish();
}

/** Adds the blocks and comments of `text`, which stands at `offset` of the draft's source, as if it stood at `place`. */
export function readHtmlInto(draft: DraftBuilder, text: string, offset: number, place: Place): HtmlTokens {
  const tokens = new HtmlTokens(draft, text, offset, place);
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokens);
  tokenizer.write(text);
  tokenizer.end();
  return tokens;
}
