// An invented API of 300 operations in 30 tags: ten operations for each of 30 resources, whose schemas refer to each other.

const tagCount = 30;

const words =
  "harbour lantern meadow orchard quarry ribbon saddle timber valley willow anchor basket candle dairy ember ferry garden hammock island jacket kettle ladder mirror needle oven paddle quilt rudder sail tunnel".split(
    " ",
  );

/** Deterministic prose of a number of sentences about a topic. */
function prose(topic, sentences) {
  return Array.from(
    { length: sentences },
    (_, index) =>
      [
        `A ${topic} belongs to one workspace and can be read by every member of it.`,
        `Changes to a ${topic} are visible to other members within a few seconds.`,
        `The \`status\` of a ${topic} is one of the listed values, others are refused.`,
      ][index % 3],
  ).join(" ");
}

const reference = (name) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema) => ({ "application/json": { schema } });

function pascal(word) {
  return word[0].toUpperCase() + word.slice(1);
}

function schemasOf(word, index) {
  const name = pascal(word);
  const next = pascal(words[(index + 1) % words.length]);
  const fields = {
    name: { type: "string", minLength: 1, maxLength: 80, description: prose(word, 1), example: `My ${word}` },
    status: { type: "string", enum: ["draft", "active", "paused", "archived"], default: "draft" },
    priority: { type: "integer", minimum: 0, maximum: 100, default: 10, description: "Higher comes first." },
    labels: { type: "array", items: { type: "string" }, maxItems: 20 },
    place: reference("Place"),
    settings: {
      type: "object",
      description: `Settings of the ${word}.`,
      properties: {
        isPublic: { type: "boolean", default: false },
        limit: { type: "number", minimum: 0.1, maximum: 2.5 },
        notify: { type: "array", items: { type: "string", format: "email" } },
        schedule: {
          type: "object",
          properties: { start: { type: "string", format: "date-time" }, every: { type: "integer" } },
        },
      },
    },
  };
  return {
    [`${name}Input`]: { type: "object", required: ["name", "place"], properties: fields },
    [name]: {
      type: "object",
      description: prose(word, 2),
      required: ["id", "name", "status"],
      properties: {
        id: { type: "string", format: "uuid" },
        ...fields,
        [`${words[(index + 1) % words.length]}`]: index % 3 === 2 ? { type: "string" } : reference(next),
        createdAt: { type: "string", format: "date-time" },
        createdBy: reference("Member"),
      },
    },
    [`${name}List`]: {
      type: "object",
      properties: { items: { type: "array", items: reference(name) }, page: reference("Page") },
    },
  };
}

const errors = Object.fromEntries(
  [
    ["400", "The request is not valid."],
    ["401", "The key is missing or unknown."],
    ["404", "There is none with this id."],
    ["429", "Too many requests."],
  ].map(([status, description]) => [status, { description, content: json(reference("Problem")) }]),
);

const idParameter = (word) => ({
  name: `${word}Id`,
  in: "path",
  required: true,
  description: `The id of the ${word}.`,
  schema: { type: "string", format: "uuid" },
});

const listParameters = [
  { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
  { name: "perPage", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 20 } },
  { name: "sort", in: "query", schema: { type: "string", enum: ["name", "createdAt", "priority"] } },
  { name: "filter", in: "query", description: "A part of the name.", schema: { type: "string" } },
];

function pathsOf(word) {
  const name = pascal(word);
  const operation = (id, summary, rest, status = "200", schema = reference(name)) => ({
    operationId: id,
    summary,
    description: prose(word, 3),
    tags: [name],
    ...rest,
    responses: {
      [status]: { description: "Done.", ...(schema === undefined ? {} : { content: json(schema) }) },
      ...errors,
    },
  });
  const body = { requestBody: { required: true, content: json(reference(`${name}Input`)) } };
  const action = (verb) => ({
    post: operation(`${verb}${name}`, `${pascal(verb)} a ${word}`, {
      requestBody: {
        content: json({
          type: "object",
          properties: { reason: { type: "string" }, notify: { type: "boolean" } },
        }),
      },
    }),
  });
  return {
    [`/${word}s`]: {
      get: operation(
        `list${name}s`,
        `List ${word}s`,
        { parameters: listParameters },
        "200",
        reference(`${name}List`),
      ),
      post: operation(`create${name}`, `Create a ${word}`, body, "201"),
    },
    [`/${word}s/{${word}Id}`]: {
      parameters: [idParameter(word)],
      get: operation(`get${name}`, `Get a ${word}`, {}),
      put: operation(`replace${name}`, `Replace a ${word}`, body),
      patch: operation(`update${name}`, `Update a ${word}`, body),
      delete: operation(`delete${name}`, `Delete a ${word}`, {}, "204", undefined),
    },
    ...Object.fromEntries(
      ["archive", "share", "copy", "export"].map((verb) => [
        `/${word}s/{${word}Id}/${verb}`,
        { parameters: [idParameter(word)], ...action(verb) },
      ]),
    ),
  };
}

/** The document: OpenAPI 3.1, 300 operations, 93 schemas. */
export function largeDocument() {
  const used = words.slice(0, tagCount);
  return {
    openapi: "3.1.0",
    info: { title: "Workshop", version: "1.0.0", description: prose("workspace", 3) },
    servers: [{ url: "https://api.workshop.example/v1" }],
    security: [{ key: [] }],
    tags: used.map((word) => ({ name: pascal(word), description: prose(word, 1) })),
    paths: Object.assign({}, ...used.map(pathsOf)),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        ...Object.assign({}, ...used.map(schemasOf)),
        Place: {
          type: "object",
          required: ["city"],
          properties: {
            city: { type: "string", examples: ["Lyon"] },
            street: { type: "string" },
            latitude: { type: "number", minimum: -90, maximum: 90 },
            longitude: { type: "number", minimum: -180, maximum: 180 },
          },
        },
        Member: {
          type: "object",
          properties: {
            id: { type: "string" },
            name: { type: "string" },
            email: { type: "string", format: "email" },
          },
        },
        Page: {
          type: "object",
          properties: { page: { type: "integer" }, pages: { type: "integer" }, total: { type: "integer" } },
        },
        Problem: {
          type: "object",
          required: ["code", "message"],
          properties: {
            code: { type: "string" },
            message: { type: "string" },
            details: {
              type: "array",
              items: {
                type: "object",
                properties: { field: { type: "string" }, problem: { type: "string" } },
              },
            },
          },
        },
      },
    },
  };
}
