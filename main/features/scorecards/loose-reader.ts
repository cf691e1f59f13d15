import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { LooseCard } from '../../../shared/contract/scorecards.ts';
import { type FilledCard, readFilledCard } from '../../../shared/domain/scorecards/filled-card.ts';
import {
  CARD_FORMS,
  CARD_SIDES,
  type CardSide,
} from '../../../shared/domain/scorecards/score-card.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { isHeadquarters } from '../../db/workspace-kind.ts';
import { findForm } from '../instruments/reader.ts';
import { listAnswers } from '../visits/reader.ts';
import { getCard, getCardForms, type HeldCard } from './reader.ts';

interface LooseRow extends Pick<LooseCard, 'submission' | 'day' | 'source'> {
  readonly formId: string;
  readonly version: string;
}

/** A card that stands in no round, with what it says to one. */
export interface ReadLooseCard extends LooseRow, FilledCard {
  readonly side: CardSide;
}

/**
 * The cards of a centre, filled as forms, that stand in no round, the oldest first, as a round would take them; without a
 * round, as they are. A group that did not agree to answer leaves nothing to take.
 */
function readLooseCards(
  db: Reader,
  facility: string,
  round: HeldCard | null,
  language: Language,
): readonly ReadLooseCard[] {
  const rows = db.all<LooseRow>(
    `SELECT id AS submission, form_id AS formId, form_version AS version, day, source FROM submission
     WHERE facility_id = :facility AND form_id IN (:users, :providers)
       AND id NOT IN (SELECT submission_id FROM score_group WHERE submission_id IS NOT NULL)
     ORDER BY day, started_at, id`,
    { facility, ...CARD_FORMS },
  );
  const forms = round && rows.length > 0 ? getCardForms(db, round) : null;
  return rows.flatMap((row) => {
    const side = CARD_SIDES.find((each) => CARD_FORMS[each] === row.formId);
    const own = findForm(db, row.formId, row.version)?.definition;
    if (!side || !own) return [];
    const answers = listAnswers(db, row.submission);
    const filled = readFilledCard(own, forms?.[side] ?? own, answers, language);
    const isEmpty = Object.keys(filled.marks).length + filled.left.length === 0;
    return isEmpty ? [] : [{ ...row, side, ...filled }];
  });
}

/** How many cards of a centre stand in no round; at headquarters nobody takes them, so none. */
export function countLooseCards(db: Reader, facility: string): number {
  return isHeadquarters(db) ? 0 : readLooseCards(db, facility, null, 'fr').length;
}

/** The cards that a round can take; none at headquarters. */
export function listLooseCards(
  db: Reader,
  facility: string,
  round: HeldCard,
  language: Language,
): readonly LooseCard[] {
  if (isHeadquarters(db)) return [];
  return readLooseCards(db, facility, round, language).map(
    ({ submission, day, side, source, group, participants, marks, left }) => ({
      ...{ submission, day, side, source, group, participants },
      items: Object.keys(marks).length,
      left: [...left],
    }),
  );
}

/** A card that a round can take; it fails for one that a round has already, and for one that the centre does not hold. */
export function getLooseCard(
  db: Reader,
  facility: string,
  { round, submission }: { readonly round: HeldCard; readonly submission: string },
): ReadLooseCard {
  const taken = db.get<{ card: string }>(
    'SELECT score_card_id AS card FROM score_group WHERE submission_id = ? AND facility_id = ?',
    [submission, facility],
  );
  if (taken) {
    const { day } = getCard(db, facility, taken.card);
    throw new ExpectedFailure({ code: 'card-taken', facts: { date: day } });
  }
  const cards = readLooseCards(db, facility, round, 'fr');
  const found = cards.find((each) => each.submission === submission);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-submission', facts: { id: submission } });
}
