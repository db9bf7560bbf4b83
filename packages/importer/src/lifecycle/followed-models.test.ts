import { describe, expect, it } from "vitest";
import { buildDocument } from "../build-document.js";
import { arrayMember, member } from "../document/json-values.js";

interface Pages {
  /** The schema of the create's response. */
  created: string;
  /** The path items of the other operations. */
  others: string;
}

function build({ created, others }: Pages): { kind: unknown; findings: string[] } {
  const text = `openapi: 3.0.3
info: { title: Kites, version: '1' }
paths:
  /kites/new:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { model: { type: string, enum: [kite-2] }, wish: { type: string } } } } } }
      responses: { '200': { description: OK, content: { application/json: { schema: ${created} } } } }
${others}`;
  const { document, diagnostics } = buildDocument({ name: "kites", pages: [{ path: "pages/k.yaml", text }] });
  const findings = diagnostics.filter(({ rule }) => rule === "lifecycle-undocumented");
  return {
    kind: member(arrayMember(document, "x-corsac-models")[0], "kind"),
    findings: findings.map(({ message }) => message),
  };
}

const answer =
  "responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { rows: { type: array, items: { type: object, properties: { step: { type: string }, picture: { type: string } } } } } } } } } }";
const list = `  /kites/find:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { slips: { type: array, items: { type: string } } } } } } }
      ${answer}
`;
const query = `  /kites/view:
    get:
      parameters: [{ name: slip, in: query, required: true, schema: { type: string } }]
      ${answer}
`;
const path = `  /kites/{slip}/view:
    get:
      parameters: [{ name: slip, in: path, required: true, schema: { type: string } }]
      ${answer}
`;
const onlyId = "{ type: object, properties: { ok: { type: boolean }, slip: { type: string } } }";
const inEnvelope =
  "{ type: object, properties: { errno: { type: integer }, result: { type: object, properties: { slip: { type: integer } } } } }";

describe("a create that returns only a value that another operation takes", () => {
  it.each([
    ["in a list", { created: onlyId, others: list }, "POST /kites/find"],
    ["as a query parameter", { created: onlyId, others: query }, "GET /kites/view"],
    ["in its path", { created: inEnvelope, others: path }, "GET /kites/{slip}/view"],
  ])("starts a task that cannot be followed: %s", (_, pages, taker) => {
    const { kind, findings } = build(pages);
    expect(kind).toBe("task");
    expect(findings).toEqual([
      `No page describes how to follow a prediction of kite-2: POST /kites/new returns only slip, which ${taker} takes, but its response has no state that can be read with certainty.`,
    ]);
  });

  it.each([
    [
      "more values",
      "{ type: object, properties: { slip: { type: string }, verse: { type: string } } }",
      list,
    ],
    ["a file", "{ type: object, properties: { slip: { type: string, format: uri } } }", list],
    [
      "a text",
      "{ type: object, properties: { slip: { type: string } }, example: { slip: A long red kite } }",
      list,
    ],
    ["no operation that takes it", onlyId, ""],
    [
      "an operation that takes more",
      onlyId,
      list.replace("properties: { slips:", "properties: { size: { type: integer }, slips:"),
    ],
  ])("has a synchronous response otherwise: %s", (_, created, others) => {
    expect(build({ created, others })).toEqual({ kind: "answer", findings: [] });
  });
});
