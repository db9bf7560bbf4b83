import { createRandom } from "./random.js";
import { idAlphabet, idLength } from "./random-id.js";

/** Creates a generator of ids that returns the same sequence for the same seed. */
export function createSeededIds(seed: string): () => string {
  const random = createRandom(`ids ${seed}`);
  return () => {
    let id = "";
    for (let index = 0; index < idLength; index++)
      id += idAlphabet[Math.floor(random.next() * idAlphabet.length)];
    return id;
  };
}
