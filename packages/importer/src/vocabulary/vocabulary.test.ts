import { expect, test } from "vitest";
import { describeModels } from "../describe/describe-models.js";
import { describeService } from "../describe/describe-service.js";
import { build, errorsOf } from "./service.fixture.js";

/** A lifecycle of the service, with further members, as it stands from line 1 on. */
const job = (
  rest = "",
  query = "{ operation: 'GET {create}/{id}', undocumented: { response: { $ref: '#/components/schemas/Told' } } }",
): string =>
  `      x-corsac-lifecycles:
        job:
          id: [/data/id, /id]
          query: ${query}
          state: { pointer: [/data/status, /status], words: { open: running, done: succeeded } }
          fields: { output: /data/url }
${rest}
      components:
        schemas:
          Told: { type: object, properties: { data: { type: object, properties: { id: {}, status: {}, url: {} } } } }`;

test("one template follows every create; what no page has is added where the overlay says so", () => {
  const built = build(job());
  expect(errorsOf(built)).toEqual([]);
  // State words at one of several places tell the state, too.
  expect(built.diagnostics.map(({ rule }) => rule)).not.toContain("lifecycle-without-state");
  expect(built.document["x-corsac-version"]).toBe(2);
  const { lifecycles, operations } = describeService(built.document);
  expect(Object.keys(lifecycles)).toEqual(["job-clips", "job-songs"]);
  expect(lifecycles["job-clips"]).toMatchObject({
    id: ["/data/id", "/id"],
    query: { operation: "getClip", path: { clip: { from: "id" } } },
  });
  const { query } = lifecycles["job-songs"] ?? {};
  expect(query?.path).toEqual({ id: { from: "id" } });
  expect(operations[query?.operation ?? ""]).toMatchObject({ method: "GET", path: "/v1/songs/{id}" });
  expect(built.document.paths["/v1/songs/{id}"]).toMatchObject({
    get: { "x-corsac-inferred": [{ keyword: "operation", from: "overlay", text: "GET /v1/songs/{id}" }] },
  });
  expect(describeModels(built.document).map(({ id, lifecycle }) => [id, lifecycle])).toEqual([
    ["clip", "job-clips"],
    ["song", "job-songs"],
  ]);
});

test("what no page has and nobody says is an error that says how to add it", () => {
  expect(errorsOf(build(job("", "GET {create}/{id}")))).toEqual([
    expect.stringMatching(
      /^4 operation-unknown .*"job-songs" names the operation GET \/v1\/songs\/\{id\}.*undocumented/,
    ),
  ]);
});

test("`undocumented` of an operation that a page has is an error; one word may do for several operations", () => {
  const built = build(job("          cancel: { operation: 'GET /v1/clips/{id}', undocumented: {} }"));
  expect(errorsOf(built)).toEqual([
    expect.stringMatching(
      /^7 operation-documented A binding declares GET \/v1\/clips\/\{clip\} as undocumented, but a page/,
    ),
  ]);
  const again = job(
    "          cancel: { operation: 'GET /v1/songs/{id}', undocumented: { response: { $ref: '#/components/schemas/Media' } } }",
  );
  expect(errorsOf(build(again))).toContainEqual(
    expect.stringMatching(
      /^4 operation-documented .*GET \/v1\/songs\/\{id\} as undocumented.*another binding/,
    ),
  );
});

test("a query that is one for all creates stays one lifecycle; a text is enough, and queries are bound", () => {
  const built = build(job("", "GET /v1/list?page={id}"));
  expect(errorsOf(built).filter((error) => !error.includes("pointer-unknown"))).toEqual([]);
  expect(describeService(built.document).lifecycles["job"]?.query).toEqual({
    operation: "getList",
    query: { page: { from: "id" } },
  });
});

test("a text in place of a documented parameter is its value", () => {
  const built = build(job("          cancel: GET /v1/clips/all", "GET /v1/clips/{id}"));
  expect(errorsOf(built)).toEqual([]);
  expect(describeService(built.document).lifecycles["job"]).toMatchObject({
    query: { operation: "getClip", path: { clip: { from: "id" } } },
    cancel: { operation: "getClip", path: { clip: { from: "constant", value: "all" } } },
  });
});

