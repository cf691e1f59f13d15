import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const ACCEPTED = {
  logo: 'image/png,image/jpeg',
  image: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  page: '.pdf,image/*',
  document: '.pdf,image/*,audio/*,video/*',
} as const;

/** A button that lets a file be chosen; what it is, the program finds out by its bytes. */
export function FilePicker({
  kind,
  isBusy,
  isGiven,
  onTake,
}: {
  readonly kind: keyof typeof ACCEPTED;
  readonly isBusy: boolean;
  /** Whether the file takes the place of another. */
  readonly isGiven: boolean;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" mih={44} loading={isBusy} onClick={() => input.current?.click()}>
        {t(isGiven ? 'photos:file.other' : `photos:file.${kind}`)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED[kind]}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (file) onTake(file);
        }}
      />
    </>
  );
}
