import {
  MEMBER_AGES,
  ORDERER,
  PAYER,
  STATUTES,
  writeAccount,
  writeAssemblyYears,
  writePapers,
} from '../../resources/demo/demo-asaco.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import type { Writer } from '../db/handles.ts';
import { saveMember } from '../features/governance/member-writer.ts';
import { saveAccount, saveAssemblyYear, savePapers } from '../features/governance/papers-writer.ts';
import { listMembers } from '../features/governance/reader.ts';
import { listOrgans } from '../features/governance/statutes-reader.ts';
import { saveOrgan } from '../features/governance/statutes-writer.ts';
import type { IdSource } from '../platform/ids.ts';

const { code: facility } = DEMO_FACILITY;

function recordStatutes(db: Writer, ids: IdSource): void {
  for (const { id, ...organ } of listOrgans(db, facility)) {
    saveOrgan(db, ids, facility, id, { ...organ, ...STATUTES[organ.code] });
  }
}

function recordAges(db: Writer, ids: IdSource): void {
  for (const { id, personId: _, ...member } of listMembers(db, facility)) {
    const ageGroup = MEMBER_AGES[member.name] ?? 'from35';
    saveMember(db, ids, { facility, id, person: null }, { ...member, ageGroup });
  }
}

/** Writes the statutes, the ages of members, the papers, what the assembly said, and the bank account. */
export function recordDemoGovernance(db: Writer, ids: IdSource, { calendar }: DemoYears): void {
  recordStatutes(db, ids);
  recordAges(db, ids);
  const personOf = (wanted: string): string | null =>
    listMembers(db, facility).find(({ name }) => name === wanted)?.personId ?? null;
  const [orderer, payer] = [personOf(ORDERER), personOf(PAYER)];
  savePapers(db, facility, { ...writePapers(calendar), orderer, payer });
  for (const year of writeAssemblyYears(calendar)) saveAssemblyYear(db, facility, year);
  const signatories = { firstSignatory: orderer, secondSignatory: payer };
  saveAccount(db, ids, facility, null, { ...writeAccount(calendar), ...signatories });
}