test("what the address of a create fixes is sent as it stands there", () => {
  const built = build(`      x-corsac-models:
        - { id: third, kind: answer, media: file, create: [{ operation: "GET /v1/list?page=3" }], input: { pointer: "", schema: { $ref: "#/components/schemas/Media" } }, output: { schema: { $ref: "#/components/schemas/Media" } } }`);
  expect(errorsOf(built)).toEqual([]);
  expect(describeModels(built.document).find(({ id }) => id === "third")?.create).toEqual([
    { operation: "getList", query: { page: "3" } },
  ]);
});

/** What is written at line 7 or in place of the query, and what is said of it. */
const faults: [name: string, rest: string, said: RegExp][] = [
  [
    "a word that is none",
    "          imediate: { when: { present: true } }",
    /^7 extension-invalid .*job-clips has no "imediate". Did you mean "immediate"/,
  ],
  [
    "immediate",
    "          immediate: { when: { pointer: /data/ulr, present: true } }",
    /^7 pointer-unknown .*immediate\.when\.pointer is "\/data\/ulr", and the response to the create has nothing there. Did you mean "url"/,
  ],
  [
    "immediate without a condition",
    "          immediate: { output: /data/url }",
    /^7 extension-invalid .*immediate lacks "when"/,
  ],
  [
    "immediate that is a text",
    "          immediate: /data/url",
    /^7 extension-invalid .*immediate must be an object, and is "\/data\/url"/,
  ],
  [
    "a place that is no pointer",
    "          items: { pointer: data, id: /id }",
    /^7 extension-invalid .*items\/pointer is "data", which is no JSON Pointer. Did you mean "\/data"/,
  ],
  [
    "places of which none is known",
    "          items: { pointer: [/a, /b], id: /id }",
    /^7 pointer-unknown .*is "\/a" or "\/b", and any response/,
  ],
  [
    "a list's items",
    "          list: { operation: GET /v1/list, items: /row }",
    /^7 pointer-unknown .*list\.items is "\/row".*Did you mean "rows"/,
  ],
  [
    "a list's item",
    "          list: { operation: GET /v1/list, items: /rows, id: /key }",
    /^7 pointer-unknown .*list\.id is "\/key", and an item has nothing there/,
  ],
  [
    "a list's page",
    "          list: { operation: GET /v1/list, items: /rows, page: { parameter: pge } }",
    /^7 binding-parameter .*"pge", which is no query parameter.*"page"/,
  ],
  [
    "a list's end",
    "          list: { operation: GET /v1/list, items: /rows, end: { pointer: /mor } }",
    /^7 pointer-unknown .*list\.end\.pointer.*"more"/,
  ],
  [
    "a list's page of another kind",
    "          list: { operation: GET /v1/list, items: /rows, page: page }",
    /^7 extension-invalid .*list\/page must be an object/,
  ],
  [
    "a batch",
    "          batch: { operation: GET /v1/list, ids: { parameter: ids }, items: /rows, state: { pointer: /stats, words: {} } }",
    /^7 (?:binding-parameter .*"ids"|pointer-unknown .*batch\.state\.pointer is "\/stats".*"status")/,
  ],
  [
    "a batch's ids",
    "          batch: { operation: GET /v1/list, ids: page, items: /rows }",
    /^7 extension-invalid .*batch\/ids must be an object/,
  ],
  [
    "errors",
    "          errors: { refused: { pointer: /dta } }",
    /^7 pointer-unknown .*errors\.refused\.pointer is "\/dta", and any response.*"data"/,
  ],
  [
    "errors' trust",
    "          errors: { trusted: allways }",
    /^7 extension-invalid .*trusted is "allways"; it may be "failed", "always". Did you mean "always"/,
  ],
  [
    "a source",
    "          cancel: { operation: GET /v1/list, query: { page: { from: response, pointer: /data/di } } }",
    /^7 pointer-unknown .*cancel\.query\.page\.pointer is "\/data\/di", and the response to the create.*"id"/,
  ],
  [
    "a source of an unknown kind",
    "          cancel: { operation: GET /v1/list, query: { page: { from: reponse } } }",
    /^7 extension-invalid .*from is "reponse".*Did you mean "response"/,
  ],
  [
    "a webhook's field",
    "          webhook: { url: /callbak, signature: none }",
    /^7 pointer-unknown .*webhook\.url is "\/callbak", and the request of the create.*"callback"/,
  ],
  [
    "a stream's event",
    "          stream: { url: /data/url, events: { message: anser } }",
    /^7 extension-invalid .*events\/message is "anser".*"answer"/,
  ],
  [
    "a key of idempotency",
    "          idempotency: { pointer: /kee }",
    /^7 pointer-unknown .*idempotency\.pointer/,
  ],
  [
    "retention",
    "          retention: an hour",
    /^7 extension-invalid .*retention must be a number, and is "an hour"/,
  ],
];

