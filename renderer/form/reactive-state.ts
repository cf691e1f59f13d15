/** Tells when what the engine holds about a question changes; kept beside each state object that the engine asks for. */
export interface StateSource {
  /** Grows with each change. */
  version: number;
  readonly listeners: Set<() => void>;
}

/** The engine's state, watched: {@link createReactiveState}. */
export interface ReactiveState {
  /** Given to the engine, which calls it for each of its state objects and writes its changes through what it returns. */
  readonly stateFactory: <T extends object>(state: T) => T;
  /** The sources of everything that a function reads; what the engine shows is not the object that we returned to it. */
  readonly sourcesOf: (read: () => void) => readonly StateSource[];
  /** Grows with each change anywhere in the form. */
  readonly version: () => number;
  /** Calls the listener at each change anywhere; gives how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Watches the engine's state objects, so that a question is drawn anew when its own state changes and not before. */
export function createReactiveState(): ReactiveState {
  let total = 0;
  let reading: Set<StateSource> | null = null;
  const listeners = new Set<() => void>();
  const announce = (source: StateSource): void => {
    source.version += 1;
    total += 1;
    for (const listener of source.listeners) listener();
    for (const listener of listeners) listener();
  };
  return {
    stateFactory<T extends object>(state: T): T {
      const source: StateSource = { version: 0, listeners: new Set() };
      return new Proxy(state, {
        get(target, key) {
          reading?.add(source);
          return Reflect.get(target, key);
        },
        set(target, key, value) {
          if (Object.is(Reflect.get(target, key), value)) return true;
          const isSet = Reflect.set(target, key, value);
          announce(source);
          return isSet;
        },
      });
    },
    sourcesOf(read) {
      const outer = reading;
      const found = new Set<StateSource>();
      reading = found;
      try {
        read();
      } finally {
        reading = outer;
      }
      return [...found];
    },
    version: () => total,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
