import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import classes from './language-choice.module.css';
import { LANGUAGES, useLanguage } from './use-language.ts';

/**
 * The three languages side by side; `onChoose` where the choice is to be kept, and the screen follows what is kept.
 * Plain round buttons: this is on the first screen, which waits for nothing that measures itself.
 */
export function LanguageChoice({ onChoose }: { readonly onChoose?: (language: Language) => void }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const name = useId();
  const choose = onChoose ?? ((chosen: Language) => void change(chosen));
  return (
    <fieldset className={classes['choice']} aria-label={t('app:language')}>
      {LANGUAGES.map(({ value, label }) => (
        <label key={value} className={classes['language']}>
          <input
            type="radio"
            name={name}
            checked={value === language}
            onChange={() => choose(value)}
          />
          <span lang={value}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
