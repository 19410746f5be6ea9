/** What this version of Word can do: what it says of itself, and where that is not to be trusted, what a trial shows. */
import type { Capabilities } from '../host';
import type { WordProgram } from './word-program';

/** Parts of Word's interface used beyond WordApi 1.3. */
export interface Support {
  /** Ids of paragraphs and events about them (WordApi 1.6). */
  readonly ids: boolean;
  /** Comments, change tracking, reviewed text, custom XML parts (1.4). */
  readonly tracking: boolean;
  /** Footnotes and endnotes (1.5). */
  readonly notes: boolean;
  /** Underlines by annotations (1.7, and a subscription). */
  readonly annotations: boolean;
  /** Choices at an annotation, and a highlight that leaves no trace (1.8). */
  readonly popups: boolean;
}

/** Tries what needs a subscription, for a version can have the calls and the licence forbid them. One round trip. */
export async function probe(program: WordProgram): Promise<Support> {
  const has = (version: string): boolean => program.supports('WordApi', version);
  const annotations = has('1.7') && (await succeeds(program, tryAnnotations));
  return { tracking: has('1.4'), notes: has('1.5'), ids: has('1.6'), annotations, popups: has('1.8') };
}

export function capabilitiesOf(support: Support): Capabilities {
  return {
    edit: true,
    trackedChanges: support.tracking,
    comments: support.tracking,
    storage: true,
    marks: support.annotations,
    highlight: support.popups,
    selection: true,
    undo: false,
    export: false,
    openDocument: true,
  };
}

async function tryAnnotations(context: Word.RequestContext): Promise<void> {
  context.document.body.paragraphs.getFirst().getAnnotations().load('items/id');
  await context.sync();
}

async function succeeds(
  program: WordProgram,
  batch: (context: Word.RequestContext) => Promise<void>,
): Promise<boolean> {
  try {
    await program.run(batch);
    return true;
  } catch {
    return false;
  }
}
