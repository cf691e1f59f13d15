import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '../ui/status-shape.tsx';
import classes from './form.module.css';
import { usePages } from './form-desk.tsx';
import type { FormPage } from './form-pages.ts';
import type { OpenForm } from './open-form.ts';

/** What a page is called; questions outside groups have no name of their own. */
export function pageTitle(title: string, index: number, t: TFunction): string {
  if (title !== '') return title;
  return t(index === 0 ? 'form:outline.first' : 'form:outline.loose');
}

interface FormOutlineProps {
  readonly form: OpenForm;
  /** The key of the page that is shown. */
  readonly current: string;
  readonly showsAllErrors: boolean;
  readonly onGo: (page: FormPage) => void;
}

/** The sections with how far each has come; a click leads there. */
export const FormOutline = memo(function FormOutline({
  form,
  current,
  showsAllErrors,
  onGo,
}: FormOutlineProps) {
  const { t } = useTranslation();
  const pages = usePages(form);
  return (
    <nav aria-label={t('form:outline.title')}>
      <ol className={classes['outline']}>
        {pages.map((page, index) => (
          <Section
            key={page.key}
            page={page}
            title={pageTitle(page.title, index, t)}
            isCurrent={page.key === current}
            isMarked={showsAllErrors && page.hasViolation}
            onGo={onGo}
          />
        ))}
      </ol>
    </nav>
  );
});

const Section = memo(function Section({
  page,
  title,
  isCurrent,
  isMarked,
  onGo,
}: {
  readonly page: FormPage;
  readonly title: string;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly onGo: (page: FormPage) => void;
}) {
  const { t } = useTranslation();
  const { asked, answered } = page;
  return (
    <li>
      <button
        type="button"
        className={classes['section']}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onGo(page)}
      >
        <span>{title}</span>
        <span className={classes['count']}>
          {isMarked && <StatusShape status="act" size={12} />}{' '}
          {t('form:outline.count', { answered, asked })}
        </span>
      </button>
    </li>
  );
});
