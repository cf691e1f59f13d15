import { EventEmitter } from 'node:events';

// Stands in for the package `electron`, whose program cannot be had everywhere: what our host asks of it is kept, and
// its events are sent by the tests.

type Recorder<Given extends unknown[], Answer> = ((...given: Given) => Answer) & {
  readonly calls: Given[];
};

/** A function that keeps what it was given. */
function record<Given extends unknown[], Answer>(
  answer: (...given: Given) => Answer,
): Recorder<Given, Answer> {
  const calls: Given[] = [];
  const recorder = (...given: Given): Answer => {
    calls.push(given);
    return answer(...given);
  };
  return Object.assign(recorder, { calls });
}

type Handler = (...given: never[]) => unknown;

function keepHandler(): Recorder<[Handler], void> {
  return record((_handler: Handler) => {});
}

/** What the machine is like, as a test sets it. */
export const machine = {
  runsAlready: false,
  viewerError: '',
  saveTo: null as string | null,
  answer: 0,
};

class FakePort extends EventEmitter {
  other: FakePort | null = null;
  isStarted = false;
  isClosed = false;

  start(): void {
    this.isStarted = true;
  }

  close(): void {
    this.isClosed = true;
    this.emit('close');
    this.other?.emit('close');
  }

  // Only what a structured clone carries gets to the other side.
  postMessage(message: unknown): void {
    const data = structuredClone(message);
    setImmediate(() => this.other?.emit('message', { data }));
  }
}

export class MessageChannelMain {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

function createContents() {
  let openWindow: Handler = () => undefined;
  const mainFrame = {
    url: '',
    posted: [] as { readonly channel: string; readonly ports: readonly FakePort[] }[],
    postMessage(channel: string, _message: unknown, ports: readonly FakePort[]) {
      mainFrame.posted.push({ channel, ports });
    },
  };
  return Object.assign(new EventEmitter(), {
    mainFrame,
    getURL: () => mainFrame.url,
    reload: record(() => {}),
    forcefullyCrashRenderer: record(() => {}),
    setWindowOpenHandler: (handler: Handler) => {
      openWindow = handler;
    },
    openWindow: (url: string) => openWindow({ url } as never),
  });
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static readonly getAllWindows = () => BrowserWindow.all;
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents = createContents();
  readonly focus = record(() => {});
  readonly restore = record(() => {});
  readonly maximize = record(() => {});
  readonly show = record(() => {});
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  isMinimized = () => true;
  isMaximized = () => false;
  getNormalBounds = () => this.bounds;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  load(url: string): void {
    this.webContents.mainFrame.url = url;
    this.webContents.emit('did-finish-load');
  }

  loadURL(url: string): Promise<void> {
    this.load(url);
    return Promise.resolve();
  }
}

export const pagesSession = Object.assign(new EventEmitter(), {
  protocol: { handle: record((_scheme: string, _answer: Handler) => {}) },
  setPermissionRequestHandler: keepHandler(),
  setPermissionCheckHandler: keepHandler(),
  setDevicePermissionHandler: keepHandler(),
  webRequest: { onBeforeRequest: keepHandler() },
});

/** What a question to the person is made of. */
export interface AskOptions {
  readonly message: string;
  readonly signal?: AbortSignal;
}

/** What a dialog is asked for. */
export interface SaveOptions {
  readonly defaultPath: string;
}

export const session = { fromPartition: record((_name: string) => pagesSession) };
export const protocol = { registerSchemesAsPrivileged: record((_schemes: unknown) => {}) };
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
};
export const shell = { openPath: record(async (_path: string) => machine.viewerError) };
export const dialog = {
  showErrorBox: record((_title: string, _text: string) => {}),
  showMessageBox: record(async (_window: BrowserWindow, _options: AskOptions) => ({
    response: machine.answer,
  })),
  showSaveDialog: record(async (_window: BrowserWindow, _options: SaveOptions) => ({
    canceled: machine.saveTo === null,
    filePath: machine.saveTo ?? '',
  })),
};
export const Menu = {
  buildFromTemplate: record((template: unknown) => template),
  setApplicationMenu: record((_menu: unknown) => {}),
};
export const ipcRenderer = new EventEmitter();

const paths = new Map<string, string>();
let becomeReady: () => void = () => {};
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve;
});

export const app = Object.assign(new EventEmitter(), {
  setPath: (name: string, path: string) => {
    paths.set(name, path);
  },
  getPath: (name: string) => paths.get(name) ?? '',
  enableSandbox: record(() => {}),
  requestSingleInstanceLock: record(() => !machine.runsAlready),
  whenReady: () => ready,
  becomeReady: () => becomeReady(),
  quit: record(() => {}),
});

/** What was last given to a function that keeps handlers. */
export function lastHandler({ calls }: { readonly calls: unknown[][] }): Handler {
  return calls.at(-1)?.at(-1) as Handler;
}
