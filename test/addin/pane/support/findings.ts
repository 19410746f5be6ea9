/** Findings and items made up for tests, each with only what a test is about. */
import type { Finding } from '../../../../language-server/engine/finding';
import type { FindingsResult } from '../../../../language-server/server/protocol';
import type { Item } from '../../../../addin/pane/state/item';

export function finding(given: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    ruleId: 'greenwashing/generic-claim',
    family: 'greenwashing',
    kind: 'span',
    severity: 'warning',
    language: 'en',
    message: 'A green claim nobody can check.',
    why: 'Say what it rests on.',
    law: [],
    phase: 'specification',
    start: 10,
    end: 20,
    text: 'eco-friendly',
    elements: [],
    replacements: [],
    related: [],
    ...given,
  };
}

export function item(given: Partial<Finding> = {}, rest: Partial<Omit<Item, 'finding'>> = {}): Item {
  return {
    finding: finding(given),
    section: { title: '', start: 0 },
    decision: undefined,
    reopened: false,
    kept: undefined,
    ...rest,
  };
}

export const IGNORED = { state: 'ignored', reason: 'Agreed.', author: 'Anna', time: '2026-01-02T03:04:05Z' } as const;

export function result(given: Partial<FindingsResult> = {}): FindingsResult {
  return {
    uri: 'test:/draft',
    version: 1,
    findings: [],
    suppressed: [],
    reopened: [],
    resting: [],
    language: 'en',
    jurisdiction: 'BE',
    productGroups: ['laptop'],
    ictHardware: true,
    checkedWords: 100,
    notApplied: [],
    failures: [],
    notRead: [],
    ...given,
  };
}
