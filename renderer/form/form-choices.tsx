import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The language in which the form asks, where it has several. */
export function LanguageChoice({
  languages,
  spoken,
  onSpeak,
}: {
  readonly languages: readonly string[];
  readonly spoken: string;
  readonly onSpeak: (language: string) => void;
}) {
  const { t } = useTranslation();
  if (languages.length < 2) return null;
  return (
    <Select
      label={t('form:language')}
      data={[...languages]}
      value={spoken}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onSpeak(chosen)}
    />
  );
}

/** Page by page, or everything in one list. */
export function ListSwitch({
  isList,
  onSwitch,
}: {
  readonly isList: boolean;
  readonly onSwitch: (isList: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" mih={44} onClick={() => onSwitch(!isList)}>
      {isList ? t('form:show.pages') : t('form:show.list')}
    </Button>
  );
}

/** From the screen, or from a paper that was filled in; nothing where there is no choice. */
export function PaperSwitch({
  isPaper,
  onSwitch,
}: {
  readonly isPaper: boolean;
  readonly onSwitch: ((isPaper: boolean) => void) | undefined;
}) {
  const { t } = useTranslation();
  if (!onSwitch) return null;
  return (
    <Button variant="subtle" mih={44} onClick={() => onSwitch(!isPaper)}>
      {t(isPaper ? 'paperForms:typing.off' : 'paperForms:typing.on')}
    </Button>
  );
}
