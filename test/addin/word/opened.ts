/** A tender opened in a fake Word. */
import assert from 'node:assert/strict';
import { HostError, type HostErrorCode } from '../../../addin/host';
import { WordHost } from '../../../addin/word/word-host';
import { Fake, type FakeParagraph } from '../fake-word/fake-word';
import type { ProfileName } from '../fake-word/profiles';
import { reviewed } from '../fake-word/story';

export const TENDER: readonly FakeParagraph[] = [
  { text: 'Aankoop van laptops', styleBuiltIn: 'Heading1' },
  { text: 'De laptops zijn milieuvriendelijk.' },
  { text: '' },
  { text: 'De garantie duurt twee jaar.', list: { id: 3, level: 0 } },
  { text: 'Einde.' },
];
export const ALL: readonly ProfileName[] = ['ltsc2021', 'ltsc2024', 'm365', 'web', 'ipad'];

export async function open(profile: ProfileName = 'm365', paragraphs = TENDER, now = () => 0) {
  const fake = new Fake(profile, paragraphs);
  const host = await WordHost.open(fake.program(), now);
  fake.syncs = 0;
  return { fake, host };
}

export const current = (fake: Fake): string[] => fake.story.paragraphs.map((each) => reviewed(each, 'Current'));

export async function syncsOf(fake: Fake, act: () => Promise<unknown>): Promise<number> {
  const before = fake.syncs;
  await act();
  return fake.syncs - before;
}

export async function refusedWith(code: HostErrorCode, act: () => Promise<unknown>): Promise<void> {
  await assert.rejects(act, (error) => error instanceof HostError && error.code === code);
}
