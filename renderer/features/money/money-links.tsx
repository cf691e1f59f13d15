import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

const PAGES = [
  { path: '/money', name: 'account' },
  { path: '/money/budget', name: 'budget' },
  { path: '/money/owed', name: 'owed' },
  { path: '/report/assembly', name: 'assembly' },
] as const;

/** The pages of the cash boxes, beside each other. */
export function MoneyLinks() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t('money:pages.all')}>
      {PAGES.map(({ path, name }) => {
        const isHere = pathname === path;
        return (
          <Button
            key={path}
            component={Link}
            to={path}
            variant={isHere ? 'light' : 'subtle'}
            aria-current={isHere ? 'page' : undefined}
          >
            {t(`money:pages.${name}`)}
          </Button>
        );
      })}
    </Group>
  );
}
