import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AsacoPapers } from '../../../shared/contract/governance.ts';
import { useMay } from '../../ui/current-user.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { type NamedPerson, PersonField } from './person-field.tsx';
import { Section } from './section.tsx';
import { usePapersWriter } from './use-papers-writer.ts';

interface SpendingProps {
  readonly papers: AsacoPapers;
  readonly people: readonly NamedPerson[];
}

function SameWarning({ orderer, payer }: Pick<AsacoPapers, 'orderer' | 'payer'>) {
  const { t } = useTranslation();
  if (orderer === null || orderer !== payer) return null;
  return <StatusMark status="act" word={t('governance:papers.same')} />;
}

function SpendingForm({
  papers,
  people,
  onClose,
}: SpendingProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [orderer, setOrderer] = useState(papers.orderer);
  const [payer, setPayer] = useState(papers.payer);
  const { error, keep } = usePapersWriter(papers, onClose);
  return (
    <RecordForm
      error={error}
      isReady
      save={t('governance:papers.save')}
      onClose={onClose}
      onSave={() => keep({ orderer, payer }, t('governance:papers.spendingSaved'))}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <PersonField
          label={t('governance:papers.orderer')}
          people={people}
          value={orderer}
          onChange={setOrderer}
        />
        <PersonField
          label={t('governance:papers.payer')}
          people={people}
          value={payer}
          onChange={setPayer}
        />
      </SimpleGrid>
      <SameWarning orderer={orderer} payer={payer} />
    </RecordForm>
  );
}

/** Who orders spending and who pays it: they must be two. */
export function SpendingSection({ papers, people }: SpendingProps) {
  const { t } = useTranslation();
  const mayWrite = useMay('coach');
  const [isOpen, open] = useState(false);
  const nameOf = (person: string | null): string => {
    if (person === null) return t('governance:papers.nobody');
    return people.find(({ id }) => id === person)?.name ?? t('governance:papers.gone');
  };
  return (
    <Section title={t('governance:papers.spending')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {(['orderer', 'payer'] as const).map((duty) => (
          <div key={duty}>
            <Text c="dark.4">{t(`governance:papers.${duty}`)}</Text>
            <Text fw={600}>{nameOf(papers[duty])}</Text>
          </div>
        ))}
      </SimpleGrid>
      <SameWarning orderer={papers.orderer} payer={papers.payer} />
      {mayWrite && (
        <Group>
          <Button variant="default" mih={44} onClick={() => open(true)}>
            {t('governance:papers.change')}
          </Button>
        </Group>
      )}
      <DialogFrame
        opened={isOpen}
        onClose={() => open(false)}
        size="lg"
        title={t('governance:papers.spending')}
      >
        {isOpen && <SpendingForm papers={papers} people={people} onClose={() => open(false)} />}
      </DialogFrame>
    </Section>
  );
}
