import { describe, expect, it } from "vitest";
import { collect } from "../../src/diagnostics/diagnostics.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { validateDocument } from "../../src/validate/validate-document.js";
import { ownFiles } from "../pages/corpus-files.js";
import { compareOperation, findWritten } from "./compare.js";
import { writtenOperations } from "./document-operation.js";
import type { Difference } from "./normalisations.js";
import { rawOpenApi } from "./raw-openapi.js";

const [whole] = ownFiles("openapi").filter(({ path }) => path.endsWith("ferry-31.yaml"));
const stated = whole === undefined ? [] : rawOpenApi(whole);

/** What a form cannot say, and what it says otherwise. */
interface Form {
  folder: string;
  cannotSay: (difference: Difference) => boolean;
}

const none = (): boolean => false;
const forms: readonly Form[] = [
  { folder: "openapi", cannotSay: none },
  {
    folder: "swagger",
    // A body has no example but that of its schema, which stays there.
    cannotSay: ({ kind, place }) => kind === "example" && place.startsWith("request"),
  },
  { folder: "project", cannotSay: none },
  { folder: "dump", cannotSay: none },
  { folder: "text", cannotSay: none },
  { folder: "text-en", cannotSay: none },
  {
    folder: "markdown-export",
    // Its tables have no column for bounds and defaults of a body, and no line for the description of an answer.
    cannotSay: ({ kind, place }) =>
      kind === "default" ||
      kind === "minimum" ||
      kind === "maximum" ||
      /^response 200 description/.test(place),
  },
  {
    folder: "postman",
    // It has examples, and no schemas.
    cannotSay: ({ kind, place, said }) =>
      !["example", "body", "response", "path"].includes(kind) &&
      !(kind === "parameter" && place === "") &&
      said !== undefined,
  },
];

describe("one service in every form gives one document", () => {
  it("is a service of two operations", () => {
    expect(stated.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "post /v1/crossings",
      "get /v1/crossings/{crossing_id}",
    ]);
  });

  it.each(forms)("$folder", ({ folder, cannotSay }) => {
    const { document, diagnostics } = readDocumentation(ownFiles(folder), { service: "ferry" });
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const written = writtenOperations(document);
    const lost = stated.flatMap((operation) =>
      compareOperation(operation, findWritten(operation, written)).differences.filter(
        (difference) => !cannotSay(difference),
      ),
    );
    expect(
      lost.map(({ operation, kind, place, said, written: now }) => [
        operation.method,
        kind,
        place,
        said,
        now,
      ]),
    ).toEqual([]);
  });
});
