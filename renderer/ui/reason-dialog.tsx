import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DialogFrame } from './dialog-frame.tsx';

/** A reason is at least a word. */
const SHORTEST = 3;

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, where the title does not say it. */
  readonly text?: string;
  readonly label: string;
  readonly hint: string;
  readonly go: string;
  readonly isPending?: boolean;
  readonly onGo: (reason: string) => void;
  readonly onClose: () => void;
  /** What went wrong. */
  readonly children?: ReactNode;
}

/** Asks why, before something is done that the history will show. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOpen, title, text, label, hint, go, isPending = false, onGo, onClose } = props;
  const [reason, setReason] = useState('');
  const isReady = reason.trim().length >= SHORTEST;
  return (
    <DialogFrame opened={isOpen} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onGo(reason.trim());
        }}
      >
        <Stack>
          {text && <Text>{text}</Text>}
          <Textarea
            data-autofocus
            label={label}
            description={hint}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {props.children}
          <Group justify="flex-end">
            <Button type="submit" mih={44} loading={isPending} disabled={!isReady}>
              {go}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
