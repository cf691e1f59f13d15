/** A sound that a form names beside a question or a choice: the file, and the languages in which it is played. */
export interface NamedSound {
  readonly name: string;
  readonly languages: readonly string[];
}

const TRANSLATION = /<translation lang="([^"]*)"[^>]*>([\s\S]*?)<\/translation>/g;
const SOUND = /<value form="audio">jr:\/\/audio\/([^<]+)<\/value>/g;

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
];

function readText(markup: string): string {
  return ENTITIES.reduce((text, [entity, sign]) => text.replaceAll(entity, sign), markup);
}

/**
 * The sounds that the questions and choices of a compiled form name (`media::audio` of XLSForm), in their order, each
 * once. XLSForm has no column for the sound of a hint.
 *
 * @example `audio::Bambara (bm)` = q1.ogg → [{ name: 'q1.ogg', languages: ['Bambara (bm)'] }]
 */
export function listNamedSounds(xform: string): readonly NamedSound[] {
  // Most forms name none, and some have thousands of questions.
  if (!xform.includes('jr://audio/')) return [];
  const named = new Map<string, Set<string>>();
  for (const [, language = '', texts = ''] of xform.matchAll(TRANSLATION)) {
    for (const [, markup = ''] of texts.matchAll(SOUND)) {
      const name = readText(markup);
      named.set(name, (named.get(name) ?? new Set()).add(readText(language)));
    }
  }
  return [...named].map(([name, languages]) => ({ name, languages: [...languages] }));
}
