import { expect, it } from "vitest";
import { contractDocuments } from "../fixtures/contract-documents.js";
import { type Counts, keptContract } from "./contract.js";

const total: Record<string, Counts> = {};

it.each(contractDocuments())("the sandbox keeps the contract of %s", async (name, document) => {
  const { failures, counts } = await keptContract(document);
  total[name] = counts;
  expect(failures.join("\n\n")).toBe("");
  expect(counts.good).toBeGreaterThanOrEqual(counts.operations);
});

it("the contracts are of operations, statuses and rules in number", () => {
  const sum = (key: keyof Counts): number =>
    Object.values(total).reduce((all, counts) => all + counts[key], 0);
  if (process.env["CORSAC_SHOW_COUNTS"])
    console.log(
      JSON.stringify(total),
      sum("operations"),
      sum("good"),
      sum("byCause"),
      sum("byPrefer"),
      sum("broken"),
      sum("inferred"),
    );
  expect(sum("operations")).toBeGreaterThan(80);
  expect(sum("broken")).toBeGreaterThan(100);
  expect(sum("byCause")).toBeGreaterThan(20);
});
