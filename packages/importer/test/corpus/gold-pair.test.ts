import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { appendPointer } from "../../src/document/json-pointer.js";
import { isJsonObject, sameJson } from "../../src/document/json-values.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { corpusFiles, corpusNote, hasCorpus } from "../pages/corpus-files.js";

/** One project, exported twice: as the tool keeps it, and as OpenAPI. */
const document = (folder: string, name: string): JsonObject =>
  readDocumentation(
    corpusFiles(folder).filter(({ path }) => path.endsWith(name)),
    { service: "gold" },
  ).document;

/** What is the same thing in both: the order of keys, and the place in the file, do not count. */
function normalForm(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(normalForm);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "x-corsac-source");
  return Object.fromEntries(
    entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, item]) => [key, normalForm(item)]),
  );
}

interface Difference {
  pointer: string;
  project: JsonValue | undefined;
  openapi: JsonValue | undefined;
}

function differences(
  project: JsonValue | undefined,
  openapi: JsonValue | undefined,
  pointer = "",
): Difference[] {
  if (sameJson(project, openapi)) return [];
  if (isJsonObject(project) && isJsonObject(openapi)) {
    const keys = new Set([...Object.keys(project), ...Object.keys(openapi)]);
    return [...keys].flatMap((key) => differences(project[key], openapi[key], appendPointer(pointer, key)));
  }
  if (Array.isArray(project) && Array.isArray(openapi) && project.length === openapi.length)
    return project.flatMap((item, index) => differences(item, openapi[index], appendPointer(pointer, index)));
  return [{ pointer, project, openapi }];
}

/** Everything in which the two documents differ, because the two files do. */
const explained: readonly {
  what: RegExp;
  project: RegExp;
  openapi: RegExp;
  count: number;
  reason: string;
}[] = [
  {
    what: /\/properties\/\w+(\/items)?\/type$/,
    project: /^"object"$/,
    openapi: /^undefined$/,
    count: 4,
    reason: "The OpenAPI export leaves out the type of four objects whose fields it lists.",
  },
  {
    what: /\/responses\/200\/description$/,
    project: /^"成功"$/,
    openapi: /^""$/,
    count: 4,
    reason: "The OpenAPI export has no word for the name of a response: its descriptions are empty.",
  },
  {
    what: /\/examples\/example\/summary$/,
    project: /^"成功示例"$/,
    openapi: /^undefined$/,
    count: 4,
    reason: "The OpenAPI export drops the names of examples where a response has one.",
  },
  {
    what: /^\/info\/description$/,
    project: /^undefined$/,
    openapi: /^""$/,
    count: 1,
    reason: "An empty description is written in one file and left out of the other's document.",
  },
  {
    what: /^\/security$/,
    project: /^undefined$/,
    openapi: /^\[\{"token":\[\]\}\]$/,
    count: 1,
    reason:
      "The export repeats at the root what every operation says itself; the project has it at the operations.",
  },
];

describe.skipIf(!hasCorpus)(`one project in two forms${corpusNote}`, () => {
  it("gives one document, but for what one of the files does not say", () => {
    const found = differences(
      normalForm(document("project", "v2ex-doc-apifox.json")),
      normalForm(document("openapi", "v2ex-doc-openapi.yaml")),
    );
    const matching = explained.map(({ what, project, openapi }) =>
      found.filter(
        (difference) =>
          what.test(difference.pointer) &&
          project.test(String(JSON.stringify(difference.project))) &&
          openapi.test(String(JSON.stringify(difference.openapi))),
      ),
    );
    expect(found.filter((difference) => !matching.flat().includes(difference))).toEqual([]);
    expect(matching.map(({ length }) => length)).toEqual(explained.map(({ count }) => count));
  });
});
