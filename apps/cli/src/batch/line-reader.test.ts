import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findModel } from "../models/find-model.js";
import { testModel, testService } from "../models/test-catalog.js";
import { type BatchLine, faultText, type RowFault } from "./batch-line.js";
import { lineReader } from "./line-reader.js";
import { readRows } from "./read-rows.js";

const schema = {
  type: "object",
  properties: {
    prompt: { type: "string" },
    width: { type: "integer", maximum: 2048 },
    image: { type: "string", format: "uri" },
    camera: { type: "object", properties: { zoom: { type: "number" } } },
  },
  required: ["prompt"],
} as const;
const preset = { name: "small", exportName: "tideSmall", description: "Small.", input: { width: 64 } };
const catalog = {
  services: [
    testService("acme", [
      testModel("acme", "acme/tide", "tide", "tide", [preset], schema),
      testModel("acme", "acme/dune", "dune", "dune"),
    ]),
  ],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "corsac-rows-"));
  await writeFile(join(folder, "fox.png"), "a picture");
  await writeFile(join(folder, "fox.txt"), "a fox\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const isFaults = (read: BatchLine | readonly RowFault[]): read is readonly RowFault[] => Array.isArray(read);

/** What a file's rows are read as: line, model and input, or faults as they are printed. */
async function rowsOf(name: string, content: string | Uint8Array, model?: string): Promise<unknown[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const found = model === undefined ? undefined : findModel(catalog, model);
  const reader = lineReader({ path, catalog, model: found });
  const rows: unknown[] = [];
  for await (const row of readRows(path, name)) {
    const read = await reader.read(row);
    if (isFaults(read)) rows.push(...read.map((fault) => faultText(fault, name)));
    else rows.push([read.line, read.model.descriptor.slug, read.input]);
  }
  return rows;
}

test("JSON lines: fields, a prompt alone, an input with its model and preset; empty lines count", async () => {
  const lines = [
    '\uFEFF{"custom_id": "a", "prompt": "fog", "width": 64}',
    "",
    '"rain"',
    '{"model": "tide:small", "input": {"prompt": "snow"}}\r',
    '{"model": "dune", "prompt": "sand"}',
    '{"prompt": "fog", "image@": "fox.png"}',
    '{"prompt@": "fox.txt"}',
  ];
  expect(await rowsOf("a.jsonl", lines.join("\n"), "tide")).toEqual([
    [1, "tide", { prompt: "fog", width: 64 }],
    [3, "tide", { prompt: "rain" }],
    [4, "tide", { prompt: "snow" }],
    [5, "dune", { prompt: "sand" }],
    [6, "tide", { prompt: "fog", image: pathToFileURL(join(folder, "fox.png")) }],
    [7, "tide", { prompt: "a fox" }],
  ]);
});

test("CSV: texts typed by the schema, quotes, line breaks in cells, empty cells left out", async () => {
  const text =
    'custom_id,prompt,width,camera.zoom,model\r\n1,"fog, and\r\nmore ""fog""",64,1.5,tide\r\n2,rain,,,dune\r\n';
  expect(await rowsOf("a.csv", text)).toEqual([
    [2, "tide", { prompt: 'fog, and\nmore "fog"', width: 64, camera: { zoom: 1.5 } }],
    [4, "dune", { prompt: "rain" }],
  ]);
  expect(await rowsOf("b.csv", "prompt;width\nfog, rain;64\n", "tide")).toEqual([
    [2, "tide", { prompt: "fog, rain", width: 64 }],
  ]);
  expect(await rowsOf("c.tsv", "prompt\twidth\nfog;rain,\t64\n", "tide")).toEqual([
    [2, "tide", { prompt: "fog;rain,", width: 64 }],
  ]);
});

const faulty: [what: string, name: string, content: string, faults: string[]][] = [
  ["no JSON", "f.jsonl", '\n{"prompt": }\n', ["f.jsonl:2:12: this is not JSON (value expected)"]],
  [
    "no object",
    "f.jsonl",
    "[1]",
    ['f.jsonl:1: a line is an object such as {"prompt": "…"}, or a prompt in quotes'],
  ],
  [
    "several violations of one line",
    "f.jsonl",
    '{"prompt": 7, "widht": 64}',
    [
      "f.jsonl:1: prompt: must be a string, but is the number 7",
      'f.jsonl:1: widht: is not a field; did you mean "width"?',
    ],
  ],
  [
    "a field beside the input",
    "f.jsonl",
    '{"input": {"prompt": "a"}, "width": 64}',
    ["f.jsonl:1: width stands beside input: put it into input, or leave input out"],
  ],
  [
    "an unknown model",
    "f.jsonl",
    '{"model": "tite", "prompt": "a"}',
    ['f.jsonl:1: model: There is no model "tite". Did you mean tide? corsac models lists them all.'],
  ],
  [
    "what the preset decides",
    "f.jsonl",
    '{"model": "tide:small", "prompt": "a", "width": 64}',
    ["f.jsonl:1: width is decided by the preset small"],
  ],
  [
    "a file that is not there",
    "f.jsonl",
    '{"prompt": "a", "image@": "no.png"}',
    ["f.jsonl:1: image@: cannot read no.png: no such file or directory"],
  ],
  [
    "a row that is too short",
    "f.csv",
    "prompt,width\nfog\n",
    ["f.csv:2: the row has 1 cells, and the first row names 2; a text with a comma needs quotes"],
  ],
  [
    "a text for a number",
    "f.csv",
    "prompt,width\nfog,wide\n",
    ['f.csv:2: width: must be an integer, but is the string "wide"'],
  ],
];
test.each(faulty)("%s", async (_, name, content, faults) => {
  expect(await rowsOf(name, content, "tide")).toEqual(faults.map((fault) => expect.stringContaining(fault)));
});

test("a line without a model", async () => {
  expect(await rowsOf("f.jsonl", '"fog"')).toEqual([
    "f.jsonl:1: model is missing: name it here, or for all lines after the file",
  ]);
});

test("a quote that is never closed is reported at its row", async () => {
  const [fault] = await rowsOf("f.csv", 'prompt\n"fog\nrain"\n"snow\nhail\n', "tide");
  expect(fault).toBe("f.csv:4: this is not CSV (the parsing is finished with an opening quote)");
});

const refused: [what: string, name: string, content: string | Uint8Array, says: RegExp][] = [
  [
    "bytes",
    "f.jsonl",
    new Uint8Array([34, 97, 34, 10, 0xff, 0xfe]),
    /^f\.jsonl:2: this is not text in UTF-8/,
  ],
  ["zero bytes", "f.csv", "prompt\na\0b\n", /^f\.csv:2: this is not text/],
  ["a column twice", "f.csv", "prompt,prompt\na,b\n", /^f\.csv:1: the column "prompt" is there twice/],
  ["another kind of file", "f.txt", "a", /neither JSONL nor CSV/],
];
test.each(refused)("%s are refused", async (_, name, content, says) => {
  await expect(rowsOf(name, content, "tide")).rejects.toMatchObject({
    message: expect.stringMatching(says),
    exitCode: 2,
  });
});

test("a key of an object's prototype is a field like others", async () => {
  const [row] = await rowsOf("p.jsonl", '{"prompt": "a", "__proto__": {"width": 9}}', "tide");
  expect(JSON.stringify(row)).toContain('"__proto__":{"width":9}');
  expect(Reflect.get({}, "width")).toBeUndefined();
});
