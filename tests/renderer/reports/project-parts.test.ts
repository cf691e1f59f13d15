import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { projectParts } from '../../../renderer/features/reports/project-parts.ts';
import type { Block } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import type { PageBlock } from '../../../shared/domain/reports/report-pages.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';

function openBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'frontPage' ? block.blocks : [block]));
}

describe.each([
  ['poor', poorCentre],
  ['normal', normalCentre],
  ['overfull', overfullCentre],
])('the projected report of a %s centre', (_, data) => {
  const report = buildMeetingReport(data, createTranslator('fr'), 'fr');
  const written = openBlocks(report.blocks);
  const parts = projectParts(report.blocks);
  const shown = parts.flat();

  it('has every row of every table once, and at most ten at a time', () => {
    const rowsOf = (blocks: readonly (Block | PageBlock)[]) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rowsOf(shown)).toEqual(rowsOf(written));
    const largest = shown.map((block) => (block.kind === 'table' ? block.rows.length : 0));
    expect(Math.max(...largest)).toBeLessThanOrEqual(10);
  });

  it('has every sentence, chart and figure once and in order, and nowhere to sign', () => {
    const kinds = ['paragraph', 'chart', 'figures', 'columns', 'balance', 'letterhead'];
    const said = (blocks: readonly (Block | PageBlock)[]) =>
      blocks.filter(({ kind }) => kinds.includes(kind));
    expect(said(shown)).toEqual(said(written));
    expect(shown.filter(({ kind }) => kind === 'signatures')).toEqual([]);
  });

  it('shows one table, chart or row of figures at once, and never a heading alone', () => {
    const pictures = parts.map(
      (part) => part.filter(({ kind }) => kind !== 'heading' && kind !== 'paragraph').length,
    );
    expect(Math.max(...pictures)).toBe(1);
    expect(parts.filter((part) => part.every(({ kind }) => kind === 'heading'))).toEqual([]);
  });
});
