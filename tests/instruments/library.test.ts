import { describe, expect, it } from 'vitest';
import type { FormNode, FormQuestion } from '../../shared/domain/instruments/form-definition.ts';
import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { listScoredItems } from '../../shared/domain/instruments/scored-items.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { scoreExperience } from '../../shared/domain/surveys/experience-score.ts';
import { openForm } from '../domain/instruments/odk-engine.ts';
import codes from './library-codes.json' with { type: 'json' };
import { answerAll, isInterview, LIBRARY } from './library-forms.ts';

const FRENCH = 'Français (fr)';
const ENGLISH = 'English (en)';

function questionsOf(nodes: readonly FormNode[]): readonly FormQuestion[] {
  return nodes.flatMap((node) => (node.kind === 'question' ? [node] : questionsOf(node.children)));
}

function groupsOf(nodes: readonly FormNode[]) {
  return nodes.flatMap((node) => (node.kind === 'question' ? [] : [node]));
}

const UNSEEN = ['start', 'end', 'today', 'calculate'];

describe('the library of instruments', () => {
  it('never changes a code once given, since results of years stand on it', () => {
    const now = Object.fromEntries(
      LIBRARY.map(({ id, form }) => [
        id,
        listScoredItems(form).map(({ question }) => question.name),
      ]),
    );
    expect(now).toEqual(codes);
  });

  it('gives no code to two items', () => {
    const all = LIBRARY.flatMap(({ form }) => listScoredItems(form)).map(
      ({ question }) => question.name,
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(500);
  });
});

describe.each(LIBRARY)('$id', ({ form, xform, sheets }) => {
  const items = listScoredItems(form);

  it('compiles without a warning and without a column that nobody reads', () => {
    const compiled = compileXlsform(sheets);
    expect(compiled).toMatchObject({ ok: true, warnings: [], unknownColumns: [] });
  });

  it("opens in ODK's engine and asks in English", async () => {
    const open = await openForm(xform);
    open.speak(ENGLISH);
    const first = form.children.find((node) => node.kind === 'question' && node.label[ENGLISH]);
    expect(open.label(`/data${first?.path}`)).toBe(first?.label[ENGLISH]);
  });

  it('says everything in French and in English', () => {
    const shown = questionsOf(form.children).filter(({ type }) => !UNSEEN.includes(type));
    const choices = form.lists.flatMap((list) => list.choices);
    for (const { name, label } of [...shown, ...groupsOf(form.children), ...choices]) {
      expect([name, !label[FRENCH], !label[ENGLISH]]).toEqual([name, false, false]);
    }
  });

  it('asks nothing twice in the same words', () => {
    for (const language of [FRENCH, ENGLISH]) {
      const words = questionsOf(form.children).flatMap(({ label }) => label[language] ?? []);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('gives every scored item its weight, area and référentiel, and its proof or its domain', () => {
    for (const { question } of items) {
      const { name, weight, weightGiven, area, referentiel, proof, domain } = question;
      expect([name, weightGiven && weight >= 1 && weight <= 3]).toEqual([name, true]);
      expect([name, area === null, referentiel === null]).toEqual([name, false, false]);
      // What a person says of what happened to them needs no other proof.
      const stands = isInterview(form) ? domain : proof[FRENCH] && proof[ENGLISH];
      expect([name, !stands]).toEqual([name, false]);
    }
  });

  it('keeps its sections short enough to read, each with a place for what was seen', () => {
    for (const group of groupsOf(form.children)) {
      const own = questionsOf([group]).filter((each) =>
        items.some(({ question }) => question === each),
      );
      expect(own.length, group.name).toBeLessThanOrEqual(10);
      if (isInterview(form)) continue;
      expect(group.children.at(-1), group.name).toMatchObject({ type: 'text' });
    }
  });

  it('answered at its best gets 100, at its worst 0 with every critical item named', () => {
    if (isInterview(form)) {
      expect(scoreExperience(form, answerAll(form, 'best')).score).toBe(100);
      expect(scoreExperience(form, answerAll(form, 'worst')).score).toBe(0);
      return;
    }
    const critical = items
      .filter(({ question }) => question.critical)
      .map(({ section, question }) => `${section}/${question.name}`);
    const best = scorePoints(form, answerAll(form, 'best'));
    expect(best).toMatchObject({
      pooled: 100,
      meanOfSections: 100,
      band: 'vert',
      criticalMissed: [],
    });
    const worst = scorePoints(form, answerAll(form, 'worst'));
    expect(worst).toMatchObject({ pooled: 0, band: 'rouge', criticalMissed: critical });
  });
});
