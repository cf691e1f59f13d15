import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AsacoPapers } from '../../../shared/contract/governance.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { useMay } from '../../ui/current-user.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { YesNoField } from '../../ui/yes-no-field.tsx';
import { RecordTable } from './record-table.tsx';
import { Section } from './section.tsx';
import { usePapersWriter } from './use-papers-writer.ts';

const PAPERS = ['opening', 'recognition', 'convention'] as const;
type PaperName = (typeof PAPERS)[number];
type Paper = AsacoPapers[PaperName];

function PaperInputs({
  name,
  value,
  onChange,
}: {
  readonly name: PaperName;
  readonly value: Paper;
  readonly onChange: (value: Paper) => void;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <YesNoField
        label={t('governance:papers.held')}
        wordOf={(answer) => t(`governance:papers.answers.${answer}`)}
        value={value.held}
        onChange={(held) => onChange({ ...value, held })}
      />
      {value.held === true && (
        <DayField
          label={t('governance:papers.on')}
          value={value.on}
          onChange={(on) => onChange({ ...value, on })}
        />
      )}
      {value.held === true && name !== 'convention' && (
        <TextInput
          label={t('governance:papers.number')}
          size="md"
          maxLength={200}
          value={value.number}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        />
      )}
      {value.held === true && name === 'convention' && (
        <DayField
          label={t('governance:papers.until')}
          value={value.until}
          onChange={(until) => onChange({ ...value, until })}
        />
      )}
    </SimpleGrid>
  );
}

interface FormProps {
  readonly papers: AsacoPapers;
  readonly name: PaperName;
  readonly onClose: () => void;
}

function PaperForm({ papers, name, onClose }: FormProps) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState(papers[name]);
  const { error, keep } = usePapersWriter(papers, onClose);
  return (
    <RecordForm
      error={error}
      isReady
      save={t('governance:papers.save')}
      onClose={onClose}
      onSave={() => keep({ [name]: paper }, t('governance:papers.saved'))}
    >
      <PaperInputs name={name} value={paper} onChange={setPaper} />
    </RecordForm>
  );
}

/** The papers that an ASACO must have, and whether they were seen. */
export function PapersSection({ papers }: { readonly papers: AsacoPapers }) {
  const { t } = useTranslation();
  const mayWrite = useMay('coach');
  const [open, setOpen] = useState<PaperName | null>(null);
  const day = (value: Paper['on']): string => (value === null ? '—' : formatShortDay(value));
  const columns = ['paper', 'answer', 'on', 'number', 'until'];
  return (
    <Section title={t('governance:papers.list')}>
      <RecordTable
        label={t('governance:papers.list')}
        heads={columns.map((name) => t(`governance:papers.columns.${name}`))}
        entries={PAPERS}
        entryId={(name) => name}
        cells={(name) => [
          t(`governance:papers.names.${name}`),
          t(`governance:papers.answers.${papers[name].held}`),
          day(papers[name].on),
          papers[name].number || '—',
          day(papers[name].until),
        ]}
        onOpen={mayWrite ? setOpen : null}
      />
      <DialogFrame
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="lg"
        title={open === null ? '' : t(`governance:papers.names.${open}`)}
      >
        {open !== null && <PaperForm papers={papers} name={open} onClose={() => setOpen(null)} />}
      </DialogFrame>
    </Section>
  );
}
