import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesBefore } from '../../language-server/engine/same-objects';

const objects = Array.from({ length: 12 }, (_, name) => ({ name }));
const list = fc.uniqueArray(fc.constantFrom(...objects));

describe('the places of objects in the list before', () => {
  it('are where the same object stood, in rising order', () => {
    fc.assert(
      fc.property(list, list, (next, before) => {
        const places = [...placesBefore(next, before)];
        assert.equal(places.length, next.length);
        const found = places.filter((place) => place >= 0);
        assert.deepEqual(
          found,
          [...found].sort((left, right) => left - right),
        );
        places.forEach((place, at) => {
          if (place >= 0) assert.equal(before[place], next[at]);
        });
      }),
    );
  });

  it('are all found where a few neighbours were put in, taken out or replaced', () => {
    const edit = fc.record({ at: fc.nat(objects.length), out: fc.nat(3), into: fc.nat(3) });
    fc.assert(
      fc.property(edit, ({ at, out, into }) => {
        const fresh = Array.from({ length: into }, () => ({ name: -1 }));
        const next = [...objects.slice(0, at), ...fresh, ...objects.slice(at + out)];
        const places = placesBefore(next, objects);
        next.forEach((each, place) => {
          assert.equal(places[place], objects.indexOf(each));
        });
      }),
    );
  });
});
