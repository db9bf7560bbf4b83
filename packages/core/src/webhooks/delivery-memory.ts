/** Remembers which webhooks were delivered: in memory, or in a store that several servers share. */
export interface DeliveryMemory {
  /**
   * Remembers a delivery, in one step, and returns whether it was remembered already: `SET key 1 NX PXAT until` of
   * Redis, or an insert into a table with a unique key.
   *
   * @param delivery names one delivery: the webhook's id and its time
   * @param until when it can be forgotten: from then on the delivery is refused for its age
   */
  remember(delivery: string, until: Date): boolean | Promise<boolean>;
}

/** How deliveries are remembered in memory. */
export interface DeliveryMemoryOptions {
  /** The most deliveries that are remembered; beyond it the oldest are forgotten. 100,000 by default. */
  readonly maximum?: number | undefined;
  /** Milliseconds since the epoch, for tests. */
  readonly now?: (() => number) | undefined;
}

/** Remembers deliveries in the memory of this process. Several servers need a store that they share. */
export function deliveryMemory({
  maximum = 100_000,
  now = Date.now,
}: DeliveryMemoryOptions = {}): DeliveryMemory {
  /** When each can be forgotten, in the order in which they came. */
  const known = new Map<string, number>();
  return {
    remember(delivery, until) {
      if ((known.get(delivery) ?? 0) > now()) return true;
      for (const [old, end] of known) {
        if (end > now() && known.size < maximum) break;
        known.delete(old);
      }
      known.set(delivery, until.getTime());
      return false;
    },
  };
}
