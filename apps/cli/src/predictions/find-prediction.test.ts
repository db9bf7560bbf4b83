import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JournalEntry, LifecycleDescriptor } from "@corsac/core";
import { beforeEach, describe, expect, it } from "vitest";
import { readHistory } from "../history/read-history.js";
import { recordCreate } from "../history/write-history.js";
import type { Catalog, CatalogModel } from "../models/catalog.js";
import { testDescriptor, testModel } from "../models/test-catalog.js";
import { testEnvironment } from "../test-environment.js";
import { findPrediction } from "./find-prediction.js";
import { resumeCommand } from "./resume-command.js";

const plain: LifecycleDescriptor = {
  id: "/id",
  query: { operation: "get" },
  state: { words: {} },
  fields: {},
};
const naming: LifecycleDescriptor = { ...plain, fields: { model: "/model" } };

function model(service: string, slug: string, lifecycle: string): CatalogModel {
  const { descriptor, ...rest } = testModel(service, `${service}/${slug}`, slug, slug);
  return { ...rest, descriptor: { ...descriptor, lifecycle } };
}

const catalog: Catalog = {
  services: [
    {
      // Two lifecycles: an id does not say which.
      descriptor: { ...testDescriptor("acme"), lifecycles: { tide: plain, moon: naming } },
      models: [model("acme", "tide", "tide"), model("acme", "moon", "moon")],
      origin: "specs/acme",
    },
    {
      // Answers name the model.
      descriptor: { ...testDescriptor("fern"), lifecycles: { one: naming } },
      models: [model("fern", "leaf", "one"), model("fern", "root", "one")],
      origin: "specs/fern",
    },
  ],
};

let file = "";
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "corsac-history-")), "state", "history.jsonl");
});

const entry: JournalEntry = {
  nonce: "n1",
  state: "sending",
  service: "acme",
  model: "acme/moon",
  lifecycle: "moon",
  inputHash: "",
  sentAt: "2026-01-01T00:00:00.000Z",
};

function environment(): ReturnType<typeof testEnvironment>["environment"] {
  return testEnvironment({ variables: { CORSAC_HISTORY: file } }).environment;
}

const asked = { id: "t1", model: undefined, service: undefined, command: "predictions wait" };

describe("findPrediction", () => {
  it("follows the model that is named", async () => {
    const found = await findPrediction({ ...asked, model: "moon" }, catalog, environment());
    expect(found.reference).toBe("t1");
    expect(found.target.model).toMatchObject({ slug: "moon", lifecycle: "moon" });
    expect(found.target.service.name).toBe("acme");
  });

  it("asks the history, with the values that later requests need", async () => {
    const { journal } = recordCreate({ slug: "moon", input: {}, files: {} }, environment());
    await journal.record(entry);
    await journal.record({ ...entry, state: "created", id: "t1", bound: { "request/kind": "full" } });
    const found = await findPrediction({ ...asked, service: "acme" }, catalog, environment());
    expect(found.reference).toMatchObject({ id: "t1", lifecycle: "moon", bound: { "request/kind": "full" } });
    expect(found.target.model).toMatchObject({ slug: "moon" });
  });

  it("needs neither where the answers of the service name the model", async () => {
    const found = await findPrediction({ ...asked, service: "fern" }, catalog, environment());
    expect(found).toMatchObject({ reference: "t1", target: { service: { name: "fern" } }, model: undefined });
  });

  const refused: [string, { model?: string; service?: string }, RegExp][] = [
    [
      "an id that does not contain its model",
      { service: "acme" },
      /The model of acme that created t1 is unknown/,
    ],
    ["an unknown model", { model: "mooon" }, /no model "mooon"/],
    ["a model of another service", { model: "fern/leaf", service: "acme" }, /leaf is a model of fern/],
  ];
  it.each(refused)("refuses %s", async (_, words, message) => {
    await expect(findPrediction({ ...asked, ...words }, catalog, environment())).rejects.toThrow(message);
  });

  it("names a command with each model", async () => {
    const error = await findPrediction({ ...asked, service: "acme" }, catalog, environment()).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      hint: "Name the model: corsac predictions wait t1 --model tide\nModels of acme: tide, moon",
    });
  });
});

describe("resumeCommand", () => {
  it("names the model where the id is not enough, and else the service", () => {
    expect(resumeCommand({ id: "t1", service: "acme", model: "acme/moon" }, catalog)).toBe(
      "corsac predictions wait t1 --model moon",
    );
    expect(resumeCommand({ id: "t1", service: "fern", model: "fern/leaf" }, catalog)).toBe(
      "corsac predictions wait t1 --service fern",
    );
  });
});

describe("the history", () => {
  it("joins the lines of a create, the newest first", async () => {
    const first = recordCreate({ slug: "moon", input: { prompt: "fog" }, files: {} }, environment());
    await first.journal.record(entry);
    await first.journal.record({ ...entry, state: "created", id: "t1" });
    await first.end({ state: "succeeded", endedAt: "2026-01-01T00:00:09.000Z", saved: ["/out/moon.png"] });
    await recordCreate({ slug: "moon", input: {}, files: {} }, environment()).journal.record({
      ...entry,
      nonce: "n2",
    });
    expect(await readHistory(environment())).toMatchObject([
      { nonce: "n2", state: "sending" },
      {
        nonce: "n1",
        state: "succeeded",
        id: "t1",
        run: { input: { prompt: "fog" } },
        saved: ["/out/moon.png"],
      },
    ]);
  });

  it("goes on after a line that was cut off", async () => {
    await recordCreate({ slug: "moon", input: {}, files: {} }, environment()).journal.record(entry);
    await writeFile(file, `${await readFile(file, "utf8")}{"nonce": "n9", "sta`);
    const later = recordCreate({ slug: "moon", input: {}, files: {} }, environment());
    await later.journal.record({ ...entry, nonce: "n2" });
    expect((await readHistory(environment())).map(({ nonce }) => nonce)).toEqual(["n2", "n1"]);
  });

  it("is a warning where it cannot be written, and nothing where it is off", async () => {
    const unwritable = testEnvironment({ variables: { CORSAC_HISTORY: "/dev/null/history.jsonl" } });
    await recordCreate({ slug: "moon", input: {}, files: {} }, unwritable.environment).journal.record(entry);
    expect(unwritable.stderr.join("")).toContain("This run is not in the history: /dev/null/history.jsonl");
    const off = testEnvironment({ variables: { CORSAC_HISTORY: "off", HOME: "/dev/null" } });
    await recordCreate({ slug: "moon", input: {}, files: {} }, off.environment).journal.record(entry);
    expect(off.stderr).toEqual([]);
  });
});
