/** Records which webhooks were delivered: in memory, or in a store that several servers share. */
export interface DeliveryMemory {
  /**
   * Records a delivery atomically, and returns whether it was recorded already: `SET key 1 NX PXAT until` of Redis, or
   * an insert into a table with a unique key.
   *
   * @param delivery identifies one delivery: the webhook's id and its time
   * @param until when the record can be deleted: from then on the delivery is rejected for its age
   */
  remember(delivery: string, until: Date): boolean | Promise<boolean>;
}

/** Options of an in-memory record of deliveries. */
export interface DeliveryMemoryOptions {
  /** The maximum number of recorded deliveries; beyond it the oldest are deleted. 100,000 by default. */
  readonly maximum?: number | undefined;
  /** Returns milliseconds since the epoch, for tests. */
  readonly now?: (() => number) | undefined;
}

/** Records deliveries in the memory of this process. Several servers need a shared store. */
export function deliveryMemory({
  maximum = 100_000,
  now = Date.now,
}: DeliveryMemoryOptions = {}): DeliveryMemory {
  /** When each record can be deleted, in the order of arrival. */
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
