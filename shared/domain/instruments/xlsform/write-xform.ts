import { collectActions } from './actions.ts';
import type { SourceList } from './choice-lists.ts';
import { writeEntity } from './entities.ts';
import { type FormSource, listOf } from './form-source.ts';
import { xformNamespaces } from './passed-attributes.ts';
import { TextCatalogue } from './text-catalogue.ts';
import { writeBinds } from './write-binds.ts';
import { writeBody } from './write-body.ts';
import { writeChoiceInstance, writePrimaryInstance } from './write-instance.ts';
import { escapeXml, element as xml } from './xml-text.ts';

/**
 * The form as an ODK XForm (https://getodk.github.io/xforms-spec): what ODK's engine, ODK Collect and Enketo run.
 * Keneya's own columns are not in it.
 */
export function writeXForm(source: FormSource): string {
  const { settings, roots, languages } = source;
  const texts = new TextCatalogue(languages.all, languages.main);
  const actions = collectActions(source);
  const body = roots.map((root) => writeBody({ source, texts, actions }, root)).join('\n');
  const binds = writeBinds(source, texts);
  const entity = writeEntity(source);
  const used = new Set(namedInstances([body, ...binds, ...actions.model].join('\n')));
  const lists = listChoiceLists(source, used).map((list) =>
    writeChoiceInstance(source, list, texts),
  );
  const hasSubmission = Object.values(settings.submission).some((value) => value !== null);
  const model = [
    texts.write(),
    writePrimaryInstance(source, entity.meta),
    ...lists,
    hasSubmission ? xml('submission', settings.submission) : '',
    ...binds,
    ...entity.binds,
    ...actions.model,
    ...entity.actions,
  ].filter((part) => part !== '');
  const head =
    xml('h:title', {}, escapeXml(settings.title)) +
    xml('model', { 'odk:xforms-version': '1.0.0', ...entity.model }, model.join('\n'));
  const page = xml('h:head', {}, head) + xml('h:body', { class: settings.style || null }, body);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml('h:html', namespacesOf(source), page)}\n`;
}

function namespacesOf(source: FormSource): Readonly<Record<string, string>> {
  const own = [...source.settings.namespaces].map(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  const entities = source.entities
    ? { 'xmlns:entities': 'http://www.opendatakit.org/xforms/entities' }
    : {};
  const xmlns = 'http://www.w3.org/2002/xforms';
  return { xmlns, ...Object.fromEntries(own), ...xformNamespaces, ...entities };
}

/** The lists that the engine needs: those that a question offers and is not searched for, and those that a formula looks into. */
function listChoiceLists(source: FormSource, used: ReadonlySet<string>): readonly SourceList[] {
  const offered = source.elements
    .filter((element) => element.search === null)
    .map((element) => listOf(source, element));
  const named = [...used].map((name) => source.lists.get(name) ?? null);
  return [...new Set([...offered, ...named].filter((list) => list !== null))];
}

/** The lists that the formulas of a form name: `instance('villages')/root/item[…]`, `pulldata('villages', …)`. */
function namedInstances(markup: string): readonly string[] {
  const calls = markup.matchAll(
    /(?:instance|pulldata)\(\s*(?:'([^']*)'|&quot;(.*?)&quot;)\s*[,)]/g,
  );
  return [...calls].map(([, single, double]) => single ?? double ?? '');
}
