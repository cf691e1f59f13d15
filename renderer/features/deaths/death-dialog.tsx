import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { DeathFields } from './death-fields.tsx';
import { NO_DEATH, type TypedDeath } from './typed-death.ts';
import { useDeathWriter } from './use-death-writer.ts';

interface DialogProps {
  /** The review that is changed, or `null` for a new one. */
  readonly held: ListedDeath | null;
  /** The id of what was kept; `null` where it was taken away. */
  readonly onDone: (id: string | null) => void;
  readonly onClose: () => void;
}

function DeathForm({ held, onDone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedDeath>(held ?? NO_DEATH);
  const { keep, takeAway } = useDeathWriter(onDone);
  const { day } = typed;
  return (
    <RecordForm
      error={keep.error ?? takeAway.error}
      isReady={day !== null && !keep.isPending}
      save={t('deaths:save')}
      remove={t('deaths:remove')}
      onClose={onClose}
      onSave={() => {
        if (day !== null) keep.mutate({ held, fields: { ...typed, day } });
      }}
      onRemove={held ? () => takeAway.mutate(held) : undefined}
    >
      <DeathFields value={typed} onChange={setTyped} />
    </RecordForm>
  );
}

/** Writes the review of a death over the page. */
export function DeathDialog(props: DialogProps) {
  const { t } = useTranslation();
  return (
    <DialogFrame opened onClose={props.onClose} size="xl" title={t('deaths:newTitle')}>
      <DeathForm {...props} />
    </DialogFrame>
  );
}
