import assert from 'node:assert/strict';
import type { Observation } from '../../../language-server/engine/judge/observation';
import { isIdle, severityOf } from '../../../language-server/engine/judge/severity';
import { thin } from '../../../language-server/engine/judge/thin';
import type { Situation } from '../../../language-server/engine/situate/situation';

type Rule = Observation['rule'];

/** As much of an observation as is asked here. */
function observation(rule: Partial<Rule>, more: Partial<Observation>): Observation {
  return { rule, ...more } as Observation;
}

describe('A rule that speaks once in a section', () => {
  const rule = { kind: 'span', oncePer: 'section' } as unknown as Rule;
  const [one, other] = [{ section: {} }, { section: {} }] as unknown as [
    Observation['passage'],
    Observation['passage'],
  ];
  const at = (passage: Observation['passage'], start: number, testimony?: 'doubtful' | 'sure'): Observation =>
    ({ rule, passage, start, testimony }) as unknown as Observation;

  it('is kept where it speaks first', () => {
    const all = [at(one, 1), at(one, 2), at(other, 3)];
    assert.deepEqual(
      thin(all).map(({ start }) => start),
      [1, 3],
    );
  });

  it('is kept where the second reader is sure of it, or else does not doubt it, if there is such a place', () => {
    const surest = [
      at(one, 1),
      at(one, 2, 'sure'),
      at(other, 3, 'doubtful'),
      at(other, 4, 'sure'),
      at(other, 5, 'sure'),
    ];
    assert.deepEqual(
      thin(surest).map(({ start }) => start),
      [2, 4],
    );
    const all = [at(one, 1, 'doubtful'), at(one, 2), at(one, 3), at(other, 4, 'doubtful'), at(other, 5, 'doubtful')];
    assert.deepEqual(
      thin(all).map(({ start }) => start),
      [2, 4],
    );
  });
});

describe('An observation the second reader finds unlikely', () => {
  const situation = { jurisdiction: 'BE' } as unknown as Situation;
  const context = { date: '2026-11-21' };
  const rule = (severity: Rule['severity'], inBelgium?: Rule['severity']): Partial<Rule> => ({
    id: 'certification/some',
    family: 'certification',
    severity,
    severityWhen: inBelgium ? [{ jurisdictions: ['BE'], severity: inBelgium }] : [],
    needs: [],
  });
  const heard = (testimony: 'unlikely' | 'doubtful', of: Partial<Rule>): Observation => observation(of, { testimony });

  it('is let be where it would be advice, by the rule or by its case here; what it doubts is not', () => {
    for (const of of [rule('advice'), rule('error', 'advice')]) {
      assert.equal(isIdle(heard('unlikely', of), situation, context), true);
      assert.equal(isIdle(heard('doubtful', of), situation, context), false);
    }
  });

  it('is advice where it would be more; so is what it doubts', () => {
    for (const of of [rule('error'), rule('advice', 'error')]) {
      for (const testimony of ['unlikely', 'doubtful'] as const) {
        assert.equal(isIdle(heard(testimony, of), situation, context), false);
        assert.equal(severityOf(heard(testimony, of), situation, context), 'advice');
      }
    }
  });
});
