import { expect, it } from "vitest";
import { progressLog } from "./progress-log.js";

it("has a line per tenth reached, as tqdm writes them", () => {
  expect(progressLog(0.4, 25, 5)).toBe(
    [
      "  0%|          | 0/25 [00:00<?, ?it/s]",
      " 12%|█         | 3/25 [00:01<00:04, 5.00it/s]",
      " 20%|██        | 5/25 [00:01<00:04, 5.00it/s]",
      " 32%|███       | 8/25 [00:02<00:03, 5.00it/s]",
      " 40%|████      | 10/25 [00:02<00:03, 5.00it/s]",
      "",
    ].join("\n"),
  );
});

it("ends with what happened", () => {
  expect(progressLog(0, 4, 0, "Canceled.")).toBe("  0%|          | 0/4 [00:00<?, ?it/s]\nCanceled.\n");
});
