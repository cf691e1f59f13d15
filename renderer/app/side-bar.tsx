import {
  Button,
  Divider,
  Group,
  NativeSelect,
  NavLink,
  ScrollArea,
  Stack,
  Switch,
  Text,
} from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { FacilitySummary } from '../../shared/contract/facilities.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import { usePreferences } from '../i18n/preferences.ts';
import { LANGUAGES, useLanguage } from '../i18n/use-language.ts';
import { useUser } from '../ui/current-user.tsx';
import { Icon } from '../ui/icons.tsx';
import { type Destination, listDestinations } from './navigation.ts';
import { useFacilityChange } from './use-facility-change.ts';

interface SideBarProps {
  readonly facilities: readonly FacilitySummary[];
  readonly current: FacilitySummary | null;
  readonly headquarters: boolean;
  readonly onGo: () => void;
  readonly onLock: () => void;
}

function leadsTo(path: string, at: string): boolean {
  return path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`);
}

/** The page that an address belongs to; of two the nearer one. */
function findCurrent(pages: readonly Destination[], at: string): string | undefined {
  const paths = pages.map(({ path }) => path).filter((path) => leadsTo(path, at));
  return paths.toSorted((one, other) => other.length - one.length)[0];
}

function PageLinks({
  label,
  pages,
  onGo,
}: {
  readonly label: string;
  readonly pages: readonly Destination[];
  readonly onGo: () => void;
}) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const current = findCurrent(pages, pathname);
  return (
    <nav aria-label={label}>
      {pages.map(({ path, name }) => (
        <NavLink
          key={path}
          component={Link}
          to={path}
          label={t(`app:pages.${name}`)}
          leftSection={<Icon name={name} />}
          active={path === current}
          aria-current={path === current ? 'page' : undefined}
          onClick={onGo}
          py={6}
        />
      ))}
    </nav>
  );
}

/** The pages of the workspace; at headquarters, under them those of the centre that is open, for reading. */
function AllPageLinks({
  current,
  headquarters,
  onGo,
}: Pick<SideBarProps, 'current' | 'headquarters' | 'onGo'>) {
  const { t } = useTranslation();
  const { role } = useUser();
  const { own, centre } = listDestinations(role, headquarters);
  return (
    <>
      <PageLinks label={t('app:navigation')} pages={own} onGo={onGo} />
      {headquarters && current && (
        <>
          <Divider my="xs" />
          <Text fw={600} px="xs">
            {current.name}
          </Text>
          <Text size="sm" c="dark.4" px="xs" mb={4}>
            {t('headquarters:readOnly')}
          </Text>
          <PageLinks label={current.name} pages={centre} onGo={onGo} />
        </>
      )}
    </>
  );
}

function FacilitySwitch({
  facilities,
  current,
}: {
  readonly facilities: readonly FacilitySummary[];
  readonly current: FacilitySummary | null;
}) {
  const { t } = useTranslation();
  const changeFacility = useFacilityChange();
  if (!current) return null;
  if (facilities.length === 1) {
    return (
      <Group gap={8} wrap="nowrap" px="xs">
        <Icon name="facilities" />
        <Text fw={600}>{current.name}</Text>
      </Group>
    );
  }
  return (
    <NativeSelect
      aria-label={t('app:facility')}
      fw={600}
      data={facilities.map(({ code, name }) => ({ value: code, label: name }))}
      value={current.code}
      onChange={(event) => changeFacility(event.currentTarget.value)}
    />
  );
}

function ScreenSwitches() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { preferences, record } = usePreferences();
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={t('app:language')}
        data={[...LANGUAGES]}
        value={language}
        onChange={(event) => void record({ language: event.currentTarget.value as Language })}
      />
      <Switch
        label={t('app:largeType')}
        checked={preferences?.largeType ?? false}
        onChange={(event) => void record({ largeType: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** What stands at the left of every page: the centre, the pages, the screen, the way out. */
export function SideBar({ facilities, current, headquarters, onGo, onLock }: SideBarProps) {
  const { t } = useTranslation();
  const { name } = useUser();
  return (
    <Stack h="100%" gap="sm" p="sm">
      <Text fw={700} fz="lg" c="indigo.8" px="xs" visibleFrom="sm">
        Keneya
      </Text>
      {headquarters ? (
        <Text fw={600} px="xs">
          {t('headquarters:name')}
        </Text>
      ) : (
        <FacilitySwitch facilities={facilities} current={current} />
      )}
      <Button
        variant="default"
        px="xs"
        fullWidth
        styles={{ inner: { justifyContent: 'flex-start' }, label: { flex: 1 } }}
        leftSection={<Icon name="search" />}
        rightSection={
          <Text component="kbd" size="sm" c="dark.4">
            Ctrl K
          </Text>
        }
        onClick={spotlight.open}
      >
        {t('app:search')}
      </Button>
      <ScrollArea flex={1} type="auto" offsetScrollbars="y">
        <AllPageLinks {...{ current, headquarters, onGo }} />
      </ScrollArea>
      <Divider />
      <ScreenSwitches />
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text truncate title={name}>
          {name}
        </Text>
        <Button
          variant="default"
          px="xs"
          flex="none"
          leftSection={<Icon name="lock" />}
          onClick={onLock}
        >
          {t('app:lock')}
        </Button>
      </Group>
    </Stack>
  );
}
