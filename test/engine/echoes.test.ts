import assert from 'node:assert/strict';
import { withoutEchoes } from '../../language-server/engine/echoes';
import type { Finding } from '../../language-server/engine/finding';

function finding(ruleId: string, severity: Finding['severity'], start: number, likeness?: number): Finding {
  const [family] = ruleId.split('/');
  const values = likeness === undefined ? {} : { values: { likeness: String(likeness) } };
  return { ruleId, family, kind: 'span', severity, start, end: start + 10, ...values } as unknown as Finding;
}

function left(...all: Finding[]): string[] {
  return withoutEchoes(all, (each) => each).map(({ ruleId }) => ruleId);
}

describe('Advice beside a louder finding', () => {
  const error = finding('certification/brand', 'error', 20);

  it('is left out where it is of the same family and on the same words', () => {
    assert.deepEqual(left(finding('certification/advice', 'advice', 25), error), ['certification/brand']);
    assert.deepEqual(left(finding('certification/advice', 'advice', 5), error), [
      'certification/advice',
      'certification/brand',
    ]);
  });

  it('stands where it is of another family, unless the second reader only suspects it', () => {
    assert.equal(left(error, finding('repairability/advice', 'advice', 22)).length, 2);
    assert.equal(left(error, finding('repairability/like', 'advice', 22, 80)).length, 2);
    assert.deepEqual(left(error, finding('repairability/like', 'advice', 22, 40)), ['certification/brand']);
    assert.equal(left(error, finding('repairability/like', 'advice', 31, 40)).length, 2);
  });
});
