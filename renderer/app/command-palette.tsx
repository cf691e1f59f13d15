import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FacilitySummary } from '../../shared/contract/facilities.ts';
import { usePreferences } from '../i18n/preferences.ts';
import { LANGUAGES } from '../i18n/use-language.ts';
import { useUser } from '../ui/current-user.tsx';
import { HELP_TASKS } from '../ui/help-tasks.ts';
import { Icon } from '../ui/icons.tsx';
import { lendCursor } from '../ui/lent-cursor.ts';
import { listDestinations } from './navigation.ts';
import { useCentreOpening, useFacilityChange } from './use-facility-change.ts';
import { usePageCode } from './use-page-code.tsx';

interface PaletteProps {
  readonly facilities: readonly FacilitySummary[];
  readonly onLock: () => void;
  readonly headquarters: boolean;
  /** The centre that the pages speak of; null before the first. */
  readonly current: FacilitySummary | null;
}

function usePageActions({ current, headquarters }: PaletteProps): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useUser();
  const { own, centre } = listDestinations(role, headquarters);
  const pages = current ? [...own, ...centre] : own;
  return [
    {
      group: t('app:palette.pages'),
      actions: pages.map(({ path, name }) => ({
        id: path,
        label: t(`app:pages.${name}`),
        leftSection: <Icon name={name} />,
        onClick: () => void navigate(path),
      })),
    },
    {
      group: t('app:palette.help'),
      actions: HELP_TASKS.map((task) => ({
        id: `help-${task}`,
        label: t(`help:${task}.title`),
        leftSection: <Icon name="help" />,
        onClick: () => void navigate(`/help/${task}`),
      })),
    },
  ];
}

/** More centres than these are found by typing alone. */
const CENTRES_LISTED = 50;

function useScreenActions(
  { facilities, headquarters, onLock }: PaletteProps,
  typed: string,
): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const { preferences, record } = usePreferences();
  const changeFacility = useFacilityChange();
  const openCentre = useCentreOpening();
  const listed = typed === '' ? facilities.slice(0, CENTRES_LISTED) : facilities;
  const largeType = preferences?.largeType ?? false;
  return [
    {
      group: t('app:palette.facilities'),
      actions: listed.map(({ code, name }) => ({
        id: `facility-${code}`,
        label: name,
        keywords: [code],
        leftSection: <Icon name="facilities" />,
        onClick: () => (headquarters ? openCentre(code) : changeFacility(code)),
      })),
    },
    {
      group: t('app:palette.actions'),
      actions: [
        {
          id: 'lock',
          label: t('app:palette.lock'),
          leftSection: <Icon name="lock" />,
          onClick: onLock,
        },
        {
          id: 'large-type',
          label: t(largeType ? 'app:palette.plainType' : 'app:palette.largeType'),
          leftSection: <Icon name="text" />,
          onClick: () => void record({ largeType: !largeType }),
        },
        ...LANGUAGES.map(({ value, label }) => ({
          id: `language-${value}`,
          label: t('app:palette.language', { language: label }),
          leftSection: <Icon name="text" />,
          onClick: () => void record({ language: value }),
        })),
      ],
    },
  ];
}

/** Every page, centre, help and switch by the first letters of its name, a printed page by its code (Ctrl K). */
export function CommandPalette(props: PaletteProps) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const page = usePageCode(typed, props.current?.code ?? null);
  const found =
    page.actions.length === 0
      ? []
      : [
          {
            group: t('app:pageCode.found', { count: page.actions.length }),
            actions: [...page.actions],
          },
        ];
  const actions = [...found, ...usePageActions(props), ...useScreenActions(props, typed)];
  const nothing =
    page.code === null || page.isSearching
      ? t('app:palette.nothing')
      : t('app:pageCode.nothing', { code: page.code });
  return (
    <Spotlight
      actions={actions}
      shortcut="mod + K"
      query={typed}
      onQueryChange={type}
      nothingFound={nothing}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('app:palette.hint') } }}
      returnFocus={false}
      searchProps={{
        // The library puts the cursor there a turn later: what is typed at once would be lost.
        ref: lendCursor,
        placeholder: t('app:palette.hint'),
        'aria-label': t('app:palette.hint'),
        leftSection: <Icon name="search" />,
      }}
    />
  );
}
