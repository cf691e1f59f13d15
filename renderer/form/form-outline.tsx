import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '../ui/status-shape.tsx';
import classes from './form.module.css';
import type { FormPage } from './form-pages.ts';

/** What a page is called; questions outside groups have no name of their own. */
export function pageTitle(title: string, index: number, t: TFunction): string {
  if (title !== '') return title;
  return t(index === 0 ? 'form:outline.first' : 'form:outline.loose');
}

/** The sections with how far each has come; a click leads there. */
export function FormOutline({
  pages,
  current,
  showsAllErrors,
  onGo,
}: {
  readonly pages: readonly FormPage[];
  readonly current: string;
  readonly showsAllErrors: boolean;
  readonly onGo: (key: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('form:outline.title')}>
      <ol className={classes['outline']}>
        {pages.map(({ key, title, asked, answered, hasViolation }, index) => (
          <li key={key}>
            <button
              type="button"
              className={classes['section']}
              aria-current={key === current ? 'step' : undefined}
              onClick={() => onGo(key)}
            >
              <span>{pageTitle(title, index, t)}</span>
              <Text span className={classes['count'] ?? ''}>
                {showsAllErrors && hasViolation && <StatusShape status="act" size={12} />}{' '}
                {t('form:outline.count', { answered, asked })}
              </Text>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
