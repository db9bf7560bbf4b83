/** Documents made up for one kind of fault each: unions, names, discriminators, siblings of references, directions. */
export const madeUpDocuments: Readonly<Record<string, string>> = {
  unions: `openapi: 3.1.0
info: {title: Unions, version: '1'}
servers: [{url: 'https://unions.example'}]
paths:
  /v1/render:
    post:
      operationId: render
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [prompt]
              properties:
                prompt: {type: string}
                model:
                  anyOf:
                    - {type: string}
                    - oneOf:
                        - {type: string, enum: [easel-mini-2026-01, easel-mini-2026-02, easel-large-2026-01, easel-large-2026-02, easel-xl-2026-01, easel-xl-2026-02, easel-draft]}
                        - {type: 'null'}
                    - {allOf: [{type: string}, {minLength: 1}]}
                size: {anyOf: [{type: string, enum: [auto]}, {anyOf: [{type: object, properties: {w: {type: integer}, h: {type: integer}}, required: [w, h]}, {type: array, items: {anyOf: [{type: integer}, {type: string, const: auto}]}, minItems: 2, maxItems: 2}]}]}
                stop: {oneOf: [{type: array, items: {type: string}}, {type: string}, {type: 'null'}]}
      responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {url: {type: string, format: uri}}}}}}}
`,
  names: `openapi: 3.0.3
info: {title: Names, version: '1'}
servers: [{url: 'https://names.example'}]
paths:
  /a: {get: {operationId: __proto__, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/valueOf'}}}}}}}
  /b: {get: {operationId: class, responses: {'200': {description: ok}}}}
  /c: {get: {operationId: await, responses: {'200': {description: ok}}}}
  /d: {get: {operationId: fetchAll, responses: {'200': {description: ok}}}}
  /e: {get: {operationId: FetchAll, responses: {'200': {description: ok}}}}
  /f: {get: {operationId: 'get items!', responses: {'200': {description: ok}}}}
  /g: {get: {operationId: arguments, responses: {'200': {description: ok}}}}
  /v1/make: {post: {operationId: hasOwnProperty, requestBody: {content: {application/json: {schema: {type: object, properties: {model: {type: string, const: constructor}, prompt: {type: string}}}}}}, responses: {'200': {description: ok}}}}
components:
  schemas:
    valueOf: {type: object, properties: {toString: {$ref: '#/components/schemas/LoopOne'}, __proto__: {type: string}}}
    LoopOne: {anyOf: [{$ref: '#/components/schemas/LoopTwo'}, {type: string}]}
    LoopTwo: {oneOf: [{$ref: '#/components/schemas/LoopOne'}, {type: integer}]}
`,
  kinds: `openapi: 3.0.3
info: {title: Kinds, version: '1'}
servers: [{url: 'https://kinds.example'}]
paths:
  /events: {get: {operationId: listEvents, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {oneOf: [{$ref: '#/components/schemas/Opened'}, {$ref: '#/components/schemas/Closed'}, {$ref: '#/components/schemas/Moved'}], discriminator: {propertyName: event}}}}}}}}}
  /pay: {post: {operationId: pay, requestBody: {required: true, content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/CashPay'}, {$ref: '#/components/schemas/WirePay'}], discriminator: {propertyName: via, mapping: {cash: '#/components/schemas/CashPay', wire: WirePay, swift: WirePay}}}}}}, responses: {'200': {description: ok}}}}
  /animal: {get: {operationId: getAnimal, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}}}
components:
  schemas:
    Opened: {type: object, required: [event, at], properties: {event: {type: string, enum: [opened, reopened]}, at: {type: integer}}}
    Closed: {type: object, required: [event, why], properties: {event: {type: string, enum: [closed]}, why: {type: string}}}
    Moved: {allOf: [{$ref: '#/components/schemas/Closed'}, {type: object, required: [event], properties: {event: {type: string, enum: [moved]}}}]}
    CashPay: {type: object, required: [via], properties: {via: {type: string}, coins: {type: integer}}}
    WirePay: {type: object, required: [via, iban], properties: {via: {type: string}, iban: {type: string}}}
    Animal: {type: object, required: [sort], properties: {sort: {type: string}, name: {type: string}}, discriminator: {propertyName: sort}}
    Heron: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {legs: {type: integer}}}]}
`,
  siblings: `openapi: 3.1.0
info: {title: Siblings, version: '1'}
servers: [{url: 'https://siblings.example'}]
paths:
  /x: {post: {operationId: putX, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Base', required: [id], properties: {extra: {type: boolean}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, required: [rows], properties: {rows: {type: array, items: {$ref: '#/components/schemas/Base', properties: {rank: {type: integer}}, required: [rank]}}}}}}}}}}
components: {schemas: {Base: {type: object, properties: {id: {type: string}, tag: {$ref: '#/components/schemas/Tag', description: only words}}}, Tag: {type: string, enum: [a, b]}}}
`,
  wire: `openapi: 3.0.3
info: {title: Wire, version: '1'}
servers: [{url: 'https://wire.example'}]
paths:
  /orders: {post: {operationId: order, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}}
  /lots: {get: {operationId: lots, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Lots'}}}}}}}
components:
  schemas:
    Order: {allOf: [{$ref: '#/components/schemas/Stamped'}, {type: object, required: [lines], properties: {lines: {type: array, items: {$ref: '#/components/schemas/Line'}}, pin: {type: string, writeOnly: true}, state: {type: integer, enum: [0, 1], x-apifox-enum: [{value: 0, name: 新建, description: 刚创建}, {value: 1, name: 完成, description: ''}]}}}]}
    Stamped: {type: object, required: [no, made], properties: {no: {type: string, readOnly: true}, made: {type: string, format: date-time, readOnly: true}}}
    Line: {type: object, required: [sku, total], properties: {sku: {type: string}, total: {type: number, readOnly: true}}}
    Lots: {type: object, required: [count], properties: {count: {type: integer}}, additionalProperties: {type: object, required: [a], properties: {a: {type: string}}}}
`,
  stores: `openapi: 3.0.3
info: {title: 仓库, version: '1'}
servers: [{url: 'https://cangku.example'}]
paths:
  /k: {get: {operationId: getK, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/库存'}}}}}}}
  /p: {get: {operationId: getP, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/盘点单'}}}}}}}
components: {schemas: {库存: {type: object, properties: {数量: {type: integer}}}, 盘点单: {type: object, properties: {单号: {type: string}}}}}
`,
  roots: `openapi: 3.1.0
info: {title: Roots, version: '1'}
servers: [{url: 'https://roots.example'}]
paths:
  /models/nullable:run: {post: {operationId: runNullable, requestBody: {content: {application/json: {schema: {type: [object, 'null'], required: [prompt], properties: {prompt: {type: string}}}}}}, responses: {'200': {description: ok}}}}
  /models/batched:run: {post: {operationId: runBatched, requestBody: {content: {application/json: {schema: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Sketch'}}, {$ref: '#/components/schemas/Sketch'}, {}]}}}}, responses: {'200': {description: ok}}}}
  /models/listed:run: {post: {operationId: runListed, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sketches'}}}}, responses: {'200': {description: ok}}}}
  /mixed: {post: {operationId: runMixed, requestBody: {content: {application/json: {schema: {type: object, required: [model, input], properties: {model: {const: mixed}, input: {$ref: '#/components/schemas/Mixed'}}}}}}, responses: {'200': {description: ok}}}}
  /wrapped: {post: {operationId: runWrapped, requestBody: {content: {application/json: {schema: {type: object, required: [model, input], properties: {model: {const: wrapped}, input: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Sketch'}]}}}}}}, responses: {'200': {description: ok}}}}
components:
  schemas:
    Sketch: {type: object, required: [prompt], properties: {prompt: {type: string}}}
    Sketches: {type: array, items: {$ref: '#/components/schemas/Sketch'}}
    Mixed: {oneOf: [{type: string}, {type: array, items: {type: string}}, {type: [object, 'null'], additionalProperties: {type: string}}]}
`,
};

