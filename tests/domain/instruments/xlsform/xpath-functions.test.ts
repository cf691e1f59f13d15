import { describe, expect, it } from 'vitest';
import { xpathFunctions } from '../../../../shared/domain/instruments/xlsform/xpath-functions.ts';
import { openForm } from '../odk-engine.ts';
import { compileGood } from './markdown-compiling.ts';

const { xform } = compileGood(`
| survey |
| | type | name | label | calculation |
| | text | a | A | |
| | calculate | b | | 1 + 1 |`);

/** Calls a function with any arguments; the engine may mind them, but it must know the name. */
async function isKnown(name: string): Promise<boolean> {
  const call = xform.replace('calculate="1 + 1"', `calculate="${name}(/data/a, 1)"`);
  try {
    (await openForm(call)).value('/data/b');
    return true;
  } catch (error) {
    return !String(error).includes('is not defined');
  }
}

describe('the functions that an expression may call', () => {
  const nodeTests = ['node', 'text', 'comment', 'processing-instruction'];

  it.each([...xpathFunctions].filter((name) => !nodeTests.includes(name)))(
    "include %s, which ODK's engine knows",
    async (name) => expect(await isKnown(name)).toBe(true),
  );

  it('leave out what the engine does not know', async () => {
    expect(await isKnown('nulle-part')).toBe(false);
  });
});
