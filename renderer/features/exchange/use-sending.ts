import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delivered, Destination } from '../../../shared/contract/sending.ts';
import type { SendingPurpose } from '../../../shared/domain/exchange/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { fetchOffered, uploadFile } from '../../api/files.ts';
import { type Task, useTask } from '../../api/task.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';

/** What leaves, and for whom; where it goes is chosen beside it. */
export interface SendingOrder {
  readonly purpose: SendingPurpose;
  /** The device of a colleague; `null` for headquarters. */
  readonly to: string | null;
  /** `null` for all centres. */
  readonly facility: string | null;
}

/** What headquarters have not confirmed, of all centres. */
export const NEWS: SendingOrder = { purpose: 'send', to: null, facility: null };

/** A package on its way, and what it came to. */
export interface Sending {
  readonly task: Task;
  readonly done: Delivered | null;
  /** Why the picture of the report could not be made; the rest is there. */
  readonly pictureError: unknown;
  readonly send: (order: SendingOrder, destination: Destination) => Promise<void>;
  /** To headquarters, with the texts and the report that go with a mail. */
  readonly mail: () => Promise<void>;
}

/** The first page of a report as a picture that a telephone shows. */
async function drawReport({ token, name }: NonNullable<Delivered['report']>): Promise<File> {
  // The painter of pages is as large as all the rest, and few pictures are asked for.
  const { drawPage } = await import('../../ui/draw-page.ts');
  const content = await drawPage(await fetchOffered(token), 1);
  const ending = content.type === 'image/png' ? 'png' : 'jpg';
  return new File([content], name.replace(/\.pdf$/, `.${ending}`));
}

/** Sends packages, one at a time, with progress. */
export function useSending(): Sending {
  const { client } = useApi();
  const queries = useQueryClient();
  const task = useTask();
  const { language } = useLanguage();
  const facility = useFacilityIfAny();
  const [done, setDone] = useState<Delivered | null>(null);
  const [pictureError, setPictureError] = useState<unknown>(null);

  async function addPicture({ report, folder }: Delivered): Promise<void> {
    if (!report) return;
    try {
      const picture = await uploadFile(await drawReport(report));
      await client.sending.addPicture({ folder, picture });
    } catch (error) {
      setPictureError(error);
    }
  }

  async function run(order: SendingOrder, destination: Destination, isMail: boolean) {
    setDone(null);
    setPictureError(null);
    const report = isMail && facility ? facility.code : null;
    const delivered = await task.run(() =>
      client.sending.send({ ...order, destination, mail: isMail, report, language }),
    );
    if (delivered) {
      await addPicture(delivered);
      setDone(delivered);
    }
    await queries.invalidateQueries();
  }

  return {
    task,
    done,
    pictureError,
    send: (order, destination) => run(order, destination, false),
    mail: () => run(NEWS, { kind: 'kept' }, true),
  };
}
