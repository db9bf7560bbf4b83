import type { Reply } from "./gateway.fixture.js";

/** What the flat service answers of a prediction that runs, and of one that is done. */
export const predictionAnswer: { readonly running: Reply; readonly done: Reply } = {
  running: { json: { id: "p1", status: "processing" } },
  done: { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
};
