import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/client-context.tsx';
import type { Client } from '../api/connect.ts';
import { uploadFile } from '../api/files.ts';
import { FailureNotice } from './failure-notice.tsx';
import { shrinkImage, UnreadableImage } from './shrink-image.ts';
import { useStayOpen } from './stay-open.tsx';

type LargePhoto = Awaited<ReturnType<Client['visits']['largePhotos']>>[number];

/** What this browser could not open since it was started; it is not tried again. */
const unreadable = new Set<string>();

/** Draws a photo smaller; `false` where this browser cannot open it. */
async function shrink(client: Client, { owner, name }: LargePhoto): Promise<boolean> {
  const key = JSON.stringify([owner, name]);
  if (unreadable.has(key)) return false;
  try {
    const small = await shrinkImage(await client.visits.file({ owner, name }));
    await client.visits.shrinkPhoto({ owner, name, token: await uploadFile(small) });
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableImage)) throw error;
    unreadable.add(key);
    return false;
  }
}

/** Draws the photos that came large, by this program or by the command line, as small as one that is taken here. */
export function ShrinkPhotos({
  facility,
  saysLeft = false,
}: {
  readonly facility: string;
  /** Also says how many keep their size, as after an import. */
  readonly saysLeft?: boolean;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const photos = await client.visits.largePhotos({ facility });
      let shrunk = 0;
      for (const [index, photo] of photos.entries()) {
        setProgress({ done: index + 1, total: photos.length });
        if (await shrink(client, photo)) shrunk += 1;
      }
      return { shrunk, left: photos.length - shrunk };
    },
  });
  useEffect(() => mutate(), [mutate]);
  useStayOpen(isPending && progress.total > 0);
  if (error) return <FailureNotice error={error} />;
  if (isPending && progress.total > 0) {
    return (
      <Text role="status" mt="md">
        {t('imports:photos.running', progress)}
      </Text>
    );
  }
  const left = saysLeft && data ? data.left : 0;
  if (!data || data.shrunk + left === 0) return null;
  return (
    <Text role="status" mt="md">
      {data.shrunk > 0 && t('imports:photos.done', { count: data.shrunk })}{' '}
      {left > 0 && t('imports:photos.left', { count: left })}
    </Text>
  );
}