test.each(faults)("a fault in the lifecycle: %s", (_name, rest, said) => {
  const errors = errorsOf(build(job(rest)));
  expect(errors).toContainEqual(expect.stringMatching(said));
  expect(errors.filter((error) => !error.startsWith("7 "))).toEqual([]);
});

const model = (facts: string): string => `${job()}
  - target: $['x-corsac-models'][?@.id == 'song']
    update:
${facts}`;

const modelFaults: [name: string, facts: string, said: RegExp][] = [
  [
    "a word that is none",
    "      mesages: {}",
    /^13 extension-invalid .*has no "mesages". Did you mean "messages"/,
  ],
  ["roles", "      roles: { system: /systm }", /^13 role-unknown-field .*system.*"\/systm"/],
  [
    "a role of another kind",
    "      roles: { video: /prompt }",
    /^13 extension-invalid .*roles\/video must be a list/,
  ],
  [
    "messages",
    "      messages: { pointer: /mesages, user: { role: user, content: '{parts}' } }",
    /^13 pointer-unknown .*messages\.pointer is "\/mesages", and the input has nothing there. Did you mean "messages"/,
  ],
  [
    "messages without a user",
    "      messages: { pointer: /messages }",
    /^13 extension-invalid .*messages lacks "user"/,
  ],
  [
    "files",
    "      output: { files: [{ pointer: /url, media: video }] }",
    /^13 pointer-unknown .*files\.0\.pointer is "\/url", and the output/,
  ],
  [
    "a download that is no GET",
    "      output: { files: [{ pointer: '', media: video, download: { operation: POST /v1/songs } }] }",
    /^13 download-method The model song, for the download of a file, names POST \/v1\/songs without `url`/,
  ],
  [
    "a file's encoding",
    "      output: { files: [{ pointer: '', media: video, encoding: base46 }] }",
    /^13 extension-invalid .*encoding is "base46".*"base64"/,
  ],
  [
    "a stream",
    "      stream: { body: { /strem: true }, end: { data: '[DONE]' } }",
    /^13 pointer-unknown .*stream\.body\.\/strem/,
  ],
  [
    "a stream's end",
    "      stream: { end: '[DONE]' }",
    /^13 extension-invalid .*stream\/end must be an object/,
  ],
  [
    "the old word for it",
    "      stream: { terminator: '[DONE]' }",
    /^13 extension-invalid .*stream has no "terminator". Known are/,
  ],
  [
    "prices",
    "      prices: [{ per: imge, amount: 1, currency: USD }]",
    /^13 extension-invalid .*per is "imge".*"image"/,
  ],
  [
    "a price's condition",
    "      prices: [{ per: image, amount: 1, currency: USD, when: { /qualty: [high] } }]",
    /^13 pointer-unknown .*when\.\/qualty/,
  ],
  ["upload", "      upload: true", /^13 extension-invalid .*upload is true; it may be false/],
  [
    "what a create fixes",
    "      create: [{ operation: POST /v1/songs, body: { /modle: song } }]",
    /^13 pointer-unknown .*body\.\/modle.*"model"/,
  ],
  [
    "headers",
    "      create: [{ operation: POST /v1/songs, headers: { X-Async: true } }]",
    /^13 extension-invalid .*X-Async must be a text, and is true/,
  ],
];

test.each(modelFaults)("a fault in a model: %s", (_name, facts, said) => {
  const errors = errorsOf(build(model(facts)));
  expect(errors).toContainEqual(expect.stringMatching(said));
  expect(errors.filter((error) => !error.startsWith("13 "))).toEqual([]);
});

