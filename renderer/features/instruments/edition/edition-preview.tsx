import { Paper, Stack, Text } from '@mantine/core';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedEdition } from '../../../../shared/domain/instruments/edition/check-edition.ts';
import { findEntry } from '../../../form/form-pages.ts';
import { FormView } from '../../../form/form-view.tsx';
import { FormRefused } from '../../../form/prepared-forms.ts';
import { StatusMark } from '../../../ui/status-shape.tsx';
import classes from './edition.module.css';
import { type Preview, usePreview } from './use-preview.ts';

interface EditionPreviewProps {
  readonly checked: CheckedEdition;
  readonly language: string;
  /** The row of the item that is edited. */
  readonly selected: number | null;
}

const AIR = 12;

/** Brings a question to the top of what scrolls around it, and leaves the rest of the page where it is. */
function showQuestion(scroller: HTMLElement | null, path: string | null): void {
  const card = scroller?.querySelector(`[data-question="${CSS.escape(path ?? '')}"]`);
  if (!scroller || !card) return;
  const head = scroller.querySelector('aside')?.getBoundingClientRect().height ?? 0;
  const away = card.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += away - head - AIR;
}

/** The form as it would be, to be tried: it follows the changes and keeps the answers and the place. */
export function EditionPreview({ checked, language, selected }: EditionPreviewProps) {
  const { t } = useTranslation();
  const { preview, error, place } = usePreview(checked, language);
  const wanted = selected === null ? null : (preview?.paths.get(selected) ?? null);
  return (
    <section className={classes['preview']} aria-label={t('instruments:edition.preview.title')}>
      {!checked.compiled.ok && (
        <Paper withBorder p="sm" mb="sm" role="status">
          <StatusMark status="attention" word={t('instruments:edition.preview.behind')} />
        </Paper>
      )}
      {error !== null && (
        <StatusMark
          status="act"
          word={t(
            error instanceof FormRefused ? 'form:refused' : 'instruments:edition.preview.failed',
          )}
        />
      )}
      {preview && (
        <TriedForm
          key={`${preview.turn} ${language} ${wanted}`}
          preview={preview}
          wanted={wanted}
          place={place}
        />
      )}
    </section>
  );
}

function TriedForm({
  preview,
  wanted,
  place,
}: {
  readonly preview: Preview;
  readonly wanted: string | null;
  readonly place: { current: string | null };
}) {
  const { t } = useTranslation();
  const { form, queue, choices } = preview;
  const scroller = useRef<HTMLDivElement>(null);
  const isAsked = wanted !== null && findEntry(form.pages(), wanted) !== null;
  const end = useCallback(() => <Text>{t('instruments:edition.preview.end')}</Text>, [t]);
  // Where somebody stands changes while they try the form, and is not to begin it anew.
  const [begun] = useState(isAsked ? wanted : place.current);
  useLayoutEffect(() => {
    place.current = begun;
    showQuestion(scroller.current, begun);
    // Questions far from it take their true height a moment later.
    const later = window.setTimeout(() => showQuestion(scroller.current, begun), 80);
    return () => window.clearTimeout(later);
  }, [begun, place]);
  return (
    <Stack gap="xs" className={classes['tried'] ?? ''}>
      {wanted !== null && !isAsked && (
        <StatusMark status="notApplicable" word={t('instruments:edition.preview.notAsked')} />
      )}
      <div ref={scroller} className={classes['scroller']}>
        <FormView
          form={form}
          queue={queue}
          choices={choices}
          place={begun}
          isBeside
          showsAllErrors={false}
          head={noHead}
          end={end}
          onEnd={doNothing}
        />
      </div>
    </Stack>
  );
}

function noHead(): null {
  return null;
}

function doNothing(): void {}
