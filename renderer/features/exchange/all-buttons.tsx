import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import type { Settling } from './use-settling.ts';

/** Decides several conflicts in one way: the value written last everywhere, or the other. */
export function AllButtons({
  conflicts,
  settling: { isBusy, settle },
  reason,
  onDone,
}: {
  readonly conflicts: readonly ConflictView[];
  readonly settling: Settling;
  readonly reason: string;
  readonly onDone?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {(['later', 'earlier'] as const).map((choice) => (
        <Button
          key={choice}
          variant="default"
          mih={44}
          disabled={isBusy}
          onClick={async () => {
            if (await settle({ conflicts, choice, value: null, reason })) onDone?.();
          }}
        >
          {t(`receive:all.${choice}`, { count: conflicts.length })}
        </Button>
      ))}
    </Group>
  );
}
