import { Text } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedItem } from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import {
  dropPlace,
  isListed,
  stepPlace,
} from '../../../../shared/domain/instruments/edition/item-places.ts';
import type { SurveyPlace } from '../../../../shared/domain/instruments/edition/survey-tree.ts';
import { StatusMark, StatusShape } from '../../../ui/status-shape.tsx';
import classes from './edition.module.css';

interface ItemListProps {
  readonly items: readonly EditedItem[];
  readonly language: string;
  readonly mainLanguage: string;
  /** The rows that something is wrong with. */
  readonly wrong: ReadonlySet<number>;
  readonly selected: number | null;
  readonly onSelect: (row: number) => void;
  readonly onMove: (row: number, place: SurveyPlace) => void;
  /** Into the fields of the selected item. */
  readonly onEnter: () => void;
}

function halfOf({ clientY, currentTarget }: DragEvent<HTMLElement>): 'upper' | 'lower' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'upper' : 'lower';
}

/** The items of a form in their order: arrows go through them, Alt and an arrow move one, and so does the mouse. */
export function ItemList(props: ItemListProps) {
  const { items, selected, onSelect, onMove, onEnter } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const listed = items.filter(isListed);
  const hasFocus = useRef(false);
  // What was moved is another element of the page: the cursor goes after it.
  useEffect(() => {
    if (!hasFocus.current) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${selected}"]`)?.focus();
  });
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') {
      event.preventDefault();
      hasFocus.current = false;
      onEnter();
    }
    if (step === 0 || selected === null) return;
    event.preventDefault();
    if (event.altKey) {
      const place = stepPlace(items, selected, step);
      if (place) onMove(selected, place);
      return;
    }
    const next = listed[listed.findIndex(({ row }) => row === selected) + step];
    if (next) onSelect(next.row);
  };
  const drop = (event: DragEvent<HTMLElement>, onto: number): void => {
    event.preventDefault();
    const place = dragged === null ? null : dropPlace(items, dragged, onto, halfOf(event));
    if (dragged !== null && place) onMove(dragged, place);
    setDragged(null);
  };
  return (
    <>
      <Text c="dark.4" size="sm" mb={4}>
        {t('instruments:edition.moveHint')}
      </Text>
      <ol
        ref={list}
        className={classes['list']}
        aria-label={t('instruments:edition.items')}
        onKeyDown={press}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null) hasFocus.current = false;
        }}
      >
        {listed.map((item) => (
          <li
            key={item.row}
            data-depth={Math.min(item.depth, 4)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, item.row)}
          >
            <ItemRow
              row={item.row}
              kind={item.kind}
              code={item.code}
              isOff={item.isOff}
              isCritical={item.isCritical}
              weight={weightOf(item)}
              label={item.texts.label[props.language] ?? item.texts.label[props.mainLanguage] ?? ''}
              isSelected={item.row === selected}
              isWrong={props.wrong.has(item.row)}
              onSelect={onSelect}
              onDrag={setDragged}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What an item counts; null where it can earn nothing. */
function weightOf({ canScore, weight }: EditedItem): string | null {
  if (!canScore) return null;
  return weight === '' ? '1' : weight;
}

interface ItemRowProps extends Pick<EditedItem, 'row' | 'kind' | 'code' | 'isOff' | 'isCritical'> {
  readonly weight: string | null;
  readonly label: string;
  readonly isSelected: boolean;
  readonly isWrong: boolean;
  readonly onSelect: (row: number) => void;
  readonly onDrag: (row: number | null) => void;
}

// Each letter makes the list anew: only the rows that say something else are drawn.
const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { row, kind, code, isOff, isCritical, weight } = props;
  const { label, isSelected, isWrong, onSelect, onDrag } = props;
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['item']}
      data-row={row}
      data-code={code}
      data-kind={kind}
      data-off={isOff || undefined}
      aria-current={isSelected || undefined}
      tabIndex={isSelected ? 0 : -1}
      draggable
      onDragStart={() => onDrag(row)}
      onDragEnd={() => onDrag(null)}
      onClick={() => onSelect(row)}
    >
      <span className={classes['grip']} aria-hidden="true" />
      <span className={classes['words']}>
        <span className={classes['label']}>{label === '' ? code : label}</span>
        <span className={classes['code']}>{code}</span>
      </span>
      <span className={classes['marks']}>
        {isWrong && <StatusMark status="act" word={t('instruments:edition.wrong')} />}
        {isOff && <StatusMark status="notApplicable" word={t('instruments:edition.off')} />}
        {isCritical && (
          <>
            <StatusShape status="critical" />
            <Text component="span" size="sm">
              {t('form:critical')}
            </Text>
          </>
        )}
        {weight !== null && <span className={classes['weight']}>{weight}</span>}
      </span>
    </button>
  );
});
