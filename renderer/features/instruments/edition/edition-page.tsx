import { Button, Center, Loader, Paper, Tabs } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type KeyboardEvent as ReactKeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { OpenEdition } from '../../../../shared/contract/editions.ts';
import { isListed } from '../../../../shared/domain/instruments/edition/item-places.ts';
import { useApi } from '../../../api/client-context.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusMark } from '../../../ui/status-shape.tsx';
import { BandsPanel } from './bands-panel.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import classes from './edition.module.css';
import { EditionPreview } from './edition-preview.tsx';
import { EditionTools, ProblemCount } from './edition-tools.tsx';
import { type FieldProblem, listWrongItems, placeProblems } from './field-problems.ts';
import { ItemList } from './item-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { type Edition, useEdition } from './use-edition.ts';

/** A form under edition beside its preview. */
export default function EditionPage() {
  const { t } = useTranslation();
  const { form: formId = '' } = useParams();
  const { calls } = useApi();
  const { data, error } = useQuery({
    ...calls.instruments.openEdition.queryOptions({ input: { formId } }),
    // What is kept meanwhile is already on the page.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <FailureNotice error={error} />;
  if (data) return <EditForm key={formId} opened={data} />;
  return (
    <Center mih="40vh">
      <Loader aria-label={t('app:loading')} />
    </Center>
  );
}

function useKeys({ undo, redo }: Edition, save: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey) return;
      const key = event.key.toLowerCase();
      const redoes = key === 'y' || (key === 'z' && event.shiftKey);
      const wanted = redoes ? redo : { z: undo, s: save }[key];
      if (!wanted) return;
      // The browser would take back letters of one field alone.
      event.preventDefault();
      wanted();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo, save]);
}

type Part = 'items' | 'bands';

function EditForm({ opened }: { readonly opened: OpenEdition }) {
  const { t } = useTranslation();
  const edition = useEdition(opened);
  const { form, checked, sheets, history, isChanged } = edition;
  const [selected, select] = useState(() => form.items.find(isListed)?.row ?? null);
  const [language, speak] = useState(form.mainLanguage);
  const [part, setPart] = useState<Part>('items');
  const [isSaving, setSaving] = useState(false);
  const problems = useMemo(
    () => placeProblems(checked.problems, sheets, t),
    [checked.problems, sheets, t],
  );
  // What is being typed is not what its cell is read as: a band may have no name yet.
  const typed = history.done.findLast(({ kind }) => kind === 'bands');
  const draft = typed?.kind === 'bands' ? typed : form.bands;
  const canSave = isChanged && problems.length === 0;
  const openSaving = useCallback(() => {
    if (canSave) setSaving(true);
  }, [canSave]);
  useKeys(edition, openSaving);
  const show = useCallback((problem: FieldProblem): void => {
    setPart(problem.sheet === 'settings' ? 'bands' : 'items');
    if (problem.sheet === 'survey' && problem.row !== null) select(problem.row);
    if (problem.language !== null) speak(problem.language);
  }, []);
  return (
    <>
      <PageHeader
        title={t('instruments:edition.title', { form: form.title })}
        hint={t('instruments:edition.hint', { version: opened.version })}
        action={
          <Button size="md" disabled={!canSave} onClick={openSaving}>
            {t('instruments:edition.save.open')}
          </Button>
        }
      />
      <EditionTools edition={edition} language={language} onSpeak={speak}>
        <ProblemCount problems={problems} onShow={show} />
      </EditionTools>
      {opened.held !== null && opened.held !== opened.version && (
        <Paper withBorder p="sm" mb="sm" role="status">
          <StatusMark
            status="attention"
            word={t('instruments:edition.newer', { version: opened.held })}
          />
        </Paper>
      )}
      <div className={classes['sides']}>
        <Tabs value={part} onChange={(chosen) => setPart(chosen === 'bands' ? 'bands' : 'items')}>
          <Tabs.List mb="sm" aria-label={t('instruments:edition.parts.label')}>
            <Tabs.Tab value="items" mih={44}>
              {t('instruments:edition.parts.items')}
            </Tabs.Tab>
            <Tabs.Tab value="bands" mih={44} disabled={!form.isScored}>
              {t('instruments:edition.parts.bands')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="items">
            <ItemsPart
              edition={edition}
              problems={problems}
              language={language}
              selected={selected}
              onSelect={select}
            />
          </Tabs.Panel>
          <Tabs.Panel value="bands">
            <BandsPanel
              draft={draft}
              hasAmounts={form.method === 'fbr'}
              problems={problems.filter(({ sheet }) => sheet === 'settings')}
              onChange={({ bands, criticalBand }) =>
                edition.edit({ kind: 'bands', bands, criticalBand })
              }
            />
          </Tabs.Panel>
        </Tabs>
        <EditionPreview checked={checked} language={language} selected={selected} />
      </div>
      <Saving edition={edition} isOpen={isSaving} onClose={() => setSaving(false)} />
    </>
  );
}

/** Goes back to the forms once the version is taken in. */
function Saving({
  edition,
  isOpen,
  onClose,
}: {
  readonly edition: Edition;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <SaveDialog
      edition={edition}
      isOpen={isOpen}
      onClose={onClose}
      onSaved={(version) => {
        void queries.invalidateQueries();
        void navigate(`/forms?saved=${encodeURIComponent(`${edition.form.title} ${version}`)}`);
      }}
    />
  );
}

function ItemsPart({
  edition: { form, edit },
  problems,
  language,
  selected,
  onSelect,
}: {
  readonly edition: Edition;
  readonly problems: readonly FieldProblem[];
  readonly language: string;
  readonly selected: number | null;
  readonly onSelect: (row: number) => void;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const leave = (event: ReactKeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    whole.current?.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
  };
  const { items, mainLanguage } = form;
  const inSurvey = useMemo(() => problems.filter(({ sheet }) => sheet === 'survey'), [problems]);
  const inChoices = useMemo(() => problems.filter(({ sheet }) => sheet === 'choices'), [problems]);
  const wrong = useMemo(
    () => listWrongItems(form, inSurvey, inChoices),
    [form, inSurvey, inChoices],
  );
  const item = items.find(({ row }) => row === selected);
  return (
    <div ref={whole}>
      <ItemList
        items={items}
        language={language}
        mainLanguage={mainLanguage}
        wrong={wrong}
        selected={selected}
        onSelect={onSelect}
        onMove={(row, place) => edit({ kind: 'move', row, ...place })}
        onEnter={() => panel.current?.querySelector('textarea')?.focus()}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its fields have the cursor; Escape leaves them for the list. */}
      <div ref={panel} className={classes['panel']} onKeyDown={leave}>
        {item && (
          <ItemPanel
            items={items}
            item={item}
            language={language}
            mainLanguage={mainLanguage}
            problems={inSurvey.filter(({ row }) => row === item.row)}
            onEdit={edit}
          >
            <ChoiceFields
              form={form}
              item={item}
              language={language}
              problems={inChoices}
              onEdit={edit}
            />
          </ItemPanel>
        )}
      </div>
    </div>
  );
}
