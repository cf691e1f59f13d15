import { Button, Group } from '@mantine/core';
import { useRef } from 'react';

interface FilesButtonProps {
  readonly label: string;
  /** What the system's choice of files shows first. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets a person choose one or several files. */
export function FilesButton({ label, accept, isBusy, onFiles }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Group>
        <Button mih={44} variant="light" loading={isBusy} onClick={() => input.current?.click()}>
          {label}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
