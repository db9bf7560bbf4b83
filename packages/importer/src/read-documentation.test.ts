import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import { dumpPage, inputBody } from "../test/pages/dump-page.js";
import { publishedPage } from "../test/pages/published-page.js";
import { collect } from "./diagnostics/diagnostics.js";
import type { JsonObject } from "./document/json.js";
import { arrayMember, member, objectMember } from "./document/json-values.js";
import { type Documentation, readDocumentation } from "./read-documentation.js";
import { validateDocument } from "./validate/validate-document.js";

const folder = resolve(import.meta.dirname, "../../../specs/replicate/pages");
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ path: `specs/replicate/pages/${name}`, text: readFileSync(join(folder, name), "utf8") }));

const read = (...texts: string[]): Documentation =>
  readDocumentation(
    texts.map((text, index) => ({ path: `specs/acme/pages/page-${index + 1}.txt`, text })),
    { service: "acme" },
  );
const schemas = ({ document }: Documentation): JsonObject => objectMember(document.components, "schemas");
const rules = ({ diagnostics }: Documentation): string[] => diagnostics.map(({ rule }) => rule);

describe("the pages of specs/replicate", () => {
  const documentation = readDocumentation(files, { service: "replicate" });
  const { document } = documentation;

  it("make a document that is valid OpenAPI 3.1", () => {
    expect(
      collect((found) => validateDocument(document, found)).filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });

  it("make a document that openapi-typescript accepts", async () => {
    const types = astToString(await openapiTypescript(JSON.stringify(document)));
    expect(types).toContain("createFlux11ProPrediction");
  });

  it("make a model of each page with what it fixes", () => {
    const models = arrayMember(document, "x-corsac-models").map((model) => [
      member(model, "id"),
      member(model, "name"),
      member(model, "slug"),
      member(model, "kind"),
      member(model, "media"),
      arrayMember(model, "create")[0],
    ]);
    const create = (operation: string, version?: string) =>
      version === undefined ? { operation } : { operation, body: { "/version": version } };
    const sdxl = "stability-ai/sdxl:7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";
    const riffusion = "8cf61ea6c56afd61d8f5b9ffd14d7c216c0a93844ce2d82ac1c9ecc9c7f24e05";
    expect(models).toEqual([
      [
        "black-forest-labs/flux-1.1-pro",
        "flux11Pro",
        "flux-1.1-pro",
        "task",
        "image",
        create("createFlux11ProPrediction"),
      ],
      [
        "black-forest-labs/flux-1.1-pro-ultra",
        "flux11ProUltra",
        "flux-1.1-pro-ultra",
        "task",
        "image",
        create("createFlux11ProUltraPrediction"),
      ],
      [
        "black-forest-labs/flux-dev",
        "fluxDev",
        "flux-dev",
        "task",
        "image",
        create("createFluxDevPrediction"),
      ],
      [
        "black-forest-labs/flux-fill-pro",
        "fluxFillPro",
        "flux-fill-pro",
        "task",
        "image",
        create("createFluxFillProPrediction"),
      ],
      [
        "black-forest-labs/flux-kontext-pro",
        "fluxKontextPro",
        "flux-kontext-pro",
        "task",
        "image",
        create("createFluxKontextProPrediction"),
      ],
      [
        "black-forest-labs/flux-pro",
        "fluxPro",
        "flux-pro",
        "task",
        "image",
        create("createFluxProPrediction"),
      ],
      [
        "black-forest-labs/flux-schnell",
        "fluxSchnell",
        "flux-schnell",
        "task",
        "image",
        create("createFluxSchnellPrediction"),
      ],
      ["google/imagen-4", "imagen4", "imagen-4", "task", "image", create("createImagen4Prediction")],
      [
        "ideogram-ai/ideogram-v2-turbo",
        "ideogramV2Turbo",
        "ideogram-v2-turbo",
        "task",
        "image",
        create("createIdeogramV2TurboPrediction"),
      ],
      ["minimax/video-01", "video01", "video-01", "task", "video", create("createVideo01Prediction")],
      [
        "recraft-ai/recraft-v3",
        "recraftV3",
        "recraft-v3",
        "task",
        "image",
        create("createRecraftV3Prediction"),
      ],
      [
        "riffusion/riffusion",
        "riffusion",
        "riffusion",
        "task",
        "file",
        create("createRiffusionPrediction", riffusion),
      ],
      ["stability-ai/sdxl", "sdxl", "sdxl", "task", "image", create("createPrediction", sdxl)],
    ]);
  });

  it("say the same with the line ends of Windows and a byte order mark", () => {
    const changed = files.map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` }));
    const other = readDocumentation(changed, { service: "replicate" });
    expect(other.document).toEqual(document);
    expect(other.diagnostics.map(({ rule, location }) => [rule, location?.line])).toEqual(
      documentation.diagnostics.map(({ rule, location }) => [rule, location?.line]),
    );
  });

  it("say the same whatever folder they lie in", () => {
    const moved = files.map(({ path, text }) => ({ path: path.replace("specs", "/somewhere/else"), text }));
    expect(readDocumentation(moved, { service: "replicate" }).document).toEqual(document);
  });

  it("do not share objects, so that an overlay can change one model alone", () => {
    const first = objectMember(objectMember(document.components, "schemas")["FluxDevInput"], "properties");
    const second = objectMember(objectMember(document.components, "schemas")["FluxProInput"], "properties");
    expect(first["prompt"]).toEqual(second["prompt"]);
    expect(first["prompt"]).not.toBe(second["prompt"]);
  });
});

describe("another service", () => {
  it("has its models, inputs, roles and output from its page alone", () => {
    const documentation = read(
      dumpPage({
        body: inputBody(
          {
            text_prompt: { type: "string", description: "What to paint." },
            steps: { type: "integer", description: "Steps. Default: 20. Minimum: 1, maximum: 50." },
          },
          ["text_prompt"],
        ),
        example: { input: { text_prompt: "a boat", steps: 10, glow: true } },
        response: {
          type: "object",
          properties: {
            id: { type: "string" },
            status: { type: "string" },
            output: { type: "array", items: { type: "string" } },
          },
        },
        responseExamples: [{ id: "1", status: "done", output: ["https://acme.example/1.png"] }],
      }),
    );
    expect(schemas(documentation)["PainterInput"]).toMatchObject({
      properties: {
        text_prompt: { type: "string", description: "What to paint." },
        steps: { default: 20, minimum: 1, maximum: 50 },
        glow: {
          type: "boolean",
          examples: [true],
          "x-corsac-inferred": [{ keyword: "property", from: "example" }],
        },
      },
      required: ["text_prompt"],
    });
    expect(arrayMember(documentation.document, "x-corsac-models")).toMatchObject([
      {
        id: "acme/painter",
        kind: "task",
        roles: { prompt: "/text_prompt", steps: "/steps" },
        output: { documented: true, files: [{ pointer: "/*", media: "file" }] },
        examples: [{ input: { text_prompt: "a boat", steps: 10, glow: true } }],
      },
    ]);
    expect(
      collect((found) => validateDocument(documentation.document, found)).filter(
        ({ severity }) => severity === "error",
      ),
    ).toEqual([]);
    expect(rules(documentation)).toEqual(["property-only-in-example"]);
  });

  it("may have its input at the body's root and choose the model there", () => {
    const documentation = read(
      publishedPage({
        parameters: [
          ..."Body 参数application/json|model|string|必需|示例值:|acme-1|prompt|string|必需|n|integer|默认2".split(
            "|",
          ),
          ...'示例|{ "model": "acme-1", "prompt": "a boat" }'.split("|"),
        ],
      }),
    );
    expect(arrayMember(documentation.document, "x-corsac-models")).toMatchObject([
      {
        id: "acme-1",
        kind: "answer",
        input: { pointer: "" },
        create: [{ body: { "/model": "acme-1" } }],
        examples: [{ input: { prompt: "a boat" } }],
      },
    ]);
    expect(schemas(documentation)["Acme1Input"]).toMatchObject({ required: ["prompt"] });
    expect(Object.keys(objectMember(schemas(documentation)["Acme1Input"], "properties"))).toEqual([
      "prompt",
      "n",
    ]);
    expect(Object.keys(objectMember(schemas(documentation)["Acme1Request"], "properties"))).toEqual([
      "model",
      "prompt",
      "n",
    ]);
  });

  it("has no models where its pages offer none, and variants where pages share an operation", () => {
    const path = "/acme/v1/upload";
    const documentation = read(
      dumpPage({
        title: "Upload by address",
        path,
        body: { type: "object", properties: { url: { type: "string" } } },
      }),
      dumpPage({
        title: "Upload by content",
        path,
        body: { type: "object", properties: { data: { type: "string" } } },
      }),
    );
    const { requestBody } = objectMember(objectMember(documentation.document.paths, path), "post");
    expect(objectMember(objectMember(requestBody, "content"), "application/json")["schema"]).toEqual({
      anyOf: [
        { $ref: "#/components/schemas/UploadByAddressRequest" },
        { $ref: "#/components/schemas/UploadByContentRequest" },
      ],
    });
    expect(schemas(documentation)["UploadByContentRequest"]).toMatchObject({ title: "Upload by content" });
    expect(documentation.document["x-corsac-models"]).toEqual([]);
  });
});
