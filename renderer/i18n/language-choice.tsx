import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import { LANGUAGES, useLanguage } from './use-language.ts';

/** The three languages side by side; `onChoose` hears of the choice after the screen speaks it. */
export function LanguageChoice({
  onChoose,
  size = 'sm',
}: {
  readonly onChoose?: (language: Language) => void;
  readonly size?: 'sm' | 'md';
}) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('app:language')}
      data={[...LANGUAGES]}
      value={language}
      size={size}
      fullWidth
      onChange={(chosen) => {
        const next = chosen as Language;
        void change(next).then(() => onChoose?.(next));
      }}
    />
  );
}
