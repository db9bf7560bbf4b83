import { type Fact, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const api = `openapi: 3.1.0
info: {title: Written, version: '1'}
tags: [{name: old}]
paths:
  /draw: {post: {operationId: draw, tags: [old], requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: pen-1}, text: {type: string, enum: [a, b]}, n: {type: integer, default: 1}}}}}}, responses: {'200': {description: ok}}}}
  /list: {get: {operationId: list, summary: All, parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}], responses: {'200': {description: ok}}}}
`;
const overlay = (version: string, actions: readonly string[]): string =>
  `overlay: ${version}\ninfo: {title: o, version: '1'}\nactions:\n${actions.map((action) => `  - ${action}\n`).join("")}`;
const both: Fact = ["/paths/#keys", ["/draw", "/list"]];

/** What somebody wrote and nothing uses is an error at its place; the document is written all the same. */
export const written: readonly MadeUpCase[] = [
  {
    name: "overlay actions without a target",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.1.0", [
        "{target: $.components.schemas.Gone, remove: true}",
        '{target: "$.paths[", update: {a: 1}}',
        "{target: $.info, update: {title: Renamed}}",
        "{target: $.info, copy: $.nothing}",
      ]),
    },
    facts: [both, ["/info/title", "Renamed"]],
    findings: [
      ["overlay-target-gone", "overlay.yaml:4"],
      ["overlay-target-invalid", "overlay.yaml:5"],
      ["overlay-target-gone", "overlay.yaml:7"],
    ],
    fails: true,
  },
  {
    name: "a preset of a model that is not there",
    files: { "pages/api.yaml": api, "presets.yaml": "ghost-9:\n  tall: {input: {n: 2}}\n" },
    facts: [both],
    fails: true,
  },
  {
    name: "Overlay 1.1: lists are joined, single values replaced, parts copied",
    files: {
      "pages/api.yaml": api,
      "overlay.yaml": overlay("1.1.0", [
        "{target: $.components.schemas.Pen1Input.properties.text.enum, update: [c]}",
        "{target: $.components.schemas.Pen1Input.properties.n.default, update: 3}",
        "{target: $.tags, update: {name: newest}}",
        `{target: "$.paths['/list'].get", update: {externalDocs: {url: 'https://docs.example'}}}`,
        `{target: "$.paths['/list'].get.parameters[1].schema", copy: $.components.schemas.Pen1Input.properties.n}`,
        `{target: "$.paths['/list'].get.parameters[?@.name=='a']", remove: true}`,
      ]),
    },
    facts: [
      ["/components/schemas/Pen1Input/properties/text/enum", ["a", "b", "c"]],
      ["/components/schemas/Pen1Input/properties/n/default", 3],
      ["/tags/1/name", "newest"],
      [`${operation("/list", "get")}/externalDocs/url`, "https://docs.example"],
      [parameter("/list", "b", "/schema/default"), 3],
      [parameter("/list", "a"), undefined],
      [parameter("/list", "b", "/in"), "query"],
    ],
  },
];
