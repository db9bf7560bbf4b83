/** An owner of items that count towards a budget. */
export interface Holder<Item> {
  /** Whether an item may be removed to make room for an item of `asker`. */
  mayGo(item: Item, asker: Holder<never>): boolean;
  /** Removes an item and releases its bytes. */
  drop(item: Item): void;
}

/** A stored item in a linked list. */
export interface Held<Item> {
  readonly item: Item;
  readonly bytes: number;
  readonly holder: Holder<Item>;
  before: Held<never> | undefined;
  after: Held<never> | undefined;
}

/** A number of bytes that several holders share. The oldest item of any of them is removed first. */
export class Budget {
  readonly most: number;
  #used = 0;
  /** The items form a linked list, so that any of them is removed in constant time. */
  #oldest: Held<never> | undefined;
  #newest: Held<never> | undefined;

  constructor(most: number) {
    this.most = most;
  }

  get used(): number {
    return this.#used;
  }

  /** Removes the oldest removable items until the bytes fit. Removes nothing if that would not be enough. */
  makeRoom(bytes: number, asker: Holder<never>): boolean {
    let missing = this.#used + bytes - this.most;
    if (bytes > this.most) return false;
    const going: Held<never>[] = [];
    for (let held = this.#oldest; held && missing > 0; held = held.after) {
      if (!held.holder.mayGo(held.item, asker)) continue;
      going.push(held);
      missing -= held.bytes;
    }
    if (missing > 0) return false;
    for (const { holder, item } of going) holder.drop(item);
    return true;
  }

  /** Adds an item to the budget. */
  take<Item>(item: Item, bytes: number, holder: Holder<Item>): Held<Item> {
    const held: Held<Item> = { item, bytes, holder, before: this.#newest, after: undefined };
    const entry = held as unknown as Held<never>;
    if (this.#newest) this.#newest.after = entry;
    else this.#oldest = entry;
    this.#newest = entry;
    this.#used += bytes;
    return held;
  }

  /** Removes an item from the budget. */
  give({ bytes, before, after }: Held<never> | Held<unknown>): void {
    if (before) before.after = after;
    else this.#oldest = after;
    if (after) after.before = before;
    else this.#newest = before;
    this.#used -= bytes;
  }
}
