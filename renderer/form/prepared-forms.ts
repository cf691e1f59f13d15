import type { LoadFormResult } from '@getodk/xforms-engine';

type Engine = typeof import('@getodk/xforms-engine');

let engine: Promise<Engine> | null = null;
let prepared: { readonly xform: string; readonly result: Promise<LoadFormResult> } | null = null;

/** Fetches the engine, which no other page needs. */
export function loadEngine(): Promise<Engine> {
  engine ??= import('@getodk/xforms-engine');
  return engine;
}

/** Reads a form ahead, while the person still looks at the page before it. */
export function prepareForm(xform: string): void {
  if (prepared?.xform === xform) return;
  const result = loadEngine().then(async ({ loadForm }) => await loadForm(xform));
  // Whoever opens the form is told; a form that is never opened fails unheard.
  result.catch(() => undefined);
  prepared = { xform, result };
}

/**
 * A form that nobody has opened yet: the engine keeps what each opened copy took for as long as the form lives, so each
 * visit gets a form of its own.
 */
export function takeForm(xform: string): Promise<LoadFormResult> {
  prepareForm(xform);
  const taken = prepared;
  prepared = null;
  if (!taken) throw new Error('A form was prepared and is gone');
  return taken.result;
}
