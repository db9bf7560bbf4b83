import { expect, test } from "vitest";
import { refusedFinding } from "./refused-finding.js";

const place = { file: "page.md", line: 1, column: 1 };

test("a long path keeps the file's name, a long address its host", () => {
  const path = `/${"folder/".repeat(20)}owner.yaml`;
  const missing = refusedFinding("./owner.yaml", { refused: { reason: "missing" }, shown: path }, place);
  expect(missing.message).toMatch(
    /^The reference "\.\/owner\.yaml" leads to ….{60,80}\/owner\.yaml, which is not there$/,
  );
  const address = `https://elsewhere.example/${"folder/".repeat(20)}owner.yaml`;
  const foreign = refusedFinding(address, { refused: { reason: "address" }, shown: address }, place);
  expect(foreign.message).toMatch(/^The reference "https:\/\/elsewhere\.example\/folder/);
  expect(foreign.hint).toMatch(/--allow-origin https:\/\/elsewhere\.example$/);
});
