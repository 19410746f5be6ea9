import assert from 'node:assert/strict';
import { fold } from '../language-server/engine/annotate/fold';
import { stem } from '../language-server/engine/annotate/stem';
describe('stem', () => {
  it('folds', () => assert.equal(fold('Pièces'), 'pieces'));
  it('stems', () => assert.equal(stem('wisselstukken', 'nl'), 'wisselstuk'));
});
