import type { exchangeContract, ListedSubject } from '../../../shared/contract/exchange.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { linkId } from '../../../shared/domain/exchange/link.ts';
import { cellOfSubject } from '../../../shared/domain/exchange/subject.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility, listFacilities } from '../facilities/reader.ts';
import { listLinks, listOrgUnits, listSubjects } from './link-reader.ts';
import { removeLink, saveLink, saveOrgUnit } from './link-writer.ts';

/** What can be linked, then what is linked and is in no catalogue any more. */
function listLinkable(db: Reader, facility: string, language: Language): ListedSubject[] {
  const links = new Map(listLinks(db, facility).map((link) => [linkId(link), link]));
  const known = listSubjects(db, facility, language).map((subject): ListedSubject => {
    const id = linkId(subject);
    const link = links.get(id) ?? null;
    links.delete(id);
    return { ...subject, link, isGone: false };
  });
  const gone = [...links.values()].map(
    (link): ListedSubject => ({
      subject: link.subject,
      facility: link.facility,
      kind: cellOfSubject(link.subject)?.sheet ?? 'figures',
      name: link.subject,
      column: null,
      retired: false,
      link,
      isGone: true,
    }),
  );
  return [...gone, ...known];
}

/** What the page of DHIS2 asks. */
export const exchangeHandlers: HandlersOf<typeof exchangeContract> = {
  links({ db, language }, { facility }) {
    getFacility(db, facility);
    const units = listOrgUnits(db);
    return {
      centres: listFacilities(db).map(({ code, name }) => ({
        code,
        name,
        orgUnit: units.get(code) ?? null,
      })),
      subjects: listLinkable(db, facility, language),
    };
  },
  saveLink({ db, language }, { facility, subject, place }) {
    const held = listLinkable(db, facility, language).find((each) => each.subject === subject);
    if (!held) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: subject } });
    const link = { facility: held.facility, subject };
    if (place === null) removeLink(db, link);
    else saveLink(db, { ...link, ...place });
    return {};
  },
  saveOrgUnit({ db }, { facility, orgUnit }) {
    saveOrgUnit(db, facility, orgUnit);
    return {};
  },
};
