import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Documentation of an invented service, as an OpenAPI page. */
const page = `openapi: 3.1.0
info: { title: Acme pictures, version: "1" }
servers:
  - url: https://api.acme.example
paths:
  /v1/models/acme/painter/predictions:
    post:
      summary: acme/painter
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [input]
              properties:
                input:
                  type: object
                  required: [prompt]
                  properties:
                    prompt: { type: string, description: What to paint. }
                    steps: { type: integer, description: How long to paint., default: 20, minimum: 1, maximum: 50 }
            example: { input: { prompt: a harbour in fog, steps: 30 } }
      responses:
        "201":
          description: Accepted.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Prediction" }
  /v1/predictions/{id}:
    get:
      summary: Get a prediction
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The prediction.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Prediction" }
components:
  schemas:
    Prediction:
      type: object
      properties:
        id: { type: string }
        status: { type: string, enum: [starting, processing, succeeded, failed, canceled] }
        output: { type: array, items: { type: string, format: uri } }
        error: { type: [string, "null"] }
`;

/** Writes the invented service's folder, `specs/acme` by default, below a project's folder. */
export async function writeAcmePages(folder: string, service: string = "acme"): Promise<void> {
  const pages = join(folder, "specs", service, "pages");
  await mkdir(pages, { recursive: true });
  await writeFile(join(pages, "painter.yaml"), page);
}
