import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeViolationsLazy } from '../../../renderer/form/engine-build.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ENGINE = join(ROOT, 'node_modules/@getodk/xforms-engine/dist/index.js');

/** What the rewritten part of some code gives for a group whose questions are counted each time they are looked at. */
function readRewritten(code: string) {
  let looks = 0;
  const body = `${makeViolationsLazy(code)}; return createAggregatedViolations({});`;
  const group = new Function('collectViolationReferences', body)(() => {
    looks += 1;
    return [looks];
  }) as { readonly violations: readonly number[] };
  return { group, looks: () => looks };
}

describe('the engine as the pages are built with it', () => {
  it('is the one that the rewriting was made for', () => {
    const before = readFileSync(ENGINE, 'utf8');
    const after = makeViolationsLazy(before);
    expect(after.match(/const createAggregatedViolations = /g)).toHaveLength(1);
    expect(after.match(/createAggregatedViolations\(this, /g)).toEqual(
      before.match(/createAggregatedViolations\(this, /g),
    );
    expect(before).toContain('const collectViolationReferences = (context) => {');
  });

  it('looks for violations when they are read, and finds those of that moment', () => {
    const { group, looks } = readRewritten(
      'const createAggregatedViolations = (context, options) => {};',
    );
    expect(looks()).toBe(0);
    expect(group.violations).toEqual([1]);
    expect(group.violations).toEqual([2]);
  });

  it('is not built from code that does this elsewhere', () => {
    expect(() => makeViolationsLazy('const other = 1;')).toThrow(/elsewhere/);
  });
});
