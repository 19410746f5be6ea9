/** The Words that people have, by the requirement sets they know (word-api-requirement-sets, 2026-04). */
export interface Profile {
  name: string;
  /** Highest version of each requirement set. */
  sets: Readonly<Record<string, string>>;
  /** Without one, annotations are refused and paragraphs have no ids. */
  hasSubscription: boolean;
}

export const PROFILES = {
  ltsc2021: { name: 'Word LTSC 2021', sets: { WordApi: '1.3' }, hasSubscription: false },
  ltsc2024: { name: 'Word LTSC 2024', sets: { WordApi: '1.8', WordApiDesktop: '1.1' }, hasSubscription: false },
  m365: { name: 'Word of Microsoft 365', sets: { WordApi: '1.9', WordApiDesktop: '1.5' }, hasSubscription: true },
  web: { name: 'Word on the web', sets: { WordApi: '1.9' }, hasSubscription: true },
  ipad: { name: 'Word on iPad', sets: { WordApi: '1.9', WordApiDesktop: '1.2' }, hasSubscription: true },
  /** No Word anybody has: what the client library of the package @microsoft/office-js knows. */
  genuine: { name: 'Microsoft’s own client library', sets: { WordApi: '1.4' }, hasSubscription: false },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

export function supports({ sets }: Profile, name: string, version: string): boolean {
  const highest = sets[name];
  return highest !== undefined && compare(highest, version) >= 0;
}

function compare(one: string, other: string): number {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [one, other].map((each) =>
    each.split('.').map(Number),
  ) as [number[], number[]];
  return major - otherMajor || minor - otherMinor;
}
