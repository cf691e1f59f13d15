import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { scorecardsContract } from '../../../shared/contract/scorecards.ts';
import { CARD_FORMS } from '../../../shared/domain/scorecards/score-card.ts';
import { isAtLeast } from '../../../shared/domain/users/role.ts';
import type { Reader } from '../../db/handles.ts';
import { isHeadquarters } from '../../db/workspace-kind.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { type HeldForm, listForms } from '../instruments/reader.ts';
import { countLooseCards, getLooseCard, listLooseCards } from './loose-reader.ts';
import { getCard, getGroup, listItems, listRounds, readCard } from './reader.ts';
import {
  deleteCard,
  deleteGroup,
  recordGroup,
  recordInterface,
  recordMark,
  startCard,
  takeCard,
} from './writer.ts';

function findNewest(db: Reader, formId: string): HeldForm | undefined {
  return listForms(db).findLast((form) => form.formId === formId);
}

function needForm(db: Reader, formId: string): HeldForm {
  const found = findNewest(db, formId);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-form', facts: { form: formId } });
}

/** What the pages ask of community score cards. */
export const scorecardsHandlers: HandlersOf<typeof scorecardsContract> = {
  list({ db }, { facility }) {
    getFacility(db, facility);
    const hasForms = Object.values(CARD_FORMS).every((form) => findNewest(db, form) !== undefined);
    const loose = countLooseCards(db, facility);
    return { rounds: [...listRounds(db, facility)], hasForms, loose };
  },
  open({ db, language, role }, { facility, id }) {
    const { card, minimum, items, groups, beforeOn, results } = readCard(
      db,
      facility,
      id,
      language,
    );
    // Who types a group's marks sees them; whoever reads sees only what rests on enough answers.
    const isTyping = isAtLeast(role, 'entry') && !isHeadquarters(db);
    const { day, interfaceOn, agreed, nextOn } = card;
    return {
      ...{ id, day, interfaceOn, agreed, nextOn, minimum, beforeOn },
      items: [...items],
      groups: groups.map((group) => (isTyping ? group : { ...group, marks: {} })),
      results: [...results],
      loose: [...listLooseCards(db, facility, card, language)],
    };
  },
  start({ db, ids }, { facility, day }) {
    getFacility(db, facility);
    const forms = {
      users: needForm(db, CARD_FORMS.users),
      providers: needForm(db, CARD_FORMS.providers),
    };
    const id = ids.next();
    startCard(db, { id, facility, day }, forms);
    return { id };
  },
  remove({ db }, { facility, id }) {
    deleteCard(db, getCard(db, facility, id).id);
    return {};
  },
  saveGroup({ db, ids }, { facility, card, id, ...group }) {
    const kept = id ?? ids.next();
    const submission = id === null ? null : getGroup(db, facility, id).group.submission;
    const round = getCard(db, facility, card);
    recordGroup(db, facility, round.id, { ...group, id: kept, submission });
    return { id: kept };
  },
  takeCard({ db, language }, { facility, card: id, submission, name, participants }) {
    const card = getCard(db, facility, id);
    const { side, marks } = getLooseCard(db, facility, { round: card, submission });
    const items = listItems(db, card, language);
    const taken = { submission, side, name, participants, marks };
    return { id: takeCard(db, facility, { card, items }, taken) };
  },
  removeGroup({ db }, { facility, id }) {
    deleteGroup(db, getGroup(db, facility, id).group.id);
    return {};
  },
  mark({ db, language }, { facility, group: id, item: key, given }) {
    const { card, group } = getGroup(db, facility, id);
    const item = listItems(db, card, language).find((each) => each.key === key);
    if (!item) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: key } });
    recordMark(db, facility, group, item, given);
    return {};
  },
  saveInterface({ db }, { facility, id, meeting }) {
    recordInterface(db, facility, getCard(db, facility, id), meeting);
    return {};
  },
};
