import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const text: ProseProperty = { name: "kind", type: "string" };
const count: ProseProperty = { name: "limit", type: "string" };
const list: ProseProperty = { name: "parts", type: "array", items: { type: "string" } };

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  // A default that depends on something else is none.
  ["Default: `north` when `axis` is `y` or `axis` is not given, otherwise `east`.", text, {}],
  ["Default: `true` if `host` is `local` and `false` otherwise.", { name: "open", type: "boolean" }, {}],
  ["Defaults to 5 if the user is not signed in.", { name: "quota", type: "integer" }, {}],
  ["Defaults to 5 if the quota is not set.", { name: "quota", type: "integer" }, { default: 5 }],
  ['The address in the default "inner" network.', text, {}],
  // Values that go on behind a mark.
  ["Fill of the frame. Default: hsl(10, 20%, 30%)", text, { default: "hsl(10, 20%, 30%)" }],
  ["The default value is AB1,CD2 if nothing is given.", text, { default: "AB1,CD2" }],
  ["Default is main.title and side.text.", text, {}],
  ["Takes a number with a unit suffix, defaults to seconds if no unit suffix is given", text, {}],
  // The value stands first.
  ["Queue of the job (slow-lane by default)", text, { default: "slow-lane" }],
  ["Sorting (case-insensitive by default)", text, {}],
  ["low_priority by default", text, { default: "low_priority" }],
  ["30 by default", { name: "ttl", type: "integer" }, { default: 30 }],
  ["When plan is not given, 'basic' is the default value.", text, { default: "basic" }],
  ["The default mode is 'Fast'.", text, { default: "Fast" }],
  [
    "Parts of the answer.\n\n* `head`: The first lines. **Default**\n* `tail`: A list of the last lines.\n",
    text,
    { enum: ["head", "tail"], default: "head" },
  ],
  // A full stop without a blank.
  [
    "If true, the lines are joined at start and end.Default is false.",
    { name: "join", type: "boolean" },
    { default: false },
  ],
  // Sections without a full stop.
  ["Rows of a page. Default: 20 Maximum: 80", count, { default: "20", maximum: 80 }],
  [
    "How it is paid. Valid Values: IN_CASH or BY_CARD Code so that new values do no harm.",
    text,
    { enum: ["IN_CASH", "BY_CARD"] },
  ],
  [
    "Valid Values: IT (Italy), NO (Norway), SE (Sweden) Others are refused.",
    text,
    { enum: ["IT", "NO", "SE"] },
  ],
  // Lists.
  ["Allowed: near, far. near is the closest one.", text, { enum: ["near", "far"] }],
  [
    'set to either "mine", "theirs","shared" to filter the notes',
    text,
    { enum: ["mine", "theirs", "shared"] },
  ],
  ["Can be `open`, `closed`, or `null` to reset it.", text, { enum: ["open", "closed", null] }],
  [
    'This can be "ALL_DAY" in case it is long, "MORNING" if it is early or "EVENING" in case it is late.',
    text,
    { enum: ["ALL_DAY", "MORNING", "EVENING"] },
  ],
  ["Can be inch or metre", { name: "unit", type: "string" }, { enum: ["inch", "metre"] }],
  ["Can be relative or absolute", { name: "unit", type: "string" }, {}],
  ["The street, can be fullname or shortened", { name: "street", type: "string" }, {}],
  [
    "Things to return - options include: All, RowCount, or None. Default is All.",
    { ...list, items: { type: "string", enum: ["All", "RowCount", "None"] } },
    { enum: ["All", "RowCount", "None"], default: ["All"] },
  ],
  ["event severity (LOW, HIGH, FATAL) to filter by", text, { enum: ["LOW", "HIGH", "FATAL"] }],
  ["currency (EUR, CHF, SEK) to pay in", text, {}],
  ["格式必须是svg, eps, 或者 dxf。", { name: "format", type: "string" }, { enum: ["svg", "eps", "dxf"] }],
  ["Fixed value `Token`.", text, { enum: ["Token"] }],
  [
    "one of `day` or `night`. Also supported is `dusk`, although it is slow.",
    text,
    { enum: ["day", "night", "dusk"] },
  ],
  ["one of `day` or `night`. Custom values are also allowed.", text, {}],
  ["Supported values currently include `day` and `night`.", text, {}],
  // Fields and notations are no values.
  ["Use either `node.ref` or `body` to say what is stored.", { name: "ref", type: "string" }, {}],
  ["Use either `left` or `right` to give the text.", text, {}],
  ["Format is one of: `name`, `name:group`.", text, {}],
  // Bounds.
  ["The number of rows, must be between 2 and 40 inclusive", count, { minimum: 2, maximum: 40 }],
  ["Number of rows. Maximum valid value is 25.", count, { maximum: 25 }],
  ["(Optional) Integer\n\nLimit must be greater than 1.", count, { exclusiveMinimum: 1 }],
  ["Number of rows. Default and maximum limit is 70.", count, { default: "70", maximum: 70 }],
  [
    "Rows per call, maximum is 90 (if a value bigger than 90 is given, 90 will be taken)",
    { name: "rows", type: "integer" },
    { maximum: 90 },
  ],
  [
    "How sure it is, between zero and one that is",
    { name: "trust", type: "number" },
    { minimum: 0, maximum: 1 },
  ],
  ["Values are between 0\ufffd1.", { name: "trust", type: "number" }, { minimum: 0, maximum: 1 }],
  ["The page to start with. Numbered from 1.", { name: "from", type: "integer" }, { minimum: 1 }],
  ["处理优先级 0–7，越小越先。", { name: "priority", type: "integer" }, { minimum: 0, maximum: 7 }],
  ["每天约需要 5-8", { name: "priority", type: "integer" }, {}],
  // Lengths and numbers of items.
  ["The heading. **Maximum length**: 400 characters.", text, { maxLength: 400 }],
  ["The maximum size of the note is 900 characters.", text, { maxLength: 900 }],
  ["Name of it (if one is given.) Up to 64 characters.", text, { maxLength: 64 }],
  ["Up to 9 extra columns of text (free) type.", list, { maxItems: 9 }],
  ["For now, only a single row can be supplied.", list, { maxItems: 1 }],
  ["By default only a single row can be supplied.", list, {}],
];

test.each(rows)("%s", (description, property, expected) => {
  const facts = inferFromProse(description, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  for (const fact of facts)
    expect(description.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});
