import type { PlannedFile } from "../render/planned-output.js";

/** Files of immediate responses. Those of the oldest responses are removed first. */
export class FileShelf {
  readonly #answers = new Map<string, readonly PlannedFile[]>();
  readonly #capacity: number;

  constructor(capacity = 500) {
    this.#capacity = capacity;
  }

  keep(id: string, files: readonly PlannedFile[]): void {
    if (files.length === 0) return;
    this.#answers.set(id, files);
    const oldest = this.#answers.keys().next().value;
    if (this.#answers.size > this.#capacity && oldest !== undefined) this.#answers.delete(oldest);
  }

  get(id: string): readonly PlannedFile[] | undefined {
    return this.#answers.get(id);
  }
}
