import { Anchor, Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ListedSaying } from '../../../shared/contract/sayings.ts';
import { addMonths, isMonth, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import {
  groupSayings,
  mayCountSayings,
  type SayingTheme,
} from '../../../shared/domain/surveys/sayings.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CoverDialog } from './cover-dialog.tsx';
import { keyOf, placeOf, SayingRows } from './saying-rows.tsx';
import { ThemeDialog } from './theme-dialog.tsx';
import { type SayingsDesk, useSayings } from './use-sayings.ts';

/** So many months are looked at where nobody chose. */
const MONTHS_SHOWN = 6;

interface Span {
  readonly from: Month;
  readonly to: Month;
}

function useSpan(): readonly [Span, (name: keyof Span, month: Month) => void] {
  const [search, setSearch] = useSearchParams();
  const read = (name: string): Month | null => {
    const text = search.get(name) ?? '';
    return isMonth(text) ? text : null;
  };
  const to = read('to') ?? monthOf(new Date().toISOString());
  const from = read('from') ?? addMonths(to, 1 - MONTHS_SHOWN);
  const set = (name: keyof Span, month: Month): void =>
    setSearch({ from, to, [name]: month }, { replace: true });
  return [{ from, to }, set];
}

function useSayingsFiles({ from, to }: Span) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  return useDocumentFiles((format) => {
    const paper = { document: 'sayings', facility, from, to } as const;
    const language = i18n.language as Language;
    return client.reports.writePaper({ paper, language, type: 'normal', format });
  });
}

/** The groups with how many sayings each has, where that may be said. */
function ThemeList({
  desk,
  chosen,
  onChoose,
  onWrite,
}: {
  readonly desk: SayingsDesk;
  readonly chosen: string;
  readonly onChoose: (theme: string) => void;
  readonly onWrite: (theme: SayingTheme | 'new') => void;
}) {
  const { t } = useTranslation();
  const mayGroup = useMay('coach');
  const { themes, query } = desk;
  const { sayings = [], minimum = 0 } = query.data ?? {};
  const { groups, rest } = groupSayings(themes, sayings);
  const isCounted = mayCountSayings(sayings, minimum);
  const nameOf = (name: string, own: readonly unknown[]): string =>
    isCounted ? t('sayings:counted', { name, count: own.length }) : name;
  const held = themes.find(({ id }) => id === chosen);
  return (
    <>
      <Group align="flex-end">
        <NativeSelect
          label={t('sayings:themes')}
          size="md"
          miw={280}
          data={[
            { value: '', label: nameOf(t('sayings:all'), sayings) },
            ...groups.map(({ id, name, sayings: own }) => ({
              value: id,
              label: nameOf(name, own),
            })),
            { value: 'rest', label: nameOf(t('sayings:rest'), rest) },
          ]}
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
        {mayGroup && (
          <Button variant="default" mih={44} onClick={() => onWrite('new')}>
            {t('sayings:add')}
          </Button>
        )}
        {mayGroup && held && (
          <Button variant="default" mih={44} onClick={() => onWrite(held)}>
            {t('sayings:rename', { name: held.name })}
          </Button>
        )}
      </Group>
      {sayings.length > 0 && !isCounted && <Text>{t('sayings:tooFew', { count: minimum })}</Text>}
    </>
  );
}

function Words({ desk }: { readonly desk: SayingsDesk }) {
  const { t } = useTranslation();
  const mayGroup = useMay('coach');
  const [chosen, setChosen] = useState('');
  // What is then put elsewhere stays in sight until another group is looked at: the cursor stands on it.
  const [kept, keep] = useState<ReadonlySet<string> | null>(null);
  const [writing, write] = useState<SayingTheme | 'new' | null>(null);
  const [covering, cover] = useState<ListedSaying | null>(null);
  const { themes, query } = desk;
  const sayings = query.data?.sayings ?? [];
  const choose = (theme: string): void => {
    const isOf = ({ themes: own }: ListedSaying): boolean =>
      theme === 'rest' ? own.length === 0 : own.includes(theme);
    setChosen(theme);
    keep(theme === '' ? null : new Set(sayings.filter(isOf).map(placeOf)));
  };
  const shown = sayings.filter((saying) => kept === null || kept.has(placeOf(saying)));
  const keys = themes.map((_, at) => keyOf(at)).filter((key) => key !== '');
  return (
    <>
      <ThemeList desk={desk} chosen={chosen} onChoose={choose} onWrite={write} />
      {sayings.length === 0 && <Text>{t('sayings:none')}</Text>}
      {mayGroup && sayings.length > 0 && (
        <Text c="dark.4">
          {keys.length === 0
            ? t('sayings:keysFirst')
            : t('sayings:keys', { keys: keys.join(', ') })}
        </Text>
      )}
      <SayingRows
        sayings={shown}
        themes={themes}
        mayGroup={mayGroup}
        onPlace={(saying, theme) => void desk.place(saying, theme).catch(() => undefined)}
        onCover={cover}
        onAdd={() => write('new')}
      />
      <ThemeDialog
        subject={writing}
        onSave={(name) => {
          void desk.saveTheme(writing === 'new' ? null : writing, name).catch(() => undefined);
          write(null);
        }}
        onRemove={(theme) => {
          desk.removeTheme(theme);
          choose('');
          write(null);
        }}
        onClose={() => write(null)}
      />
      <CoverDialog
        saying={covering}
        onSave={(words) => {
          if (covering) void desk.cover(covering, words).catch(() => undefined);
          cover(null);
        }}
        onClose={() => cover(null)}
      />
    </>
  );
}

/** What people said in their own words over some months, put into groups by hand. */
export default function WordsPage() {
  const { t } = useTranslation();
  const [span, setSpan] = useSpan();
  const desk = useSayings(span);
  const files = useSayingsFiles(span);
  const { data, error, refetch } = desk.query;
  return (
    <Stack>
      <PageHeader
        title={t('sayings:title')}
        hint={t('sayings:hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group>
        <Anchor component={Link} to="/interviews">
          {t('surveys:list.title')}
        </Anchor>
        <SaveDocumentButtons files={files} />
      </Group>
      <DocumentNotice files={files} />
      <Group align="flex-end">
        {(['from', 'to'] as const).map((name) => (
          <MonthField
            key={name}
            label={t(`sayings:${name}`)}
            value={span[name]}
            onChange={(month) => month !== null && setSpan(name, month)}
          />
        ))}
      </Group>
      <FailureNotice error={desk.error} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && <Words desk={desk} />}
    </Stack>
  );
}
