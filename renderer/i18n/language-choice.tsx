import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import { LANGUAGES, useLanguage } from './use-language.ts';

/** The three languages side by side; `onChoose` where the choice is to be kept, and the screen follows what is kept. */
export function LanguageChoice({ onChoose }: { readonly onChoose?: (language: Language) => void }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('app:language')}
      data={[...LANGUAGES]}
      value={language}
      size="md"
      fullWidth
      onChange={(chosen) => {
        const next = chosen as Language;
        if (onChoose) onChoose(next);
        else void change(next);
      }}
    />
  );
}
