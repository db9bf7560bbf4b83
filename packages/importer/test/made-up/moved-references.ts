import { answer, body, type MadeUpCase } from "./made-up-case.js";

/** References whose targets move when the document is upgraded or tidied. */
export const movedReferences: readonly MadeUpCase[] = [
  {
    name: "Swagger: into bodies, form fields, shared answers and the parts of an allOf",
    files: {
      "pages/api.json": JSON.stringify({
        swagger: "2.0",
        info: { title: "Atelier", version: "1" },
        host: "atelier.example",
        schemes: ["https"],
        "x-defs": { Color: { properties: { hue: { type: "integer", maximum: 359 } } } },
        responses: {
          Painted: { description: "ok", schema: { type: "object", properties: { id: { type: "string" } } } },
        },
        paths: {
          "/paint": {
            post: {
              operationId: "paint",
              parameters: [
                {
                  name: "order",
                  in: "body",
                  schema: { type: "object", properties: { size: { type: "integer", minimum: 4 } } },
                },
              ],
              responses: { 200: { $ref: "#/responses/Painted" } },
            },
          },
          "/upload": {
            post: {
              operationId: "upload",
              consumes: ["application/x-www-form-urlencoded"],
              parameters: [{ name: "kind", in: "formData", type: "string", enum: ["oil", "chalk"] }],
              responses: {
                200: {
                  description: "ok",
                  schema: {
                    type: "object",
                    properties: {
                      size: { $ref: "#/paths/~1paint/post/parameters/0/schema/properties/size" },
                      painted: { $ref: "#/responses/Painted/schema" },
                      hue: { $ref: "#/x-defs/Color/properties/hue" },
                      late: { $ref: "#/definitions/Both/allOf/1/properties/late" },
                    },
                  },
                },
              },
            },
          },
        },
        definitions: {
          Both: {
            allOf: [{ type: "object" }, { type: "object", properties: { late: { type: "boolean" } } }],
          },
        },
      }),
    },
    facts: [
      [answer("/upload", "/properties/size/minimum", "200", "post"), 4],
      [answer("/upload", "/properties/painted/properties/id/type", "200", "post"), "string"],
      [answer("/upload", "/properties/hue/maximum", "200", "post"), 359],
      [answer("/upload", "/properties/late/type", "200", "post"), "boolean"],
      [body("/upload", "/properties/kind/enum", "application/x-www-form-urlencoded"), ["oil", "chalk"]],
    ],
    without: ["unresolved-reference", "reference-unresolved", "openapi-invalid"],
  },
  {
    name: "3.0: into an answer's schema, a form's field, a parameter with an odd name and an extension below components",
    files: {
      "pages/api.yaml": `openapi: 3.0.3
info: {title: Moves, version: '1'}
paths:
  /a:
    post:
      operationId: a
      parameters: [{name: 名称, in: query, schema: {type: string, maxLength: 7}}]
      requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {pic: {type: string, format: binary}, note: {type: string, minLength: 2}}}}}}
      responses: {'200': {$ref: '#/components/responses/Done'}}
  /b:
    get:
      operationId: b
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  done: {$ref: '#/components/responses/Done/content/application~1json/schema'}
                  note: {$ref: '#/paths/~1a/post/requestBody/content/multipart~1form-data/schema/properties/note'}
                  name: {$ref: '#/paths/~1a/post/parameters/0/schema'}
                  unit: {$ref: '#/components/x-shared/Unit'}
components:
  x-shared: {Unit: {type: string, enum: [cm, mm]}}
  responses: {Done: {description: ok, content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}}}}}
`,
    },
    facts: [
      [answer("/a", "/properties/ok/type", "200", "post"), "boolean"],
      [answer("/b", "/properties/done/properties/ok/type"), "boolean"],
      [answer("/b", "/properties/note/minLength"), 2],
      [answer("/b", "/properties/name/maxLength"), 7],
      [answer("/b", "/properties/unit/enum"), ["cm", "mm"]],
    ],
    without: ["unresolved-reference", "reference-unresolved", "openapi-invalid"],
  },
];
