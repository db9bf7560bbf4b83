import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import type { ApiDocument, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import type { Phrases } from "../phrases/english.js";
import { propertyKey, typescriptLiteral } from "./literal.js";
import type { SampleNames } from "./sample-names.js";

/** The modules of the client and the models. */
export interface ImportNames {
  client: string;
  models: string;
  /** The name of the service's descriptor. */
  service: string;
}

function isFile(document: ApiDocument, schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const resolved = resolveSchema(document, schema);
  return resolved.type === "string" && resolved.format === "uri";
}

/** The value of the format role: that of the example, or the field's default. */
function fileFormat(document: ApiDocument, model: ModelDescription, input: JsonObject): string | undefined {
  const name = model.roles.format?.split("/")[1];
  if (name === undefined) return undefined;
  const schema = resolveSchema(document, model.input.schema);
  const value = input[name] ?? schema.properties?.[name]?.default;
  return typeof value === "string" ? value : undefined;
}

function member(object: string, name: string): string {
  return propertyKey(name) === name ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** The code for an output: a variable's name and the lines that save or print it. */
function handleOutput(
  document: ApiDocument,
  model: ModelDescription,
  input: JsonObject,
  phrases: Phrases,
): { variable: string; lines: string[] } {
  const schema = resolveSchema(document, model.output.schema);
  const format = fileFormat(document, model, input);
  const noun = model.media;
  const save = `// ${phrases.commentSave}`;
  if (model.output.documented && isFile(document, schema)) {
    const name = format === undefined ? `${noun}.name` : JSON.stringify(`${model.slug}.${format}`);
    return { variable: noun, lines: [save, `await ${noun}.save(${name});`] };
  }
  if (model.output.documented && schema.type === "array" && isFile(document, schema.items)) {
    const list = noun === "audio" ? "sounds" : `${noun}s`;
    const item = noun === "audio" ? "sound" : noun;
    if (format === undefined)
      return {
        variable: list,
        lines: [save, `for (const ${item} of ${list}) await ${item}.save(${item}.name);`],
      };
    const loop = `for (const [index, ${item}] of ${list}.entries()) {`;
    const file = `\`${model.slug}-\${index + 1}.${format}\``;
    return { variable: list, lines: [save, loop, `  await ${item}.save(${file});`, "}"] };
  }
  const files = Object.entries(schema.properties ?? {}).filter(([, property]) => isFile(document, property));
  if (model.output.documented && files.length > 0) {
    const required = new Set(schema.required);
    const lines = files.map(([name]) => {
      const file = member("output", name);
      return `await ${file}${required.has(name) ? "" : "?"}.save(${file}${required.has(name) ? "" : "?"}.name);`;
    });
    return { variable: "output", lines: [save, ...lines] };
  }
  return { variable: "output", lines: ["console.log(output);"] };
}

/** The lines that create a client. */
export function clientLines({ server, key }: SampleNames): string[] {
  const address = server.startsWith("$") ? `process.env.${server.slice(1)}` : JSON.stringify(server);
  return ["const corsac = createClient({", `  baseUrl: ${address},`, `  apiKey: process.env.${key},`, "});"];
}

/** A complete program that runs a model with an input and saves or prints the output. */
export function typescriptSample(
  document: ApiDocument,
  model: ModelDescription,
  input: JsonObject,
  { imports, names, phrases }: { imports: ImportNames; names: SampleNames; phrases: Phrases },
): string {
  const { variable, lines } = handleOutput(document, model, input, phrases);
  return [
    `import { createClient } from ${JSON.stringify(imports.client)};`,
    `import { ${model.name} } from ${JSON.stringify(imports.models)};`,
    "",
    ...clientLines(names),
    "",
    `const ${variable} = await corsac.run(${model.name}, ${typescriptLiteral(input, "", 40)});`,
    "",
    ...lines,
    "",
  ].join("\n");
}
