import { expect, test } from "vitest";
import { readDocumentation } from "../read-documentation.js";

const page = (body: string, path = "/v1/voices"): string => `openapi: 3.0.1
info: { title: Voices, version: 1.0.0 }
paths:
  ${path}:
    post:
      requestBody:
        content:
          application/json:
${body}
      responses: { '200': { description: OK } }
`;

/** Findings that are not about models, as `line:column rule: message`. */
const found = (text: string): string[] =>
  readDocumentation([{ path: "page.yaml", text }])
    .diagnostics.filter(({ rule }) => rule !== "undocumented-output")
    .map(({ rule, message, location }) => `${location?.line}:${location?.column} ${rule}: ${message}`);

test("names with spaces, keys beside the schema, doubled and copied words are reported at their places", () => {
  const body = `            voice: low
            x-own: kept
            schema:
              type: object
              required: [text, text]
              properties:
                text: { type: string, description: A text of at most 80 characters }
                'speed ': { type: number }
                ' tone': { type: string }
                locale:
                  type: string
                  description: A text of at most 80 characters`;
  expect(found(page(body))).toEqual([
    '9:13 stray-key: "voice" is beside the schema of application/json, where it has no meaning; it is left out',
    expect.stringMatching(/^13:\d+ repeated-required: .* lists "text" as required more than once$/),
    '16:17 spaced-name: The name of the field "speed " starts or ends with a space',
    '17:17 spaced-name: The name of the field " tone" starts or ends with a space',
    '20:19 repeated-description: The field "locale" is described in the same words as "text"',
  ]);
});

test("words that may well be the same are no finding", () => {
  const body = `            schema:
              type: object
              required: [width, height]
              properties:
                width: { type: integer, description: Pixels from 64 to 2048 }
                height: { type: integer, description: Pixels from 64 to 2048 }
                begin: { type: string, description: A time in RFC3339Nano }
                stop: { type: string, description: A time in RFC3339Nano }
                start_text: { type: string, description: A text of at most 80 characters }
                end_text: { type: string, description: A text of at most 80 characters }
                title: { type: string, description: The name of the thing }
                label: { type: string, description: The name of the thing }
            example: { width: 64, height: 64 }`;
  expect(found(page(body))).toEqual([]);
});

test.each([
  ["/v1/jobs/job_id", true],
  ["/v1/odd/job_id", true],
  ["/v1/odd/task_uuid/stop", true],
  ["/v1/me/client_id", false],
  ["/v1/jobs/$count", false],
  ["/v1/jobs/$JOB", true],
  ["/v1/jobs/$jobId/stop", true],
  ["/v1/me/verify_id", false],
  ["/v1/jobs/external_job_id/{external_job_id}", false],
  ["/v1/jobs/job_id/{id}/stop", false],
  ["/v1/valid", false],
  ["/v1/face_ids", false],
])("a name of an id as a part of a path: %s", (path, isPlaceholder) => {
  const rules = found(
    page("            schema: { type: object, properties: { a: { type: string } } }", path),
  );
  expect(rules.some((rule) => rule.includes("placeholder-in-path"))).toBe(isPlaceholder);
});
