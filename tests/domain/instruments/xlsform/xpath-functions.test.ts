import { describe, expect, it } from 'vitest';
import { xpathFunctions } from '../../../../shared/domain/instruments/xlsform/xpath-functions.ts';
import { openForm } from '../odk-engine.ts';
import { compileGood } from './markdown-compiling.ts';

const { xform } = compileGood(`
| survey |
| | type | name | label | calculation |
| | text | a | A | |
| | calculate | b | | 1 + 1 |`);

/** Calls a function with some values; the engine may mind what they are, but it must know the name and their number. */
async function complaint(name: string, values: number): Promise<'unknown' | 'count' | null> {
  const given = Array.from({ length: values }, () => '/data/a').join(', ');
  try {
    const call = xform.replace('calculate="1 + 1"', `calculate="${name}(${given})"`);
    (await openForm(call)).value('/data/b');
    return null;
  } catch (error) {
    if (String(error).includes('is not defined')) return 'unknown';
    return /Argument \d+ not allowed/.test(String(error)) ? 'count' : null;
  }
}

describe('the functions that an expression may call', () => {
  const nodeTests = ['node', 'text', 'comment', 'processing-instruction'];
  const functions = [...xpathFunctions].filter(([name]) => !nodeTests.includes(name));

  it.each(functions)(
    "include %s, which ODK's engine knows with as many values",
    async (name, { least, most }) => {
      expect(await complaint(name, least)).toBe(null);
      if (least > 0) expect(await complaint(name, least - 1)).toBe('count');
      const many = most === Number.POSITIVE_INFINITY ? least + 4 : most;
      expect(await complaint(name, many)).toBe(null);
      if (many === most) expect(await complaint(name, most + 1)).toBe('count');
    },
  );

  it('leave out what the engine does not know', async () => {
    expect(await complaint('nulle-part', 2)).toBe('unknown');
  });
});
