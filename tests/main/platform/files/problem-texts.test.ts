import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileProblemKinds } from '../../../../main/platform/files/file-problem.ts';
import { resourcesDirectory } from '../../../../main/platform/resources.ts';
import { createTranslator } from '../../../../main/platform/translator.ts';

const FACTS = {
  file: 'a.xlsx',
  limit: 1,
  part: 'p',
  sheet: 's',
  format: 'pdf',
  value: '#N/A',
  seconds: 1,
  megabytes: 1,
  encoding: 'e',
  system: 'EIO',
};

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('there is a text for each kind of problem, and none without a problem', () => {
    const path = join(resourcesDirectory(), 'locales', language, 'files.json');
    const { problems } = JSON.parse(readFileSync(path, 'utf8'));
    expect(Object.keys(problems).sort()).toEqual([...fileProblemKinds].sort());
  });

  const translate = createTranslator(language);
  test.each(fileProblemKinds)('%s has a reason and a remedy, with all facts filled in', (kind) => {
    for (const text of ['reason', 'remedy']) {
      const sentence = translate(`files:problems.${kind}.${text}`, FACTS);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain('{{');
    }
  });
});
