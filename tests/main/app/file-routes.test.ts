import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFile, keptName } from '../../../main/app/keep-file.ts';
import { documentsFolder } from '../../../main/web/documents-folder.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { FIRST_RUN, failureOf, openHost } from './call-host.ts';

async function openSignedIn() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const offer = (name: string, content = 'x'): { readonly token: string } => {
    const file = host.files.place(name);
    writeFileSync(file.path, content);
    return { token: host.files.offer(file) };
  };
  return { ...host, offer };
}

describe('the name of a kept file', () => {
  it.each([
    ['rapport-TEST01-2026-07-15.pdf', 'rapport-test01-2026-07-15.pdf'],
    [
      'rapport-CSCom d’Ouélessébougou-brouillon.PDF',
      'rapport-cscom-d-ouelessebougou-brouillon-2026-11-12.pdf',
    ],
    ['Kɛnɛya ɲɛnabɔli ŋaniya.csv', 'keneya-nyenaboli-nganiya-2026-11-12.csv'],
    ['../../etc/passwd', 'passwd-2026-11-12.bin'],
    ['CON.pdf', 'con-2026-11-12.pdf'],
    ['', 'keneya-2026-11-12.bin'],
  ])('is short, plain and dated: %s', (name, kept) => {
    expect(keptName(name, '2026-11-12')).toBe(kept);
  });

  it('is one that every disk takes, whatever the file was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const kept = keptName(name, '2026-11-12');
        expect(kept).toMatch(/^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/);
        expect(kept).toMatch(/\d{4}-\d{2}/);
        expect(kept.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a file that is kept', () => {
  it('lies in the folder of the person, made for it, and its token is spent', async () => {
    const { client, offer, desk } = await openSignedIn();
    const file = offer('rapport-TEST01-2026-07-15.pdf', '%PDF-');
    const kept = await client.files.keep(file);
    expect(kept).toEqual({ name: 'rapport-test01-2026-07-15.pdf', folder: desk.keptFolder });
    expect(readFileSync(join(kept.folder, kept.name), 'utf8')).toBe('%PDF-');
    expect(desk.shown).toEqual([]);
    expect(await failureOf(client.files.keep(file))).toMatchObject({ code: 'unknown-file' });
  });

  it('never takes the place of another', async () => {
    const { client, offer, desk } = await openSignedIn();
    for (const content of ['1', '2', '3']) await client.files.keep(offer('a-2026-07.pdf', content));
    const contents = readdirSync(desk.keptFolder).map((name) => [
      name,
      readFileSync(join(desk.keptFolder, name), 'utf8'),
    ]);
    expect(contents).toEqual([
      ['a-2026-07-2.pdf', '2'],
      ['a-2026-07-3.pdf', '3'],
      ['a-2026-07.pdf', '1'],
    ]);
  });

  it('is told of in words where the folder cannot be made, and can be kept again', async () => {
    const { client, offer, desk } = await openSignedIn();
    mkdirSync(dirname(dirname(desk.keptFolder)), { recursive: true });
    writeFileSync(dirname(desk.keptFolder), 'in the way');
    const file = offer('a.pdf');
    expect(await failureOf(client.files.keep(file))).toMatchObject({ code: /^files\./ });
    expect(await failureOf(client.files.keep(file))).not.toMatchObject({ code: 'unknown-file' });
  });
});

describe('a file that is printed', () => {
  it('is kept and opened where it lies', async () => {
    const { client, offer, desk } = await openSignedIn();
    const { name, folder } = await client.files.print(offer('rapport.pdf'));
    expect(desk.shown).toEqual([join(folder, name)]);
  });

  it('is kept all the same when the system has no viewer, and the failure says where', async () => {
    const { client, offer, desk } = await openSignedIn();
    desk.hasViewer = false;
    const failure = await failureOf(client.files.print(offer('rapport.pdf')));
    const [kept = ''] = readdirSync(desk.keptFolder);
    expect(failure).toMatchObject({
      code: 'no-viewer',
      facts: { file: kept, folder: desk.keptFolder },
    });
  });

  it('is never run: a program is kept and not opened', async () => {
    const { client, offer, desk } = await openSignedIn();
    for (const name of ['a.exe', 'a.desktop', 'a.pdf.sh', 'a.html', 'a']) {
      expect(await failureOf(client.files.print(offer(name)))).toMatchObject({ code: 'no-viewer' });
    }
    expect(desk.shown).toEqual([]);
  });

  it('is for who is signed in', async () => {
    const { client, offer, session, desk } = await openSignedIn();
    const file = offer('rapport.pdf');
    session.lock();
    expect(await failureOf(client.files.print(file))).toMatchObject({ code: 'signed-out' });
    expect(await failureOf(client.files.showFolder({}))).toMatchObject({ code: 'signed-out' });
    expect(existsSync(desk.keptFolder)).toBe(false);
  });
});

describe('the folder of kept files', () => {
  it('is named, and opened although nothing was kept yet', async () => {
    const { client, desk } = await openSignedIn();
    expect(await client.files.folder({})).toEqual({ folder: desk.keptFolder });
    await client.files.showFolder({});
    expect(desk.shown).toEqual([desk.keptFolder]);
    expect(existsSync(desk.keptFolder)).toBe(true);
  });

  it('is among the documents, as the desktop names them', () => {
    const home = createScratchFolder();
    expect(documentsFolder({}, 'linux', home)).toBe(join(home, 'Documents'));
    expect(documentsFolder({}, 'win32', home)).toBe(join(home, 'Documents'));
    const name = (line: string): string => {
      mkdirSync(join(home, '.config'), { recursive: true });
      writeFileSync(join(home, '.config', 'user-dirs.dirs'), `# by the desktop\n${line}\n`);
      return documentsFolder({}, 'linux', home);
    };
    expect(name('XDG_DOCUMENTS_DIR="$HOME/Mes papiers"')).toBe(join(home, 'Mes papiers'));
    expect(name('XDG_DOCUMENTS_DIR="/data/papiers"')).toBe('/data/papiers');
    expect(name('XDG_DOCUMENTS_DIR="$HOME/"')).toBe(join(home, 'Documents'));
    expect(name('XDG_MUSIC_DIR="$HOME/Musique"')).toBe(join(home, 'Documents'));
  });
});

describe('a file that is to be saved', () => {
  it('is left to the page where a browser saves, its token still good', async () => {
    const { client, offer, files } = await openSignedIn();
    const file = offer('rapport.pdf');
    expect(await client.files.saveAs(file)).toEqual({ kind: 'byPage' });
    expect(files.get(file.token).name).toBe('rapport.pdf');
  });
});

it('leaves no half of a file behind, and takes up what a killed program left of one', async () => {
  const folder = createScratchFolder();
  const lost = { path: join(folder, 'nowhere.pdf'), name: 'a-2026-07.pdf' };
  const kept = join(folder, 'kept');
  await expect(keepFile(lost, kept, '2026-11-12')).rejects.toThrow('files.');
  expect(readdirSync(kept)).toEqual([]);
  writeFileSync(lost.path, 'whole');
  writeFileSync(join(kept, '~a-2026-07.pdf.tmp'), 'ha');
  await keepFile(lost, kept, '2026-11-12');
  expect(await keepFile(lost, kept, '2026-11-12')).toMatchObject({ name: 'a-2026-07-2.pdf' });
  expect(readdirSync(kept)).toEqual(['a-2026-07-2.pdf', 'a-2026-07.pdf']);
  expect(readFileSync(join(kept, 'a-2026-07.pdf'), 'utf8')).toBe('whole');
});
