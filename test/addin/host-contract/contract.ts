/** What every DocumentHost does, whatever it stands on. Each test opens a document of its own. */
import { describeBeside } from './beside';
import { describeEditing } from './editing';
import type { Open } from './opened';
import { describeParagraphs } from './paragraphs';
import { describeReading } from './reading';
import { describeRefusing } from './refusing';

/** The tests; `name` says which host. `carriesRecord`: false where what it runs on in the test cannot. */
export function describeHost(name: string, open: Open, { carriesRecord = true } = {}): void {
  describe(`${name} keeps the contract of a host`, () => {
    describeReading(open);
    describeEditing(open);
    describeParagraphs(open);
    describeRefusing(open);
    describeBeside(open, carriesRecord);
  });
}
