import { Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PAGE_TYPES, type PageType } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { LANGUAGES } from '../../i18n/use-language.ts';

/** How a document is printed; its language is not that of the screen. */
export interface PrintChoice {
  readonly language: Language;
  readonly type: PageType;
}

interface ChoicesProps {
  readonly choice: PrintChoice;
  readonly onChoose: (part: Partial<PrintChoice>) => void;
}

/** In which language and type a document is printed. */
export function PrintChoices({ choice, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  const types = PAGE_TYPES.map((value) => ({ value, label: t(`reports:page.${value}`) }));
  return (
    <>
      <NativeSelect
        label={t('reports:page.language')}
        value={choice.language}
        data={[...LANGUAGES]}
        onChange={(event) => onChoose({ language: event.currentTarget.value as Language })}
      />
      <Input.Wrapper label={t('reports:page.type')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('reports:page.type')}
            value={choice.type}
            data={types}
            onChange={(value) => onChoose({ type: value as PageType })}
          />
        </div>
      </Input.Wrapper>
    </>
  );
}
