import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readServices } from "./read-services.js";

const nothing = { entries: new Map(), url: "/pictures" } as unknown as Parameters<typeof readServices>[2];

test("the plugin takes YAML, Swagger, documents without components, and folders of pages", async () => {
  const root = await mkdtemp(join(tmpdir(), "corsac-starlight-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const files: Record<string, string> = {
    "tide/api.yaml":
      "openapi: 3.1.0\ninfo: {title: Tide, version: '1'}\npaths:\n  /tides/{port}: {get: {operationId: readTide, parameters: [{name: port, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {height: {type: number}}}}}}}}}\n",
    "ferry/api.json": JSON.stringify({
      swagger: "2.0",
      info: { title: "Ferry", version: "1" },
      host: "ferry.example",
      paths: {
        "/boats": {
          post: {
            operationId: "addBoat",
            parameters: [
              {
                name: "boat",
                in: "body",
                schema: { type: "object", properties: { name: { type: "string" } } },
              },
            ],
            responses: { 201: { description: "made" } },
          },
        },
      },
    }),
    "quay/pages/one.yml":
      "swagger: '2.0'\ninfo: {title: Quay, version: '1'}\npaths: {/quays: {get: {operationId: listQuays, produces: [application/json], responses: {200: {description: ok, schema: {type: array, items: {type: string}}}}}}}\n",
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(root, file, ".."), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { services } = await readServices(root, ["tide/api.yaml", "ferry/api.json", "quay"], nothing);
  expect(services.map(({ document }) => [document.info.title, Object.keys(document.paths ?? {})])).toEqual([
    ["Tide", ["/tides/{port}"]],
    ["Ferry", ["/boats"]],
    ["Quay", ["/quays"]],
  ]);
  expect(new Set(services.map(({ name }) => name)).size).toBe(3);
});
