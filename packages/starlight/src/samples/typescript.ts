import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import type { ApiDocument, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import type { Phrases } from "../phrases/english.js";
import { propertyKey, typescriptLiteral } from "./literal.js";

/** Where a program imports the client and the models from. */
export interface ImportNames {
  client: string;
  models: string;
}

function isFile(document: ApiDocument, schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const resolved = resolveSchema(document, schema);
  return resolved.type === "string" && resolved.format === "uri";
}

/** The value of the format role: what the example asks for, or the field's default. */
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

/** What a program does with an output: a variable's name and the lines that save or print it. */
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

/** A complete program that runs a model with an input and keeps what comes back. */
export function typescriptSample(
  document: ApiDocument,
  model: ModelDescription,
  input: JsonObject,
  imports: ImportNames,
  phrases: Phrases,
): string {
  const { variable, lines } = handleOutput(document, model, input, phrases);
  return [
    `import { createClient } from ${JSON.stringify(imports.client)};`,
    `import { ${model.name} } from ${JSON.stringify(imports.models)};`,
    "",
    "const corsac = createClient({",
    "  baseUrl: process.env.CORSAC_BASE_URL,",
    "  apiKey: process.env.CORSAC_API_KEY,",
    "});",
    "",
    `const ${variable} = await corsac.run(${model.name}, ${typescriptLiteral(input, "", 40)});`,
    "",
    ...lines,
    "",
  ].join("\n");
}
