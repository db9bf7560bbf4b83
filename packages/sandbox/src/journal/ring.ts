import type { Budget, Held, Holder } from "../isolation/budget.js";

/**
 * The latest items. Their number is limited, and their bytes are limited together with those of other holders. The
 * oldest item of all holders is removed first.
 */
export class Ring<Item> implements Holder<Item> {
  readonly #most: number;
  readonly #budget: Budget;
  readonly #dropped: ((item: Item) => void) | undefined;
  #items: Held<Item>[] = [];
  /** Index of the first item that is still kept. */
  #first = 0;

  /** @param dropped Called with each item that is removed. */
  constructor(most: number, budget: Budget, dropped?: (item: Item) => void) {
    this.#most = most;
    this.#budget = budget;
    this.#dropped = dropped;
  }

  /** Adds an item, unless it is too large on its own. */
  add(item: Item, bytes: number): void {
    while (this.#size() >= this.#most) this.drop();
    if (this.#budget.makeRoom(bytes, this)) this.#items.push(this.#budget.take(item, bytes, this));
    else this.#dropped?.(item);
  }

  /** Oldest first. */
  list(): Item[] {
    return this.#items.slice(this.#first).map(({ item }) => item);
  }

  clear(): void {
    while (this.#size() > 0) this.drop();
  }

  mayGo(): boolean {
    return true;
  }

  /** Removes the first item, which is also the ring's oldest in its budget. */
  drop(): void {
    const held = this.#items[this.#first];
    if (held) {
      this.#budget.give(held);
      this.#dropped?.(held.item);
    }
    this.#first += 1;
    if (this.#first < this.#most && this.#size() > 0) return;
    this.#items = this.#items.slice(this.#first);
    this.#first = 0;
  }

  #size(): number {
    return this.#items.length - this.#first;
  }
}
