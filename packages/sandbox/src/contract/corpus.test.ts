import { basename } from "node:path";
import { expect, it } from "vitest";
import {
  corpusNote,
  corpusSources,
  documentWithSuggestions,
  ownSources,
} from "../fixtures/corpus-documents.js";
import { keptContract } from "./contract.js";

const sources = [...ownSources(), ...corpusSources()];

it.each(sources.map((path): [string, string] => [basename(path), path]))(
  "the sandbox keeps the contract of the documentation in %s",
  async (_name, path) => {
    const { failures, counts } = await keptContract(await documentWithSuggestions(path));
    if (process.env["CORSAC_SHOW_COUNTS"]) console.log(JSON.stringify(counts));
    expect(failures.join("\n\n")).toBe("");
  },
  300_000,
);

it.skipIf(corpusNote !== "")(`the corpus is read${corpusNote}`, () => {
  expect(corpusSources().length).toBeGreaterThan(5);
});
