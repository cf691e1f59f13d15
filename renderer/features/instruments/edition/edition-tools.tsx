import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../../api/client-context.tsx';
import { KeepState } from '../../../form/form-progress.tsx';
import { StatusMark } from '../../../ui/status-shape.tsx';
import { useUndo } from '../../../ui/undo.tsx';
import type { FieldProblem } from './field-problems.ts';
import type { Edition } from './use-edition.ts';

/** What works on the whole edition: undo, redo, the language of the texts, whether the draft is kept, and its end. */
export function EditionTools({
  edition,
  language,
  onSpeak,
  children,
}: {
  readonly edition: Edition;
  readonly language: string;
  readonly onSpeak: (language: string) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { form, history, queue, undo, redo, opened } = edition;
  return (
    <Group mb="sm" gap="sm">
      <Button variant="default" disabled={history.done.length === 0} onClick={undo}>
        {t('instruments:edition.undo')}
      </Button>
      <Button variant="default" disabled={history.undone.length === 0} onClick={redo}>
        {t('instruments:edition.redo')}
      </Button>
      {form.languages.length > 1 && (
        <SegmentedControl
          aria-label={t('instruments:edition.language')}
          data={[...form.languages]}
          value={language}
          transitionDuration={0}
          onChange={onSpeak}
        />
      )}
      <Group gap="sm" ms="auto">
        {children}
        {history.done.length > 0 ? (
          <KeepState queue={queue} kept={t('instruments:edition.kept')} />
        ) : (
          <Text c="dark.4">{t('instruments:edition.unchanged')}</Text>
        )}
        {history.done.length + history.undone.length > 0 && <DropButton formId={opened.formId} />}
      </Group>
    </Group>
  );
}

/** Throws the changes away, with some seconds to think better of it. */
function DropButton({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { remove } = useUndo();
  const navigate = useNavigate();
  return (
    <Button
      variant="subtle"
      c="#b21e1e"
      onClick={() => {
        const perform = () => client.instruments.dropEdition({ formId });
        remove({ id: `edition ${formId}`, message: t('instruments:edition.dropped'), perform });
        void navigate('/forms');
      }}
    >
      {t('instruments:edition.drop')}
    </Button>
  );
}

/** How much keeps the form from being saved; a press leads to the first of it. What it is stands at its field. */
export function ProblemCount({
  problems,
  onShow,
}: {
  readonly problems: readonly FieldProblem[];
  readonly onShow: (problem: FieldProblem) => void;
}) {
  const { t } = useTranslation();
  const [first] = problems;
  return (
    <div role="status">
      {first && (
        <Button variant="subtle" title={first.sentence} onClick={() => onShow(first)}>
          <StatusMark
            status="act"
            word={t('instruments:edition.problems', { count: problems.length })}
          />
        </Button>
      )}
    </div>
  );
}
