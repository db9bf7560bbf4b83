// Every fact that is not on a page has a source: the description of each overlay action names where it is from.
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { repository } from "./test-support/repository.js";

const specs = join(repository, "specs");
const services = readdirSync(specs).filter((name) => existsSync(join(specs, name, "overlay.yaml")));

/** An address, or a part of the documentation: a page, a section, an operation, a schema, a response. */
const source = /https?:\/\/|\b(?:pages?|sections?|operations?|schemas?|responses?)\b/i;

test.each(services)("each action of the overlay of %s names its source", async (name) => {
  const { actions } = parse(await readFile(join(specs, name, "overlay.yaml"), "utf8"));
  expect(actions.length).toBeGreaterThan(0);
  const without = actions.filter(
    (action: { description?: string }) => !source.test(action.description ?? ""),
  );
  expect(without).toEqual([]);
});
