import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFile } from '../../../main/app/forms.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const FORM = `
| survey |
| | type | name | label |
| | select_one note | propre | La salle est-elle propre ? |
| choices |
| | list_name | name | label | score |
| | note | oui | Oui | 1 |
| | note | non | Non | 0 |
| settings |
| | form_id | version | scoring |
| | visite | 1 | METHOD |
`;

const META = '<meta><instanceID>uuid:1</instanceID></meta>';

const scoreWith = (method: string, meta = META): ReturnType<typeof scoreFile> => {
  const folder = createScratchFolder();
  const form = join(folder, 'visite.md');
  const submission = join(folder, 'visite.xml');
  writeFileSync(form, FORM.replace('METHOD', method));
  writeFileSync(submission, `<visite id="visite" version="1"><propre>oui</propre>${meta}</visite>`);
  return scoreFile(form, submission);
};

describe('a form that is scored', () => {
  it.each(['points', 'hnqis', 'sara', 'fbr'])(
    'is scored by the method it names: %s',
    async (method) => {
      const { score, gains, submissionWarnings } = await scoreWith(method);
      expect(score).toMatchObject({ method, pooled: 100, score: 100 });
      expect(gains).toEqual([]);
      expect(submissionWarnings).toEqual([]);
    },
  );

  it('needs no number of the submission', async () => {
    expect((await scoreWith('points', '')).score).toMatchObject({ pooled: 100 });
  });
});
