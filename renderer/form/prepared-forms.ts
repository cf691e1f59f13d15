import type { LoadFormResult, RootNode } from '@getodk/xforms-engine';
import { createReactiveState, type ReactiveState } from './reactive-state.ts';
import { KEEP_NAMES } from './upload-answers.ts';

type Engine = typeof import('@getodk/xforms-engine');
type Loaded = Exclude<LoadFormResult, { readonly status: 'failure' }>;

/** A form that could not be opened: the engine refuses it. */
export class FormRefused extends Error {}

/** A copy of a form that the engine runs, and its state, watched. */
export interface RunningForm {
  readonly root: RootNode;
  readonly state: ReactiveState;
}

interface PreparedForm {
  readonly xform: string;
  readonly loaded: Promise<Loaded>;
  /** A copy that nobody has answered yet, and when it was begun. */
  blank: { readonly form: RunningForm; readonly begunAt: number } | null;
}

/** A form says when it was begun: one that lies ready for longer than that, or since another day, is begun anew. */
const LIES_READY_MS = 5 * 60_000;

let engine: Promise<Engine> | null = null;
let prepared: PreparedForm | null = null;

/** Fetches the engine, which no other page needs. */
export function loadEngine(): Promise<Engine> {
  engine ??= import('@getodk/xforms-engine');
  return engine;
}

async function load(xform: string): Promise<Loaded> {
  const { loadForm } = await loadEngine();
  const loaded = await loadForm(xform);
  if (loaded.status === 'failure') throw new FormRefused(loaded.error.message);
  return loaded;
}

function begin(loaded: Loaded): RunningForm {
  const state = createReactiveState();
  const config = { stateFactory: state.stateFactory, instanceAttachments: KEEP_NAMES };
  return { root: loaded.createInstance(config).root, state };
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, 300);
}

/** Reads a form and begins a copy of it ahead, while the person still looks at the page before it. */
export function prepareForm(xform: string): void {
  if (prepared?.xform === xform) return;
  const form: PreparedForm = { xform, loaded: load(xform), blank: null };
  prepared = form;
  const beginAhead = (loaded: Loaded): void => {
    if (prepared === form) form.blank = { form: begin(loaded), begunAt: Date.now() };
  };
  form.loaded.then(
    (loaded) => whenIdle(() => beginAhead(loaded)),
    // Whoever opens the form is told; a form that is never opened fails unheard.
    () => undefined,
  );
}

function take(xform: string): PreparedForm {
  prepareForm(xform);
  const taken = prepared;
  prepared = null;
  if (!taken) throw new Error('A form was prepared and is gone');
  return taken;
}

/** The engine keeps what each copy took for as long as the form lives, so each visit gets a form with one copy. */
function loadUnused({ xform, loaded, blank }: PreparedForm): Promise<Loaded> {
  return blank === null ? loaded : load(xform);
}

function isFresh(begunAt: number): boolean {
  const now = Date.now();
  const isSameDay = new Date(begunAt).toDateString() === new Date(now).toDateString();
  return isSameDay && now - begunAt < LIES_READY_MS;
}

/** A form that nobody has answered yet. */
export async function takeBlankForm(xform: string): Promise<RunningForm> {
  const taken = take(xform);
  if (taken.blank !== null && isFresh(taken.blank.begunAt)) return taken.blank.form;
  return begin(await loadUnused(taken));
}

/** A form as it was left, from its XML. */
export async function takeFilledForm(xform: string, xml: string): Promise<RunningForm> {
  const loaded = await loadUnused(take(xform));
  const state = createReactiveState();
  const data = new FormData();
  data.set('xml_submission_file', new File([xml], 'xml_submission_file', { type: 'text/xml' }));
  const config = { stateFactory: state.stateFactory, instanceAttachments: KEEP_NAMES };
  const { root } = await loaded.restoreInstance({ data: [data as never] }, config);
  return { root, state };
}
