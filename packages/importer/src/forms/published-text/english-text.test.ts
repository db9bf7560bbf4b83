import { expect, it } from "vitest";
import { objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const text = `Guide
Paint a picture
POST
https://acme.example/v1/paint/{style}
Last modified:2026-01-02 03:04:05
Paints what it is told.
Request
Path Params
style
string
required
The style.
Query Params
limit
integer
optional
>= 1
<= 10
Default:
5
Header Params
X-Trace
string
optional
Example:
abc
Body Params application/json
prompt
string
required
What to paint.
>= 1 characters
<= 1000 characters
format
enum<string>
optional
Allowed values:
png
webp
Default:
png
Example
{ "prompt": "a fox" }
Request samples
Shell
curl --location 'https://acme.example/v1/paint/oil'
Responses
🟢200 OK
application/json
Body
id
string
required
Example
{ "id": "t1" }
🟠404 Not found
application/json
Body
Modified at 2026-01-02 03:04:05
Previous
Read a picture
Next
`;

it("a published page with English words is read like a Chinese one", () => {
  const { document, diagnostics } = readDocumentation([{ path: "page.txt", text }], { service: "acme" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const post = objectMember(objectMember(document.paths, "/v1/paint/{style}"), "post");
  expect(post).toMatchObject({
    summary: "Paint a picture",
    description: "Paints what it is told.",
    parameters: [
      { name: "style", in: "path", required: true, description: "The style." },
      { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 10, default: 5 } },
      { name: "X-Trace", in: "header", required: false, example: "abc" },
    ],
    responses: {
      "200": {
        content: {
          "application/json": {
            schema: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
            examples: { example: { value: { id: "t1" } } },
          },
        },
      },
      "404": { description: "Not found" },
    },
  });
  const bodies = Object.values(objectMember(document.components, "schemas")).map((schema) =>
    JSON.stringify(schema),
  );
  expect(bodies.some((schema) => schema.includes('"minLength":1,"maxLength":1000'))).toBe(true);
  expect(bodies.some((schema) => schema.includes('"enum":["png","webp"],"default":"png"'))).toBe(true);
});
