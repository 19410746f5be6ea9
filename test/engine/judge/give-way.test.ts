import assert from 'node:assert/strict';
import { standingIn } from '../../../language-server/engine/judge/give-way';
import type { Observation } from '../../../language-server/engine/judge/observation';

type Yields = Observation['rule']['yields'];

const sentence = { start: 0, end: 20 } as Observation['sentence'];

function seen(id: string, yields: Yields, family = 'greenwashing'): Observation {
  const rule = { id, kind: 'span', family, yields } as Observation['rule'];
  return { rule, sentence, start: 0, end: 20 } as Observation;
}

function standing(...observations: Observation[]): string[] {
  return standingIn(undefined, observations).observations.map(({ rule }) => rule.id);
}

describe('Rules on the same sentence', () => {
  it('give way to one of their family that does not, and the last of them to those that do', () => {
    assert.deepEqual(standing(seen('net', true), seen('particular', false)), ['particular']);
    assert.deepEqual(standing(seen('wide net', 'last'), seen('net', true)), ['net']);
    assert.deepEqual(standing(seen('wide net', 'last'), seen('particular', false)), ['particular']);
  });

  it('stand beside their like and beside another family', () => {
    assert.deepEqual(standing(seen('one', true), seen('other', true)), ['one', 'other']);
    assert.deepEqual(standing(seen('one', 'last'), seen('other', false, 'repairability')), ['one', 'other']);
  });
});