test("what a person says of files and roles is kept beside what is found", () => {
  const facts = `      roles: { prompt: /messages/0/content, files: [/messages/*/content] }
      output: { files: [{ pointer: "", media: audio, encoding: body }] }
      upload: false
      prices: [{ per: call, amount: 0.1, currency: USD }]
      messages: { pointer: /messages, user: { role: user, content: "{parts}" } }`;
  const built = build(model(facts));
  expect(errorsOf(built)).toEqual([]);
  expect(describeModels(built.document)[1]).toMatchObject({
    roles: { prompt: "/messages/0/content", files: ["/messages/*/content"] },
    output: { files: [{ pointer: "", media: "audio", encoding: "body" }] },
    upload: false,
    prices: [{ per: "call", amount: 0.1, currency: "USD" }],
    messages: { pointer: "/messages" },
  });
});

test("one action gives many models an output, by merge keys too; the schemas that were theirs go", () => {
  const built = build(`${job()}
          One: &one { type: object, properties: { url: { type: string, format: uri } } }
          Two: { <<: *one, required: [url] }
  - target: $['x-corsac-models'][?search(@.id, 'o')]
    update: { output: { schema: { $ref: "#/components/schemas/Two" } } }`);
  expect(errorsOf(built)).toEqual([]);
  expect(describeModels(built.document)[1]?.output).toMatchObject({
    schema: { type: "object", required: ["url"] },
    files: [{ pointer: "/url" }],
  });
});

const service = (facts: string, scheme = ""): string => `      x-corsac-service:
${facts}
      security: [{ key: [] }]
      components:
        securitySchemes:
          key: { type: apiKey, in: header, name: Authorization, ${scheme} }
`;

const serviceFaults: [name: string, facts: string, scheme: string, said: RegExp][] = [
  [
    "errors",
    "        errors: { mesage: /m }",
    "",
    /^2 extension-invalid .*errors has no "mesage".*"message"/,
  ],
  [
    "a rate limit",
    "        rateLimits: [{ request: 5, concurrent: 1 }]",
    "",
    /^2 extension-invalid .*"request".*"requests"/,
  ],
  [
    "an operation of a rate limit that a query tells from others",
    "        rateLimits: [{ requests: 5, operations: [GET /v1/list?page=1] }]",
    "",
    /^2 operation-unknown .*"GET \/v1\/list\?page=1"/,
  ],
  [
    "an upload",
    "        upload: { operation: GET /v1/list, url: /uri }",
    "",
    /^2 pointer-unknown .*upload\.url is "\/uri"/,
  ],
  [
    "prices",
    "        priceOperation: { operation: GET /v1/list, items: /row, model: /id, amounts: { call: /a }, currency: USD }",
    "",
    /^2 pointer-unknown .*priceOperation\.items.*"rows"/,
  ],
  ["a prefix", "", "x-corsac-prefix: 5", /^6 extension-invalid .*x-corsac-prefix must be a text/],
  ["a signer", "", "x-corsac-signer: { type: jvt }", /^6 extension-invalid .*type is "jvt".*"jwt"/],
  [
    "a signer's source",
    "",
    "x-corsac-signer: { type: jwt, credentials: [a], secret: a, algorithm: HS256, claims: { iss: { from: credentail } } }",
    /^6 extension-invalid .*from is "credentail".*"credential"/,
  ],
];

test.each(serviceFaults)("a fault in the service: %s", (_name, facts, scheme, said) => {
  const errors = errorsOf(build(service(facts === "" ? "        title: Acme" : facts, scheme)));
  expect(errors).toContainEqual(expect.stringMatching(said));
});

test("a service's facts and how it signs reach its descriptor", () => {
  const facts = `        errors: { message: /error/message }
        upload: { operation: "GET /v1/list?page=1", url: /more }
        rateLimits: [{ requests: 5, operations: [getList] }, { concurrent: 2, operations: ["GET /v1/clips/{id}"] }]`;
  const signer =
    "x-corsac-signer: { type: jwt, credentials: [ak, sk], secret: sk, algorithm: HS256, claims: { iss: { from: credential, name: ak } } }";
  const built = build(service(facts, `x-corsac-prefix: "Key ", ${signer}`));
  expect(errorsOf(built)).toEqual([]);
  expect(describeService(built.document)).toMatchObject({
    errors: { message: "/error/message" },
    upload: { operation: "getList", query: { page: "1" }, url: "/more" },
    rateLimits: [
      { requests: 5, operations: ["getList"] },
      { concurrent: 2, operations: ["getClip"] },
    ],
    security: [{ type: "apiKey", prefix: "Key ", signer: { type: "jwt", secret: "sk" } }],
  });
});
