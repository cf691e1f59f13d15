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
  /** What a function finds, found anew only after something that it reads has changed; such findings may read others. */
  readonly derive: <T>(read: () => T) => () => T;
}

function announce(source: StateSource): void {
  source.version += 1;
  for (const listener of source.listeners) listener();
}

/** Watches the engine's state objects, so that what depends on a question is made anew when it changes and not before. */
export function createReactiveState(): ReactiveState {
  let reading: Set<StateSource> | null = null;
  const sourcesOf = (read: () => void): readonly StateSource[] => {
    const outer = reading;
    const found = new Set<StateSource>();
    reading = found;
    try {
      read();
    } finally {
      reading = outer;
    }
    return [...found];
  };
  return {
    sourcesOf,
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
    derive<T>(read: () => T): () => T {
      const own: StateSource = { version: 0, listeners: new Set() };
      let sources: readonly StateSource[] = [];
      let known: { readonly value: T } | null = null;
      const forget = (): void => {
        if (known === null) return;
        known = null;
        announce(own);
      };
      const find = (): { readonly value: T } => {
        for (const source of sources) source.listeners.delete(forget);
        let found: { readonly value: T } | null = null;
        sources = sourcesOf(() => {
          found = { value: read() };
        });
        for (const source of sources) source.listeners.add(forget);
        if (found === null) throw new Error('Nothing was read');
        return found;
      };
      return () => {
        reading?.add(own);
        known ??= find();
        return known.value;
      };
    },
  };
}
