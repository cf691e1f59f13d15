import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, dumpWorkspace, keepFolder, runKeneya } from './keneya-process.ts';

// The one that a demonstration takes when nobody gives another.
const DEMO_PIN = '123456';
const FIVE = ['checklist', 'respect', 'tracers', 'posts', 'money'];

interface Five {
  readonly code: string;
  readonly text: string;
  readonly value: number | null;
}

/** The text of the pages where this machine can read them, else the report as text. */
function readPages(pdf: string, writeText: () => string): string {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return (error ? readFileSync(writeText(), 'utf8') : stdout).replace(/\s+/g, ' ');
}

/** One paper of each kind of record, and what it says of the demonstration. */
const PAPERS = [
  { document: 'minutes', says: 'Procès-verbal (PV)' },
  { document: 'general-assembly', says: 'assemblée générale' },
  { document: 'visit-feedback', says: 'Prochaine visite' },
  { document: 'data-quality', says: 'octobre 2026' },
];

describe('the demonstration', () => {
  const folder = keepFolder();
  const directory = join(folder, 'demo');
  let made: Answer;

  beforeAll(() => {
    made = runKeneya(['demo', '--workspace', directory], { pin: null });
  });

  const ask = (...words: readonly string[]): Answer =>
    runKeneya([...words, '--workspace', directory], { pin: DEMO_PIN });

  it('is made without a question and says its PIN', () => {
    expect(made.code, made.stderr).toBe(0);
    expect(made.stderr).toBe('Code PIN du centre de démonstration : 123456\n');
    expect(made.stdout).toContain(`Centre de démonstration DEMO01 créé dans ${directory}.\n`);
    expect(ask('facilities', '--json').json).toMatchObject([{ code: 'DEMO01', meetings: 8 }]);
    expect(ask('verify', '--json').json).toMatchObject({ ok: true, gaps: 0, orphans: 0 });
  });

  it('writes a report whose pages show the five figures', () => {
    const pdf = join(directory, 'rapport-reunion.pdf');
    expect(made.stdout).toContain(`Son rapport : ${pdf}\n`);
    const write = (name: string): string => {
      const out = join(folder, name);
      expect(ask('report', 'meeting', '--facility', 'DEMO01', '--out', out).code).toBe(0);
      return out;
    };
    const report = JSON.parse(readFileSync(write('rapport.json'), 'utf8'));
    const front = report.blocks.find(({ kind }: { kind: string }) => kind === 'frontPage');
    const five: readonly Five[] = front.blocks.find(
      ({ kind }: { kind: string }) => kind === 'figures',
    ).items;
    expect(five.map(({ code }) => code)).toEqual(FIVE);
    const pages = readPages(pdf, () => write('rapport.txt'));
    for (const { text, value } of five) {
      expect(value).not.toBeNull();
      expect(pages).toContain(text.replace(/\s+/g, ' '));
    }
  });

  it.each(['fr', 'en', 'bm'])('writes a report of four to eight pages in %s', (language) => {
    const out = join(folder, `rapport-${language}.pdf`);
    const words = ['--facility', 'DEMO01', '--out', out, '--language', language];
    expect(ask('report', 'meeting', ...words).code).toBe(0);
    const pages = readFileSync(out, 'latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.length).toBeLessThanOrEqual(8);
  });

  it('writes the papers of its last meeting, its year, its last visit and its last month', () => {
    for (const { document, says } of PAPERS) {
      const out = join(folder, `${document}.txt`);
      const words = ['--document', document, '--facility', 'DEMO01', '--out', out, '--json'];
      const { code, json } = ask('report', 'paper', ...words);
      expect(code).toBe(0);
      expect(json).toMatchObject({ facility: 'DEMO01', file: out, format: 'txt' });
      expect(readFileSync(out, 'utf8').replace(/\s/g, ' ')).toContain(says);
    }
  });

  it('writes a paper of every centre into a folder, and says which has none', () => {
    expect(ask('facilities', '--add', '--facility', 'NEUF', '--name', 'CSCom neuf').code).toBe(0);
    const out = join(folder, 'affiches');
    const words = ['--document', 'poster', '--every-facility', '--out', out, '--sheet', 'a3'];
    const { code, json } = ask('report', 'paper', ...words, '--json');
    expect(code).toBe(3);
    expect(json).toMatchObject({
      written: [{ document: 'poster', facility: 'DEMO01', date: '2026-11-12', format: 'pdf' }],
      setAside: [{ facility: 'NEUF', code: 'unknown-meeting' }],
    });
    const pdf = readFileSync(join(out, 'poster-DEMO01-2026-11-12.pdf'), 'latin1');
    expect(pdf).toMatch(/MediaBox \[0\.? 0\.? 841\.89 1190\.55\]/);
  });

  it('is not made twice in one folder, and nothing changes', async () => {
    const before = await dumpWorkspace(directory, DEMO_PIN);
    const report = readFileSync(join(directory, 'rapport-reunion.pdf'));
    const again = runKeneya(['demo', '--workspace', directory, '--json'], { pin: null });
    expect([again.code, again.stdout, again.error.code]).toEqual([1, '', 'workspace-exists']);
    expect(await dumpWorkspace(directory, DEMO_PIN)).toEqual(before);
    expect(readFileSync(join(directory, 'rapport-reunion.pdf')).equals(report)).toBe(true);
  });

  it('takes the PIN and the place that it is given', () => {
    const words = [
      'demo',
      '--workspace',
      join(folder, 'autre'),
      '--out',
      join(folder, 'autre.pdf'),
    ];
    const { code, json, stderr } = runKeneya([...words, '--language', 'en', '--json'], {
      pin: '975310',
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(json).toEqual({
      workspace: join(folder, 'autre'),
      facility: 'DEMO01',
      report: join(folder, 'autre.pdf'),
    });
    expect(readFileSync(json.report).subarray(0, 5).toString()).toBe('%PDF-');
    const verify = ['verify', '--json', '--workspace', json.workspace];
    expect(runKeneya(verify, { pin: '975310' }).json.ok).toBe(true);
    expect(runKeneya(verify, { pin: DEMO_PIN }).code).toBe(4);
  });
});
