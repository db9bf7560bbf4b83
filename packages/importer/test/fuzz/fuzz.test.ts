import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPage } from "./check-page.js";
import { mutate, mutations } from "./mutations.js";
import { corpusPages, ownPages } from "./real-pages.js";

const { CORSAC_FUZZ_SEED: given } = process.env;
const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);

describe("pages with random changes", () => {
  const own = ownPages();
  const corpus = corpusPages();
  console.log(
    `Fuzzing with CORSAC_FUZZ_SEED=${seed}: ${own.length} own pages, ${corpus.length === 0 ? "no corpus beside the checkout" : `${corpus.length} of the corpus`}`,
  );

  it("are there to be changed", () => expect(own.length).toBeGreaterThan(0));

  it.each([
    ["the repository's", own, 150],
    ["the corpus's", corpus, corpus.length === 0 ? 0 : 150],
  ])(
    "%s are read without a crash, the same way twice, each finding in its place",
    (_, pages, numRuns) => {
      if (numRuns === 0) return;
      fc.assert(
        // The page by its number: a failure prints what was drawn, and nobody's whole page.
        fc.property(fc.nat(pages.length - 1), mutations, (number, changes) => {
          const { path = "", text = "" } = pages[number] ?? {};
          try {
            checkPage(mutate(text, changes));
          } catch (cause) {
            throw new Error(`${basename(path)}: ${cause instanceof Error ? cause.message : String(cause)}`, {
              cause,
            });
          }
        }),
        { seed, numRuns, endOnFailure: true },
      );
    },
    120_000,
  );
});
