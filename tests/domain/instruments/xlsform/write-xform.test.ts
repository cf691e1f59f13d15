import { describe, expect, it } from 'vitest';
import { compileGood } from './markdown-compiling.ts';

describe('the XForm itself', () => {
  it('puts spaces around paths, which Enketo needs', () => {
    const { xform } = compileGood(
      `
| survey |
| | type | name | label | calculation |
| | integer | a | A | |
| | calculate | b | | \${a}*2 |`,
    );
    expect(xform).toContain('calculate=" /data/a *2"');
  });

  it("leaves out Keneya's own columns", () => {
    const { xform } = compileGood(
      `
| survey |
| | type | name | label | weight | proof | bundle |
| | select_one l | a | A | 3 | affiché | lot1 |
| choices |
| | list_name | name | label | score |
| | l | oui | Oui | 1 |`,
    );
    expect(xform).not.toMatch(/affiché|lot1|score|weight/);
  });

  it('names the form and its version', () => {
    const { xform } = compileGood(
      `
| survey |
| | type | name | label |
| | text | a | A |
| settings |
| | form_id | version | form_title |
| | f&1 | 7 | A < B |`,
    );
    expect(xform).toContain('<data id="f&amp;1" version="7">');
    expect(xform).toContain('<h:title>A &lt; B</h:title>');
  });
});
