import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SendingPurpose, SendingWay } from '../../../../shared/domain/exchange/sending.ts';
import { write } from '../../../db/write.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { createTranslator } from '../../../platform/translator.ts';
import type { IntakeContext } from './intake.ts';
import { writeMailDraft } from './mail-draft.ts';
import { type SentFile, writeCompared } from './package-files.ts';
import { findHeadquarters } from './peers.ts';
import { type SendOrder, type Sent, sendPackage } from './send-package.ts';
import { noteSending } from './sendings.ts';

/** What is to be sent, by what it leaves, and why. */
export interface DeliveryOrder extends SendOrder {
  readonly purpose: SendingPurpose;
  readonly way: SendingWay;
  /** Also a mail that is ready to be sent, for each part. */
  readonly drafts: boolean;
}

/** What was written. */
export interface Delivery extends Sent {
  readonly drafts: readonly SentFile[];
  /** What is pasted into a message; `null` where no note was written. */
  readonly text: string | null;
}

/** What a delivery is made with. */
export interface DeliveryContext extends IntakeContext {
  readonly ids: IdSource;
  report(progress: { readonly step: string; readonly done: number; readonly total: number }): void;
  breathe(): Promise<void>;
}

const KIBIBYTE = 1024;

function writeDrafts({ folder }: SendOrder, { to, files }: Sent, text: string, madeAt: Date) {
  const translate = createTranslator('fr');
  return files.map(({ path }, index) => {
    const parts = files.length === 1 ? '' : ` (${index + 1}/${files.length})`;
    const day = madeAt.toISOString().slice(0, 10);
    const subject = `${translate('exchange:cover.subject', { name: to, day })}${parts}`;
    const attached = { name: basename(path), bytes: readFileSync(path) };
    const name = `courriel-${basename(path, '.keneya')}.eml`;
    return writeCompared(folder, name, writeMailDraft({ subject, text, madeAt, attached }));
  });
}

/** Sends a package, with what a mail needs, and notes that it was sent. */
export async function deliverPackage(
  context: DeliveryContext,
  order: DeliveryOrder,
): Promise<Delivery> {
  const { database, clock, actor, ids } = context;
  const sent = await sendPackage(context, order, async (done, total) => {
    const sizes = { done: Math.ceil(done / KIBIBYTE), total: Math.ceil(total / KIBIBYTE) };
    context.report({ step: 'write', ...sizes });
    await context.breathe();
  });
  const { files, note, events } = sent;
  const madeAt = new Date(clock.now());
  const text = note && readFileSync(note.path, 'utf8');
  const drafts = order.drafts ? writeDrafts(order, sent, text ?? '', madeAt) : [];
  if (files.length > 0) {
    write(database, clock, actor, (db) =>
      noteSending(db, ids.next(), {
        device: order.to ?? findHeadquarters(db)?.device ?? '',
        facility: order.facility ?? '',
        purpose: order.purpose,
        way: order.way,
        events,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        madeAt: madeAt.toISOString(),
      }),
    );
  }
  return { ...sent, drafts, text };
}
