import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../../i18n/language-choice.tsx';
import { usePreferences } from '../../i18n/preferences.ts';
import { Card } from '../../ui/card.tsx';

/** The language of the screen and the size of its letters, for who is signed in. */
export function ScreenSettings() {
  const { t } = useTranslation();
  const { preferences, record } = usePreferences();
  return (
    <Card title={t('settings:screen.title')}>
      <LanguageChoice onChoose={(language) => void record({ language })} />
      <Switch
        mt="sm"
        size="md"
        label={t('app:largeType')}
        description={t('settings:screen.largeTypeHint')}
        checked={preferences?.largeType ?? false}
        onChange={(event) => void record({ largeType: event.currentTarget.checked })}
      />
    </Card>
  );
}
