/** Records which events of a prediction's stream were received, over all connections to it. */
export interface StreamHistory {
  /** The id of the newest event, which a new connection sends as `Last-Event-ID`. */
  readonly lastId: string | undefined;
  /** Registers a new connection. Services may send events again that an earlier connection received. */
  connect(): void;
  /** Records an event, and returns whether an earlier connection received it. */
  isRepeated(event: { readonly id: string | undefined }): boolean;
}

/**
 * Events are compared by id. An id that occurs twice in one connection identifies no event: some services send the
 * prediction's id with each event, and an event without an id has that of the event before it.
 */
export function streamHistory(): StreamHistory {
  const earlier = new Set<string>();
  const ambiguous = new Set<string>();
  let current = new Set<string>();
  let lastId: string | undefined;
  return {
    get lastId() {
      return lastId;
    },
    connect() {
      for (const id of current) earlier.add(id);
      current = new Set();
    },
    isRepeated({ id }) {
      if (id === undefined) return false;
      if (current.has(id)) ambiguous.add(id);
      current.add(id);
      const isKnown = earlier.has(id);
      if (!isKnown) lastId = id;
      return isKnown && !ambiguous.has(id);
    },
  };
}
