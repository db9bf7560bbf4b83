import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../document/json.js";
import { valueAtPointer } from "../../document/json-pointer.js";
import { readDocumentation } from "../../read-documentation.js";

interface Read {
  document: JsonObject;
  operations: string[];
  /** The messages about requests that were left out. */
  leftOut: string[];
  rules: string[];
}

function read(files: Readonly<Record<string, string>>): Read {
  const { document, diagnostics } = readDocumentation(
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(Object(item)).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const leftOut = diagnostics.flatMap(({ rule, message }) => (rule === "request-left-out" ? [message] : []));
  return { document, operations, leftOut, rules: diagnostics.map(({ rule }) => rule) };
}

const openApi = (paths: object, more: object = {}): string =>
  JSON.stringify({ openapi: "3.1.0", info: { title: "Reef", version: "1" }, paths, ...more });
const ok = { responses: { "200": { description: "OK" } } };
const id = { name: "model", in: "path", required: true, schema: { type: "string" } };
const field = { type: "object", properties: { text: { type: "string" } } };
const speak = {
  "/v1/models/{model}:speak": {
    post: {
      summary: "Speak",
      parameters: [id],
      requestBody: { content: { "application/json": { schema: field } } },
      ...ok,
    },
  },
};
const fenced = (text: string, language = "sh"): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const guide = (sample: string): string => `# Reef for beginners\n\n## Use it\n\n${fenced(sample)}`;

describe("a sample with values in place of parameters is the documented operation", () => {
  it.each([
    ["behind a placeholder for the host", 'curl "$REEF_URL/v1/models/coral-2:speak" -d \'{"text": "a"}\''],
    [
      "on the host itself",
      "curl -X POST https://api.reef.example/v1/models/coral-2:speak -d '{\"text\": 1}'",
    ],
    ["on a local host", "curl -X POST http://localhost:8080/v1/models/coral-2:speak"],
    ["below the start that the placeholder has", "curl -X POST $BASE/models/coral-2:speak"],
    ["below a gateway's prefix", "curl -X POST $GATEWAY/reef/v1/models/coral-2:speak"],
    ["with a slash at the end", "curl -X POST $BASE/v1/models/coral-2:speak/"],
  ])("%s", (_name, sample) => {
    const { operations, document, rules } = read({
      "a-guide.md": guide(sample),
      "reef.json": openApi(speak, { servers: [{ url: "https://api.reef.example" }] }),
    });
    expect(operations).toEqual(["POST /v1/models/{model}:speak"]);
    expect(valueAtPointer(document, "/paths/~1v1~1models~1{model}:speak/post/summary")).toBe("Speak");
    expect(valueAtPointer(document, "/x-corsac-models")).toHaveLength(1);
    expect(rules.filter((rule) => rule !== "undocumented-output")).toEqual([]);
  });

  it("of the path with most literal segments", () => {
    const path = (name: string) => ({ get: { summary: name, ...ok } });
    const { operations } = read({
      "guide.md": guide("curl $BASE/users/me"),
      "reef.json": openApi({ "/users/{id}": path("One"), "/users/me": path("Me"), "/{any}/me": path("Any") }),
    });
    expect(operations).toEqual(["GET /users/{id}", "GET /users/me", "GET /{any}/me"]);
  });

  it("but another method, or another depth, is another operation", () => {
    const sample = "curl -X DELETE https://api.reef.example/v1/jobs";
    const { operations } = read({
      "guide.md": guide(sample),
      "reef.json": openApi(
        { "/v1/jobs": { get: ok }, "/v1/jobs/{id}": { delete: ok } },
        { servers: [{ url: "https://api.reef.example" }] },
      ),
    });
    expect(operations).toEqual(["DELETE /v1/jobs", "GET /v1/jobs", "DELETE /v1/jobs/{id}"]);
  });

  it("and adds what the documentation lacks, without changing the rest", () => {
    const { document } = read({
      "api.md": "# Reef\n\n## Start a job\n\nPOST /v1/jobs\n\n## Look\n\nGET /v1/jobs/{id}\n",
      "guide.md": `# Guide\n\n## Try\n\n${fenced(
        'curl https://api.reef.example/v1/jobs -H "X-Api-Key: $KEY" -d \'{"text": "a"}\'',
      )}\n${fenced('{"id": "j1"}', "json")}`,
    });
    expect(valueAtPointer(document, "/paths/~1v1~1jobs/post")).toMatchObject({
      summary: "Start a job",
      requestBody: { content: { "application/json": { examples: { example: { value: { text: "a" } } } } } },
      responses: {
        200: { content: { "application/json": { examples: { example: { value: { id: "j1" } } } } } },
      },
    });
    expect(Object.values(Object(valueAtPointer(document, "/components/securitySchemes")))).toMatchObject([
      { type: "apiKey", name: "X-Api-Key" },
    ]);
  });
});

describe("a request that is no operation of the service", () => {
  const own =
    "# Reef\n\n## Update a user\n\nPATCH https://api.reef.example/users/{id}\n\n| Field | Type |\n|--|--|\n| name | string |\n";
  const signed =
    'curl -X PUT "https://bucket.s3.store.example/u/1.png?X-Amz-Signature=a1&X-Amz-Date=b" --data-binary @1.png';

  it.each([
    [
      "to a signed URL",
      { "own.md": own, "upload.md": `# Upload\n\n${fenced(signed)}` },
      "goes to a signed URL",
    ],
    [
      "to another service",
      {
        "own.md": own,
        "other.md": `# Hooks\n\n${fenced("curl -X POST https://hooks.other.example/run -d '{}'")}`,
      },
      "hooks.other.example",
    ],
    [
      "about one thing, without any documentation",
      { "own.md": own, "tip.md": `# A tip\n\nClose it:\n\n${fenced("POST /orders/42/close", "http")}` },
      "is of no documented operation",
    ],
  ])("%s", (_name, files, why) => {
    const { operations, leftOut } = read(files);
    expect(operations).toEqual(["PATCH /users/{id}"]);
    expect(leftOut).toEqual([expect.stringContaining(why)]);
  });

  const patch = fenced('PATCH /users/42\n{"name": "Ada"}', "http");
  it.each([
    ["a changelog", `# Changelog\n\n## 2.3.0\n\n${patch}\n- \`GET /users/search\`\n`],
    ["a release", `# Acme\n\n## [1.2.0] - 2026-05-01\n\n${patch}`],
    ["a Chinese changelog", `# 更新日志\n\n${patch}`],
    ["an article with its date", `# Partial updates are here\n\n*May 3, 2026*\n\n${patch}`],
    ["an article with its author", `# Partial updates\n\nBy Ada Reed, 3 May 2026\n\n${patch}`],
    ["a post by its front matter", `---\nlayout: post\ntitle: Updates\n---\n\n# Updates\n\n${patch}`],
  ])("in %s", (_name, text) => {
    const alone = read({ "news.md": text });
    expect(alone.operations).toEqual([]);
    expect(alone.rules).toContain("no-documentation");
    const beside = read({ "news.md": text, "own.md": own });
    expect(beside.operations).toEqual(["PATCH /users/{id}"]);
    expect(beside.rules).not.toContain("no-documentation");
  });

  it.each([
    ["version in its title", "# Reef API 2.0\n\n## Update\n\nPATCH /users/{id}\n"],
    ["numbers before its headings", "# Reef\n\n## 2.1 Update\n\nPATCH /users/{id}\n"],
    [
      "changelog at its end",
      "# Reef\n\n## Update\n\nPATCH /users/{id}\n\n## Changelog\n\n### 1.2.0\n\nFaster.\n",
    ],
    ["date in its front matter", "---\ndate: 2026-05-01\n---\n\n# Reef\n\n## Update\n\nPATCH /users/{id}\n"],
  ])("documentation with a %s is no news", (_name, text) => {
    expect(read({ "api.md": text }).operations).toEqual(["PATCH /users/{id}"]);
  });
});

it("the id in the path of a sample is a parameter, if nothing else documents the operation", () => {
  const { operations, rules } = read({
    "a.md": `# Orders\n\n## Close\n\n${fenced("curl -X POST https://a.example/v2/orders/42/close")}\n## Read\n\n${fenced(
      "curl https://a.example/v2/orders/ORDER_ID",
    )}\n## Ask\n\n${fenced("curl https://a.example/rest/api/2/search")}`,
  });
  expect(operations).toEqual([
    "POST /v2/orders/{order_id}/close",
    "GET /v2/orders/{order_id}",
    "GET /rest/api/2/search",
  ]);
  expect(rules.filter((rule) => rule === "literal-path-id")).toHaveLength(2);
});

describe("a table of operations", () => {
  it.each([
    [
      "in two columns",
      "| Method | Path | Description |\n|--|--|--|\n| POST | /jobs | Start a job |\n| GET | `/jobs/{id}` | Look |\n",
    ],
    [
      "in one column",
      "| Endpoint | What it does |\n|--|--|\n| `POST /jobs` | Start a job |\n| `GET /jobs/:id` | Look |\n",
    ],
    [
      "with links",
      "| Name | Method | URL |\n|--|--|--|\n| Start a job | **POST** | [/jobs](#start) |\n| Look | GET | [/jobs/{id}](#look) |\n",
    ],
    [
      "in Chinese",
      "| 接口 | 请求方式 | 路径 |\n|--|--|--|\n| Start a job | POST | /jobs |\n| Look | GET | /jobs/{id} |\n",
    ],
  ])("lists them: %s", (_name, table) => {
    const { operations, document } = read({ "api.md": `# Reef\n\n${table}` });
    expect(operations).toEqual(["POST /jobs", "GET /jobs/{id}"]);
    expect(valueAtPointer(document, "/paths/~1jobs/post/summary")).toBe("Start a job");
  });

  it("repeats what sections document", () => {
    const { operations, document } = read({
      "api.md": `# Reef\n\nBase URL: https://api.reef.example/v2\n\n| Method | Path | Description |\n|--|--|--|\n| POST | /jobs | Starts |\n| GET, DELETE | /jobs/{id} | One job |\n\n## Start a job\n\n${fenced(
        'curl -X POST https://api.reef.example/v2/jobs -d \'{"text": "a"}\'',
      )}\n## Look\n\nGET /jobs/{job}\n`,
    });
    expect(operations).toEqual(["GET /jobs/{job}", "DELETE /jobs/{job}", "POST /jobs"]);
    expect(valueAtPointer(document, "/paths/~1jobs/post")).toMatchObject({
      summary: "Start a job",
      requestBody: {},
    });
    expect(valueAtPointer(document, "/paths/~1jobs/post/servers")).toBeUndefined();
    expect(document["servers"]).toEqual([{ url: "https://api.reef.example/v2" }]);
  });

  it.each([
    ["of a migration", "| Old endpoint | New endpoint |\n|--|--|\n| GET /v1/a | GET /v2/a |\n"],
    ["of anything else", "| Path | Meaning |\n|--|--|\n| /etc/hosts | Names |\n"],
  ])("%s lists none", (_name, table) => {
    expect(read({ "api.md": `# Reef\n\nGET /v2/a\n\n## Notes\n\n${table}` }).operations).toEqual([
      "GET /v2/a",
    ]);
  });
});
