import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/client-context.tsx';
import classes from './attached-file.module.css';
import { FailureNotice } from './failure-notice.tsx';
import { useBlobAddress } from './use-blob-address.ts';

// Bytes are fetched again sooner than they fill the memory.
const HELD_MS = 30_000;

/** A picture, recording or film of a draft or a filled form, fetched when it is shown. */
export function AttachedMedia({
  owner,
  name,
  mime,
  description,
}: {
  readonly owner: string;
  readonly name: string;
  readonly mime: string;
  /** What is to be seen or heard, for who does not see it. */
  readonly description: string;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(
    calls.visits.file.queryOptions({
      input: { owner, name },
      gcTime: HELD_MS,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const address = useBlobAddress(data);
  if (error) return <FailureNotice error={error} />;
  if (address === null) return <div className={classes['picture']} />;
  if (mime.startsWith('image/')) {
    return <img className={classes['picture']} src={address} alt={description} />;
  }
  if (mime.startsWith('audio/')) {
    // biome-ignore lint/a11y/useMediaCaption: nobody wrote down what was said into a recorder.
    return <audio controls src={address} aria-label={description} className={classes['sound']} />;
  }
  if (mime.startsWith('video/')) {
    // biome-ignore lint/a11y/useMediaCaption: a film made on a visit has no captions.
    return <video controls src={address} aria-label={description} className={classes['picture']} />;
  }
  return (
    <a href={address} download={name} className={classes['link']}>
      {t('photos:save', { name })}
    </a>
  );
}
