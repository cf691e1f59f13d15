import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobsOf } from '../../../main/app/sealed-pictures.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { importFiles } from '../../../main/features/imports/import-files.ts';
import { writeSubmission } from '../../../shared/domain/instruments/write-submission.ts';
import { CARD_FORMS, type CardSide } from '../../../shared/domain/scorecards/score-card.ts';

/** The version of both forms in the library. */
export const LIBRARY_VERSION = '2026110101';

/** A card that a group filled with ODK Collect: answers by path. */
export interface PhoneCard {
  readonly id: string;
  readonly side: CardSide;
  readonly version?: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Women of whom eight and four men answered: one item is bad, one is good. */
export const WOMEN: PhoneCard = {
  id: 'uuid:women',
  side: 'users',
  answers: {
    '/jour': '2026-10-06',
    '/csu_consentement': 'oui',
    '/qui/csu_groupe': 'femmes',
    '/qui/csu_femmes': '8',
    '/qui/csu_hommes': '4',
    '/acces/csu_prix': 'n75',
    '/acces/csu_raison_prix': '',
    '/accueil/csu_attente': 'n25',
    '/accueil/csu_raison_attente': 'On attend depuis l’aube',
  },
};

/** The providers, whom nobody counted. */
export const TEAM: PhoneCard = {
  id: 'uuid:team',
  side: 'providers',
  answers: {
    '/jour': '2026-10-07',
    '/csp_consentement': 'oui',
    '/accueil/csp_attente': 'n100',
  },
};

function writeFiles(
  folder: string,
  cards: readonly PhoneCard[],
  forms: readonly string[],
): readonly string[] {
  const texts = [
    ...forms.map((text, at) => [`form-${at}.md`, text] as const),
    ...cards.map(({ id, side, version = LIBRARY_VERSION, answers }, at) => {
      const given = Object.entries(answers).map(([path, value]) => ({ path, value }));
      const submission = { formId: CARD_FORMS[side], version, instanceId: id, answers: given };
      return [`card-${at}.xml`, writeSubmission(submission)] as const;
    }),
  ];
  return texts.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

/** Brings cards into a centre as their files come from telephones, and forms before them where there are any. */
export async function importCards(
  workspace: Workspace,
  cards: readonly PhoneCard[],
  forms: readonly string[] = [],
): Promise<void> {
  const staging = mkdtempSync(join(tmpdir(), 'keneya-test-'));
  const { database, clock, ids, actor } = workspace;
  const context = { database, clock, ids, actor, staging, blobs: blobsOf(workspace) };
  const calm = { report: () => {}, breathe: async () => {} };
  const request = { facility: 'TEST01', formId: null, period: null, dryRun: false };
  try {
    const files = writeFiles(staging, cards, forms);
    const answer = await importFiles({ ...context, ...calm }, { files, ...request });
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.notes));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
