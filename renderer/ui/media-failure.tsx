import { useTranslation } from 'react-i18next';
import { failureSentence } from './failure-notice.tsx';
import { UnreadableImage } from './shrink-image.ts';
import { StatusMark } from './status-shape.tsx';

/** Why a photo or a file was not taken: this browser cannot open it, or the program refuses it. */
export function MediaFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const sentence =
    error instanceof UnreadableImage ? t('photos:unreadable') : failureSentence(error, t);
  return (
    <div role="alert">
      <StatusMark status="attention" word={sentence} />
    </div>
  );
}
