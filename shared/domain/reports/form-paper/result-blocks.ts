import { readText } from '../../instruments/localised-text.ts';
import { lineNumber } from '../../instruments/paper/paper-form.ts';
import { plainPath } from '../../instruments/paths.ts';
import { scorePoints } from '../../instruments/score-points.ts';
import type { Submission } from '../../instruments/submission.ts';
import { isChecklist } from '../../instruments/submission-kind.ts';
import { formatPercent } from '../../numbers/format-number.ts';
import { scoreExperience } from '../../surveys/experience-score.ts';
import type { Block, Table } from '../document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from '../report-context.ts';
import type { PaperSetting } from './form-blocks.ts';

interface ResultPart {
  readonly name: string;
  readonly score: number | null;
  readonly answered: number;
  readonly applicable: number;
}

function partsTable({ translate }: PaperSetting, parts: readonly ResultPart[]): Table {
  const title = (name: string): string => translate(`paperForms:result.${name}`);
  return {
    kind: 'table',
    name: 'result',
    title: title('parts'),
    size: 'normal',
    columns: [
      textColumn(title('part'), 100),
      figureColumn(title('answered'), 40),
      figureColumn(title('score'), 34),
    ],
    rows: parts.map(({ name, score, answered, applicable }) => ({
      cells: [
        textCell(name),
        { text: `${answered} / ${applicable}` },
        figureCell(score, (value) => formatPercent(value)),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

/** The critical items that are missed, with their lines. */
function missedWords({ form, formLanguage, filled }: PaperSetting): readonly string[] {
  return [...(filled?.missed ?? [])].map((path) => {
    const label = form.lineAt.get(plainPath(path))?.question.label ?? {};
    return `${lineNumber(form, path)}. ${readText(form.definition, label, formLanguage)}`;
  });
}

function missedTable({ translate }: PaperSetting, missed: readonly string[]): readonly Block[] {
  if (missed.length === 0) return [];
  const word = translate('form:score.missed', { count: missed.length });
  const rows = missed.map((text) => ({ cells: [{ text, status: 'critical' as const }] }));
  const columns = [textColumn(word, 174)];
  const table: Table = {
    ...{ kind: 'table', name: 'critical', title: word, size: 'normal', columns, rows },
    ...{ blankRows: 0, more: null },
  };
  return [table];
}

/** What a filled form came to: its score, its band, what is critical and missed, and its parts. */
export function resultBlocks(setting: PaperSetting, submission: Submission): readonly Block[] {
  const { form, formLanguage, translate } = setting;
  const { definition } = form;
  const isScored = isChecklist(definition) || definition.scoring === 'experience';
  if (!isScored) return [];
  const heading: Block = {
    ...{ kind: 'heading', level: 1, anchor: null },
    text: translate('paperForms:result.title'),
  };
  if (!isChecklist(definition)) {
    const { score, answered, applicable, domains } = scoreExperience(definition, submission);
    const asked = domains.filter((domain) => domain.applicable > 0);
    const parts = asked.map((domain) => ({ ...domain, name: domain.name || '–' }));
    return [
      heading,
      sentence(setting, { score, answered, applicable }),
      partsTable(setting, parts),
    ];
  }
  const result = scorePoints(definition, submission, formLanguage);
  const band = result.band === null ? [] : [translate('cli:form.band', { band: result.band })];
  const parts = result.sections.map((each) => ({ ...each, name: each.label || each.name || '–' }));
  return [
    heading,
    sentence(setting, result),
    ...band.map((text) => paragraph('strong', text)),
    ...missedTable(setting, missedWords(setting)),
    partsTable(setting, parts),
  ];
}

function sentence({ translate }: PaperSetting, result: Omit<ResultPart, 'name'>): Block {
  const { score, answered, applicable } = result;
  return paragraph(
    'strong',
    score === null
      ? translate('paperForms:result.none', { answered, applicable })
      : translate('paperForms:result.all', { score: formatPercent(score), answered, applicable }),
  );
}
