import type { ScoreCardData } from '../../../shared/domain/reports/score-card-document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type { Reader } from '../../db/handles.ts';
import { listActions } from '../improvement/reader.ts';
import { readCard } from '../scorecards/reader.ts';

/** A round with the promises made of it; whoever answers is told by name only where the name is not erased. */
export function readScoreCard(
  db: Reader,
  id: string,
  { facility: { code }, language, translate }: SheetContext,
): ScoreCardData {
  const { card, ...read } = readCard(db, code, id, language);
  const promises = listActions(db, code).filter(
    ({ source }) => source?.kind === 'scorecard' && source.ref === id,
  );
  return {
    ...read,
    id,
    day: card.day,
    interfaceOn: card.interfaceOn,
    nextOn: card.nextOn,
    agreed: card.agreed,
    promises: promises.map(({ action, responsible, erased, dueOn, cost }) => ({
      action,
      who: erased ? translate('governance:erased') : responsible,
      due: dueOn,
      cost,
    })),
  };
}
