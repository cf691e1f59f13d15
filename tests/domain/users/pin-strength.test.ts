import { describe, expect, it } from 'vitest';
import { pinStrength } from '../../../shared/domain/users/pin-strength.ts';

describe('the strength of a PIN', () => {
  it.each([
    ['', 'short'],
    ['40719', 'short'],
    ['123456', 'guessable'],
    ['987654', 'guessable'],
    ['abcdefgh', 'guessable'],
    ['777777', 'guessable'],
    ['121212', 'guessable'],
    ['407407', 'guessable'],
    ['150390', 'guessable'],
    ['15031990', 'guessable'],
    ['320390', 'fair'],
    ['151390', 'fair'],
    ['407193', 'fair'],
    ['135791', 'fair'],
    ['40719386', 'strong'],
    ['baobab sec', 'strong'],
  ] as const)('of "%s" is %s', (pin, strength) => {
    expect(pinStrength(pin)).toBe(strength);
  });
});
