import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../../resources/demo/seeded-random.ts';

describe('chance that can be repeated', () => {
  it('draws the same numbers from the same seed and topic, and others from another', () => {
    const draw = (seed: number, topic: string): readonly number[] => {
      const random = createSeededRandom(seed, topic);
      return Array.from({ length: 20 }, () => random.between(0, 1000));
    };
    expect(draw(1, 'stock')).toEqual(draw(1, 'stock'));
    expect(draw(1, 'stock')).not.toEqual(draw(2, 'stock'));
    expect(draw(1, 'stock')).not.toEqual(draw(1, 'money'));
  });

  it('reaches both ends of a range and nothing beyond, evenly', () => {
    const random = createSeededRandom(5, 'dice');
    const faces = Array.from({ length: 6000 }, () => random.between(1, 6));
    const counts = [1, 2, 3, 4, 5, 6].map((face) => faces.filter((f) => f === face).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6000);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('makes identifiers of the shape of a random UUID', () => {
    const random = createSeededRandom(5, 'uuid');
    const ids = Array.from({ length: 500 }, random.uuid);
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