/** A program over what is generated of them: each line compiles, or must not. */
export const madeUpProgram = `import type { paths as Kinds, components as KC } from "./kinds/operations.gen.js";
import type { paths as Sib } from "./siblings/operations.gen.js";
import type { paths as Wire } from "./wire/operations.gen.js";
import type { components as Laden } from "./stores/operations.gen.js";
import type { BatchedInput } from "./roots/models/batched.gen.js";
import type { MixedInput } from "./roots/models/mixed.gen.js";
import type { NullableInput } from "./roots/models/nullable.gen.js";
import type { WrappedInput } from "./roots/models/wrapped.gen.js";
import type { paths as Roots } from "./roots/operations.gen.js";
import type { RenderInput } from "./unions/models/render.gen.js";
type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? B : never;
type Ok<O> = O extends { responses: { 200: { content: { "application/json": infer B } } } } ? B : never;
// Unions in unions.
const a: RenderInput = { prompt: "x", model: "anything", size: { w: 1, h: 2 }, stop: null };
const b: RenderInput = { prompt: "x", model: null, size: "auto", stop: ["a"] };
const c: RenderInput = { prompt: "x", model: "easel-draft", size: [1, "auto"] };
// @ts-expect-error
const d: RenderInput = { prompt: "x", size: "large" };
// Discriminators.
type Event = Ok<Kinds["/events"]["get"]>[number];
export function narrow(event: Event): number | string {
  if (event.event === "opened" || event.event === "reopened") return event.at;
  if (event.event === "closed") return event.why;
  const moved: "moved" = event.event;
  return moved;
}
type Pay = Body<Kinds["/pay"]["post"]>;
const cash: Pay = { via: "cash", coins: 3 };
const wire: Pay = { via: "swift", iban: "x" };
// @ts-expect-error
const none: Pay = { via: "cash", iban: "x" };
const heron: KC["schemas"]["Heron"] = { sort: "Heron", legs: 2 };
const animal: Ok<Kinds["/animal"]["get"]> = { sort: "any word", name: "x" };
// What stands beside a reference.
const x: Body<Sib["/x"]["post"]> = { id: "1", extra: true, tag: "a" };
// @ts-expect-error
const y: Body<Sib["/x"]["post"]> = { extra: true };
const rows: Ok<Sib["/x"]["post"]> = { rows: [{ rank: 1, id: "x" }] };
// @ts-expect-error
const rows2: Ok<Sib["/x"]["post"]> = { rows: [{ id: "x" }] };
// Members beside an index, and names in Chinese.
type Order = Body<Wire["/orders"]["post"]>;
const lot: Ok<Wire["/lots"]["get"]> = { count: 1, some: { a: "x" } };
const k: Laden["schemas"]["库存"] = { 数量: 1 };
const l: Laden["schemas"]["盘点单"] = { 单号: "1" };
// Bodies and inputs that can be something else than an object. The input of a model is always one.
const nullable: NullableInput = { prompt: "x" };
// @ts-expect-error
const nullable2: NullableInput = null;
const batched: BatchedInput = { prompt: "x" };
// @ts-expect-error
const batched2: BatchedInput = [{ prompt: "x" }];
const wrapped: WrappedInput = { prompt: "x" };
const mixed: MixedInput[] = [{ input: "x" }, { input: ["x"] }, { input: { any: "x" } }, { input: null }];
// @ts-expect-error
const mixed2: MixedInput = { input: 1 };
const listed: Body<Roots["/models/listed:run"]["post"]> = [{ prompt: "x" }];
const roots = [nullable, nullable2, batched, batched2, wrapped, mixed, mixed2, listed];
const all = [roots, a, b, c, d, cash, wire, none, heron, animal, x, y, rows, rows2, lot, k, l];
export const used: number = all.length;
`;
