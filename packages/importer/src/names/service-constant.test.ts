import { expect, test } from "vitest";
import { describeModels } from "../describe/describe-models.js";
import { readDocumentation } from "../read-documentation.js";
import { serviceConstant } from "./service-constant.js";

test.each([
  ["replicate", "replicate"],
  ["acme-images.v2", "acmeImagesV2"],
  ["302ai", "service302ai"],
  ["class", "serviceClass"],
  ["画图", "画图"],
  ["-", undefined],
])("%s → %s", (given, want) => {
  expect(serviceConstant(given)).toBe(want);
});

test("no model is named like its service", () => {
  const page = {
    path: "pages/models.yaml",
    text: `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /v1/models/acme/painter/predictions:
    post:
      requestBody:
        content: { application/json: { schema: { type: object, properties: { input: { type: object } } } } }
      responses: { "200": { description: OK } }
`,
  };
  const nameIn = (service: string): string | undefined =>
    describeModels(readDocumentation([page], { service }).document)[0]?.name;
  expect(nameIn("other")).toBe("painter");
  expect(nameIn("painter")).toBe("acmePainter");
});
