/** What a page dump of an invented operation is made of. */
export interface DumpPage {
  readonly title: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly requestSchema?: unknown;
  readonly requestExample?: unknown;
  readonly responseSchema: unknown;
  readonly responseExample: unknown;
}

/** Writes a page in the form of an Apifox page dump, as people copy it: labels glued to values, blocks of JSON. */
export function dumpPage(page: DumpPage): string {
  const overview = `Method${page.method}\nPath${page.path}\nTypehttp\nStatus1\nModule41\nFolder7`;
  const header = {
    required: false,
    description: "",
    type: "string",
    id: "h1",
    enable: true,
    name: "Authorization",
    sampleValue: "Bearer {{YOUR_API_KEY}}",
  };
  const body = {
    type: page.requestSchema === undefined ? "none" : "application/json",
    parameters: [],
    jsonSchema: page.requestSchema ?? { type: "object", properties: {} },
    mediaType: "",
    examples: [{ value: text(page.requestExample), mediaType: "application/json", description: "" }],
    oasExtensions: "",
  };
  const response = {
    id: 1,
    name: "成功",
    code: 200,
    contentType: "json",
    jsonSchema: page.responseSchema,
    itemSchema: {},
    description: "",
    mediaType: "",
    headers: [],
    oasExtensions: "",
  };
  const example = {
    name: "成功示例",
    responseId: 1,
    data: text(page.responseExample),
    description: "",
    id: 2,
  };
  const sections: [string, string][] = [
    ["说明", ""],
    ["概览", overview],
    ["参数", block({ query: [], path: [], cookie: [], header: [header] })],
    ["请求体", block(body)],
    ["响应", block([response])],
    ["响应示例", block([example])],
  ];
  const shown = sections.map(([name, content]) => (content === "" ? name : `${name}\n\n${content}`));
  return `${[page.title, `${page.method} ${page.path}`, overview, ...shown].join("\n\n")}\n`;
}

const block = (value: unknown): string => JSON.stringify(value, null, 2);
const text = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value, null, 4));
