import { Anchor, Button, Group, Loader, Tabs, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { type ActionMaker, useActionMaker } from '../../ui/make-action.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { GroupsPart } from './groups-part.tsx';
import { InterfacePart } from './interface-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { type CardDesk, useCard } from './use-card.ts';

interface PartProps {
  readonly desk: CardDesk;
  readonly maker: ActionMaker;
}

/** The parts in the order of the work. */
const PARTS: Readonly<Record<string, ComponentType<PartProps>>> = {
  groups: GroupsPart,
  results: ResultsPart,
  interface: InterfacePart,
};

function useCardFiles({ facility, card }: CardDesk) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  return useDocumentFiles((format) => {
    const paper = { document: 'scoreCard', facility, round: card.id } as const;
    const language = i18n.language as Language;
    return client.reports.writePaper({ paper, language, type: 'normal', format });
  });
}

function RemoveButton({ desk }: { readonly desk: CardDesk }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { remove } = useUndo();
  const { facility, card } = desk;
  const takeAway = (): void => {
    const perform = async (): Promise<void> => {
      await client.scorecards.remove({ facility, id: card.id });
      await queries.invalidateQueries();
    };
    remove({ id: card.id, message: t('scorecards:removed', { day: day(card.day) }), perform });
    void navigate('/interviews/cards');
  };
  return (
    <Button variant="subtle" mih={44} onClick={takeAway}>
      {t('scorecards:remove')}
    </Button>
  );
}

function Round({ desk }: { readonly desk: CardDesk }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const files = useCardFiles(desk);
  const maker = useActionMaker();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('part') ?? '';
  const part = Object.hasOwn(PARTS, asked) ? asked : 'groups';
  return (
    <>
      <PageHeader
        title={`${t('scorecards:title')} · ${day(desk.card.day)}`}
        hint={t('scorecards:hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group mb="md">
        <Anchor component={Link} to="/interviews/cards">
          {t('scorecards:back')}
        </Anchor>
        <SaveDocumentButtons files={files} />
        {desk.mayLead && <RemoveButton desk={desk} />}
      </Group>
      <DocumentNotice files={files} />
      <FailureNotice error={desk.error} />
      <Tabs
        value={part}
        onChange={(chosen) => chosen && setSearch({ part: chosen }, { replace: true })}
      >
        <Tabs.List aria-label={t('scorecards:parts.label')}>
          {Object.keys(PARTS).map((name) => (
            <Tabs.Tab key={name} value={name} mih={44}>
              {t(`scorecards:parts.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(PARTS).map(([name, Part]) => (
          <Tabs.Panel key={name} value={name} pt="md" tabIndex={-1}>
            {name === part && <Part desk={desk} maker={maker} />}
          </Tabs.Panel>
        ))}
      </Tabs>
      {maker.dialog}
    </>
  );
}

/** One round of the community score card, from its groups to its plan. */
export default function ScorecardPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { desk, error, refetch } = useCard(id);
  if (desk) return <Round key={id} desk={desk} />;
  if (error) {
    return (
      <>
        <Title order={1} size="h4" mb="md">
          {t('scorecards:title')}
        </Title>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return <Loader aria-label={t('app:loading')} />;
}
