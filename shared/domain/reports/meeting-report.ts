import type { Language, Translate } from '../text/translate.ts';
import { chartsSection } from './charts-section.ts';
import { checklistSection } from './checklist-section.ts';
import type { Block, ReportDocument } from './document.ts';
import { frontPage } from './front-page.ts';
import { interviewsSection } from './interviews-section.ts';
import { listsSection } from './lists-section.ts';
import type { MeetingReportData } from './meeting-data.ts';
import { attendanceSection, decisionsSection, signaturesSection } from './meeting-section.ts';
import { moneySection } from './money-section.ts';
import { buildFooter } from './page-footer.ts';
import { photosSection } from './photos-section.ts';
import { planSection } from './plan-section.ts';
import { promisesSection } from './promises-section.ts';
import type { ReportContext } from './report-context.ts';
import { servicesSection } from './services-section.ts';
import { qualitySection, sourcesSection } from './sources-section.ts';
import { staffSection } from './staff-section.ts';
import { stockSection } from './stock-section.ts';
import { typesetDocument } from './typeset-document.ts';

/**
 * The report that the ASACO's committee holds in its hands: one page that stands alone, then the last promises one by
 * one, the results, the charts, the plan with blank lines, attendance, decisions, signatures, and where it all comes
 * from. A part without data says what is missing and how to get it; it does not vanish.
 *
 * Pure: the same data, texts and language make the same document.
 */
export function buildMeetingReport(
  data: MeetingReportData,
  translate: Translate,
  language: Language,
): ReportDocument {
  const context: ReportContext = { data, translate };
  const sections = [
    promisesSection,
    listsSection,
    checklistSection,
    interviewsSection,
    stockSection,
    staffSection,
    servicesSection,
    moneySection,
    chartsSection,
    photosSection,
    planSection,
    attendanceSection,
    decisionsSection,
    signaturesSection,
    qualitySection,
    sourcesSection,
  ];
  const blocks: readonly Block[] = [
    buildFooter(
      {
        document: 'meeting',
        facility: data.facility,
        date: data.meeting.date,
        record: data.meeting.date,
      },
      language,
      translate,
    ),
    frontPage(context),
    { kind: 'pageBreak' },
    ...sections.flatMap((section) => section(context)),
  ];
  return typesetDocument({
    document: 'meeting',
    facility: data.facility.code,
    date: data.meeting.date,
    language,
    blocks,
    sources: data.sources,
  });
}
