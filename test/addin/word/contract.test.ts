/** The contract on Word, for every Word that people have. */
import type { WordProgram } from '../../../addin/word/word-program';
import { WordHost } from '../../../addin/word/word-host';
import { paragraphRoles } from '../../../addin/word/paragraph-roles';
import { rawParagraph } from '../../../addin/word/raw-paragraph';
import { Fake, type FakeParagraph } from '../fake-word/fake-word';
import { ParagraphObject } from '../fake-word/paragraph-object';
import { genuineRun } from '../fake-word/genuine-client';
import type { ProfileName } from '../fake-word/profiles';
import { reviewed, type ParagraphData } from '../fake-word/story';
import { describeHost } from '../host-contract/contract';
import type { GivenParagraph, OpenedDocument } from '../host-contract/opened';

const STYLES = { h1: 'Heading1', h2: 'Heading2', p: 'Normal', li: 'ListBullet', li2: 'ListBullet2' } as const;

export function fakeParagraph({ role, ...given }: GivenParagraph): FakeParagraph {
  const cell = /^td:(\d+):(\d+):(\d+)$/.exec(role);
  if (cell) {
    const [table = 0, row = 0, column = 0] = cell.slice(1).map(Number);
    return { ...given, cell: { table, row, column, nesting: 1, isHeader: false } };
  }
  const list = role.startsWith('li') ? { list: { id: 7, level: role === 'li2' ? 1 : 0 } } : {};
  return { ...given, ...list, styleBuiltIn: STYLES[role as keyof typeof STYLES] };
}

async function openIn(
  profile: ProfileName,
  paragraphs: readonly GivenParagraph[],
  programOf: (fake: Fake) => WordProgram = (fake) => fake.program(),
): Promise<OpenedDocument> {
  const fake = new Fake(profile, paragraphs.map(fakeParagraph));
  const program = programOf(fake);
  const host = await WordHost.open(program);
  const settled = (verdict: 'accept' | 'reject'): ParagraphData[] =>
    fake.story.paragraphs.filter(({ inserted, struck }) => (verdict === 'accept' ? struck : inserted) === undefined);
  return {
    host,
    texts: (verdict) =>
      Promise.resolve(settled(verdict).map((each) => reviewed(each, verdict === 'accept' ? 'Current' : 'Original'))),
    comments: () => Promise.resolve(fake.comments.map(({ text }) => text)),
    roles: () =>
      Promise.resolve(
        paragraphRoles(
          settled('accept').map((each) => ({
            ...rawParagraph(new ParagraphObject(fake, each), false, 'body'),
            listLevel: each.list?.level ?? 0,
            cell: each.cell,
          })),
        ),
      ),
    reopen: () => WordHost.open(program),
  };
}

for (const profile of ['ltsc2024', 'm365', 'web', 'ipad'] as const) {
  describeHost(`Word (${profile})`, (paragraphs) => openIn(profile, paragraphs));
}

// That library knows no custom XML parts.
describeHost(
  'Word (by Microsoft’s own client library)',
  (paragraphs) => openIn('genuine', paragraphs, (fake) => ({ ...fake.program(), run: genuineRun(fake) })),
  { carriesRecord: false },
);
