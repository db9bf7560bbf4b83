import type { Reply } from "./gateway.fixture.js";

/** Responses of the flat service about a running prediction and about a finished one. */
export const predictionAnswer: { readonly running: Reply; readonly done: Reply } = {
  running: { json: { id: "p1", status: "processing" } },
  done: { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
};
