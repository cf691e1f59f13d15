import { Button, Group, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Paper } from '../../../shared/contract/reports.ts';
import {
  BLANK_ROWS,
  MOST_ROWS,
  readBlankFormRecord,
} from '../../../shared/domain/reports/form-paper/form-document.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DocumentPreview } from '../../ui/sheets/document-preview.tsx';
import { PrintChoices } from '../../ui/sheets/print-choices.tsx';
import { readPrintChoice } from './print-choice.ts';
import { usePaper } from './use-paper.ts';

type FormPaper = Extract<Paper, { readonly document: 'blankForm' | 'filledForm' }>;
type BlankForm = Extract<Paper, { readonly document: 'blankForm' }>;

/** What the address asks for: a blank form by its record, or the form that a visit was filled with. */
function useAsked(): FormPaper {
  const { record, id = '' } = useParams();
  const { code: facility } = useFacility();
  const [address] = useSearchParams();
  if (record === undefined) return { document: 'filledForm', facility, visit: id };
  const asked = Number(address.get('rows') ?? BLANK_ROWS);
  const rows = Number.isInteger(asked) && asked >= 1 && asked <= MOST_ROWS ? asked : BLANK_ROWS;
  return { document: 'blankForm', facility, ...readBlankFormRecord(record), rows };
}

/** A form on paper, blank or filled: its pages as they will be printed, its files, and the way to type it back. */
export default function FormPaperPage() {
  const { t, i18n } = useTranslation();
  const paper = useAsked();
  const [address, setAddress] = useSearchParams();
  const choice = readPrintChoice(address, i18n.language);
  const change = (part: Readonly<Record<string, string>>): void =>
    setAddress({ ...Object.fromEntries(address), ...part }, { replace: true });
  const { pages, files } = usePaper(paper, choice);
  const isBlank = paper.document === 'blankForm';
  const title = t(isBlank ? 'paperForms:page.title' : 'paperForms:page.of');
  return (
    <>
      <PageHeader
        title={title}
        hint={t('paperForms:page.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group align="flex-end" mb="lg">
        {isBlank && <TypePaper form={paper} isAwaited={address.has('typing')} />}
        <PrintChoices choice={choice} onChoose={change} />
        {isBlank && (
          <NumberInput
            label={t('paperForms:page.rows')}
            w={200}
            min={1}
            max={MOST_ROWS}
            allowDecimal={false}
            value={paper.rows}
            onChange={(rows) => change({ rows: String(rows) })}
          />
        )}
        <SaveDocumentButtons files={files} />
        <Button
          component={Link}
          variant="default"
          mih={44}
          to={isBlank ? '/forms' : `/visits/${encodeURIComponent(paper.visit)}`}
        >
          {t(isBlank ? 'paperForms:page.back' : 'paperForms:page.visit')}
        </Button>
      </Group>
      <DocumentNotice files={files} />
      <DocumentPreview pages={pages} label={title} />
    </>
  );
}

/** Begins to type a paper that was filled in; whoever typed its code stands here already. */
function TypePaper({
  form: { facility, formId, version },
  isAwaited,
}: {
  readonly form: BlankForm;
  readonly isAwaited: boolean;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const mayType = useMay('entry');
  const begin = useMutation({
    mutationFn: () => client.visits.start({ facility, formId, formVersion: version }),
    onSuccess: ({ id }) => navigate(`/visits/draft/${encodeURIComponent(id)}?paper=1`),
  });
  if (!mayType) return null;
  return (
    <>
      <Button
        variant="light"
        mih={44}
        autoFocus={isAwaited}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t('paperForms:page.type')}
      </Button>
      <FailureNotice error={begin.error} />
    </>
  );
}
