import type { JsonObject } from "../document/contract.js";
import { Budget, type Held, type Holder } from "../isolation/budget.js";
import { estimateBytes } from "../predictions/estimate-bytes.js";
import { fileBytes, type SentFile } from "../requests/sent-file.js";

/** Maximum number of items in all collections of a test. */
const mostItems = 100_000;

/** An item and its position. */
export interface Kept {
  path: string;
  id: string;
  value: JsonObject;
  /** Time of creation in milliseconds since 1970. */
  at: number;
  /** The file that was uploaded with it. */
  file: SentFile | undefined;
}

/**
 * The items of collections, by path: `/users/7/pets`. Their number and bytes are limited. Adding to a store never
 * removes its own items. If other stores share the bytes, the oldest items of this store may be removed for theirs.
 */
export class CollectionStore implements Holder<Kept> {
  readonly #collections = new Map<string, Map<string, Held<Kept>>>();
  readonly #budget: Budget;
  #count = 0;

  /** @param budget Estimated bytes of all items. Stores may share it. */
  constructor(budget: Budget = new Budget(64 * 1024 * 1024)) {
    this.#budget = budget;
  }

  get(path: string, id: string): Kept | undefined {
    return this.#collections.get(path)?.get(id)?.item;
  }

  /** In the order of their creation. */
  list(path: string): Kept[] {
    return Array.from(this.#collections.get(path)?.values() ?? [], ({ item }) => item);
  }

  /**
   * Stores an item and replaces one with the same id.
   * @returns The exceeded limit if there is no room.
   */
  put(item: Kept): string | undefined {
    const { path, id, value, file } = item;
    const items = this.#collections.get(path) ?? new Map<string, Held<Kept>>();
    const before = items.get(id);
    const bytes = estimateBytes(value) + (file ? fileBytes(file) : 0);
    if (!before && this.#count >= mostItems) return `${this.#count} of ${mostItems} items`;
    if (!this.#budget.makeRoom(bytes - (before?.bytes ?? 0), this))
      return `${this.#budget.used} of ${this.#budget.most} bytes`;
    if (before) this.#budget.give(before);
    else this.#count++;
    items.set(id, this.#budget.take(item, bytes, this));
    this.#collections.set(path, items);
    return undefined;
  }

  /** @returns Whether the item existed. */
  remove(path: string, id: string): boolean {
    const items = this.#collections.get(path);
    const item = items?.get(id);
    if (!items || !item) return false;
    items.delete(id);
    if (items.size === 0) this.#collections.delete(path);
    this.#budget.give(item);
    this.#count--;
    return true;
  }

  /** Removes all items. */
  clear(): void {
    for (const items of this.#collections.values()) {
      for (const held of items.values()) this.#budget.give(held);
    }
    this.#collections.clear();
    this.#count = 0;
  }

  mayGo(_item: Kept, asker: Holder<never>): boolean {
    return asker !== this;
  }

  drop({ path, id }: Kept): void {
    this.remove(path, id);
  }
}
