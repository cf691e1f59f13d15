import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '../../../shared/contract/indicators.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from '../../ui/data-column.ts';

/** The part of a code before its point: `stock` of `stock.cmm`. */
function subjectOf({ code }: NamedFigure): string {
  return code.slice(0, code.indexOf('.'));
}

function writeShare({ numerator, denominator }: NamedFigure): string {
  if (numerator === null || denominator === null) return '';
  return `${formatShortNumber(numerator, 2)} / ${formatShortNumber(denominator, 2)}`;
}

/** The name of a figure, and its value as it is shown. */
export function useFigureWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const name = (figure: NamedFigure): string =>
      figure.name ?? t(`indicators:names.${figure.code}`);
    const shown = ({ value }: NamedFigure): string => {
      if (value === null) return '–';
      return typeof value === 'string'
        ? t(`meeting:stock.states.${value}`)
        : formatShortNumber(value, 2);
    };
    return { name, shown };
  }, [t]);
}

/** The columns of the page of figures, in the language of the screen. */
export function useFigureColumns(): readonly DataColumn<NamedFigure>[] {
  const { t } = useTranslation();
  const words = useFigureWords();
  return useMemo(() => {
    const title = (name: string): string => t(`indicators:page.columns.${name}`);
    return [
      {
        id: 'subject',
        title: title('subject'),
        width: 140,
        value: (figure) => t(`indicators:subjects.${subjectOf(figure)}`),
      },
      {
        id: 'name',
        title: title('name'),
        width: 230,
        value: words.name,
      },
      { id: 'item', title: title('item'), width: 140, value: ({ item }) => item },
      {
        id: 'value',
        title: title('value'),
        width: 100,
        align: 'right',
        value: ({ value }) => value,
        text: words.shown,
      },
      { id: 'unit', title: title('unit'), width: 125, value: ({ unit }) => unit },
      { id: 'share', title: title('share'), width: 120, align: 'right', value: writeShare },
      {
        id: 'target',
        title: title('target'),
        width: 110,
        align: 'right',
        value: ({ target }) => target,
      },
      {
        id: 'flags',
        title: title('flags'),
        width: 200,
        value: ({ flags }) => flags.map((flag) => t(`indicators:flags.${flag}`)).join(' ; '),
      },
      {
        id: 'method',
        title: title('method'),
        width: 140,
        value: ({ method }) => method,
        hidden: true,
      },
      { id: 'code', title: title('code'), width: 180, value: ({ code }) => code, hidden: true },
    ];
  }, [t, words]);
}
