import { Button, Paper, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface DropProps {
  readonly isEmpty: boolean;
  /** What the system's choice of files shows first. */
  readonly accept: string;
  /** What may be brought, while nothing is there. */
  readonly kinds: string;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

/** Files dropped anywhere on the page, and Ctrl+O. */
function useArrivingFiles(onFiles: DropProps['onFiles'], open: () => void): void {
  const latest = useRef({ onFiles, open });
  latest.current = { onFiles, open };
  // Before anything is painted: whoever sees the page can already press the keys.
  useLayoutEffect(() => {
    // Without this the browser would leave the page and show the file instead.
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void latest.current.onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'o') return;
      event.preventDefault();
      latest.current.open();
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('keydown', press);
    };
  }, []);
}

/** Where files come in: drop them, or choose them. */
export function FileDrop({ isEmpty, accept, kinds, onFiles }: DropProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => input.current?.click();
  useArrivingFiles(onFiles, open);
  return (
    <Paper withBorder p={isEmpty ? 'xl' : 'md'} mb="md" bd="2px dashed #8d8a83">
      <Stack align="center" gap="xs">
        <Text ta="center">{t('files:drop')}</Text>
        {isEmpty && (
          <Text ta="center" c="dark.4">
            {kinds}
          </Text>
        )}
        <Button variant="default" size="md" onClick={open}>
          {t('files:choose')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          multiple
          accept={accept}
          aria-label={t('files:choose')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file, mended, can then be chosen again.
            event.currentTarget.value = '';
            void onFiles(files);
          }}
        />
      </Stack>
    </Paper>
  );
}
