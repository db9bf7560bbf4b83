import type { ModelData, OperationData } from "@corsac/importer";
import { type DocstringPart, docstring } from "../syntax/docstring.js";
import { pascalCase, requireIdentifier } from "../syntax/identifier.js";
import { Imports } from "../syntax/imports.js";
import { group, hardLine, indent, join, type Layout, line, printLayout, softLine } from "../syntax/layout.js";
import { given, type LiteralProperty, literal, objectLiteral } from "../syntax/literal.js";
import { bareSchema } from "./bare-schema.js";
import type { EmitContext } from "./emit-context.js";
import { operationsLiteral } from "./operations-literal.js";
import { presetDeclaration } from "./preset.js";
import { type JsonSchema, readSchema } from "./schema.js";
import { members, type SchemaTypeContext, schemaType } from "./schema-type.js";
import { sourceLine } from "./source-line.js";
import { withWrittenFiles } from "./written-files.js";

/** The names a model's file exports: values first, then types. */
export interface ModelExports {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** The public names of a model, of its schema with words, and of its presets. */
export function modelExports(model: ModelData): ModelExports {
  const what = `model ${JSON.stringify(model.id)}`;
  const name = requireIdentifier(model.name, what);
  const presets = (model.presets ?? []).map((preset) =>
    requireIdentifier(preset.exportName, `preset ${JSON.stringify(preset.name)} of ${what}`),
  );
  const types = [`${pascalCase(name)}Input`, `${pascalCase(name)}Output`];
  if (model.stream?.chunk) types.push(`${pascalCase(name)}Piece`);
  return { values: [name, `${name}Schema`, ...presets], types };
}

/** One model as TypeScript: the types of its input and output, its definition, its presets. */
export function modelFile(
  model: ModelData,
  operations: Readonly<Record<string, OperationData>>,
  service: string,
  context: EmitContext,
): string {
  const { values, types } = modelExports(model);
  const [name = "", schemaName = "", ...presetNames] = values;
  const [inputType = "", outputType = "", pieceType] = types;
  const imports = new Imports([...values, ...types]);
  const input = readSchema(model.input.schema);
  const output = readSchema(model.output.schema);
  const schemaContext = { imports, coreImport: context.coreImport };

  const defineModel = imports.value("defineModel", context.coreImport);
  const modelType = imports.type("Model", context.coreImport);
  const jsonSchemaType = imports.type("JsonSchema", context.coreImport);
  const declarations: Layout[] = [
    typeDeclaration(inputType, `What ${model.title} takes.`, input, { ...schemaContext, direction: "input" }),
    outputDeclaration(outputType, model, output, { ...schemaContext, direction: "output" }),
    ...(pieceType === undefined || model.stream?.chunk === undefined
      ? []
      : [
          typeDeclaration(pieceType, `A piece of ${model.title}'s answer.`, readSchema(model.stream.chunk), {
            ...schemaContext,
            direction: "output",
          }),
        ]),
    [
      modelDocstring(model, name),
      `export const ${name}: ${modelType}<`,
      // With its id, so that clients are typed by it.
      group(
        indent(
          softLine,
          join([inputType, outputType, pieceType ?? "unknown", literal(model.id)], [",", line]),
        ),
        softLine,
      ),
      `> = /* @__PURE__ */ ${defineModel}(`,
      objectLiteral(
        definition(model, operations, input, output, imports.value(service, context.serviceImport)),
        true,
      ),
      ");",
    ],
    [
      docstring([
        {
          text: `What ${model.title} takes, as JSON Schema with words, defaults and examples: for forms and agents.`,
        },
      ]),
      `export const ${schemaName}: ${jsonSchemaType} = `,
      literal({ title: model.title, description: model.description, ...input }),
      ";",
    ],
    ...(model.presets ?? []).map((preset, index) => {
      const exported = presetNames[index] ?? preset.exportName;
      const names = { exported, model: name, inputType, made: types.slice(1) };
      return presetDeclaration(preset, names, input, imports, context.coreImport);
    }),
  ];
  const body = join(declarations, [hardLine, hardLine]);
  return printLayout([sourceLine(context.source), hardLine, imports.layout(), hardLine, body, hardLine]);
}

function modelDocstring(model: ModelData, name: string): Layout {
  const [example] = model.examples ?? [];
  const parts: DocstringPart[] = [
    { text: `${model.title} (\`${model.id}\`).` },
    { text: model.description ?? "" },
  ];
  if (example !== undefined) {
    parts.push({
      tag: "example",
      code: printLayout(["await client.run(", name, ", ", literal(example.input), ");"], 97),
    });
  }
  return docstring(parts);
}

function typeDeclaration(name: string, text: string, schema: JsonSchema, context: SchemaTypeContext): Layout {
  const documentation = docstring([{ text }]);
  const isPlain =
    !(schema.anyOf ?? schema.oneOf ?? schema.allOf ?? schema.not) && schema.properties !== undefined;
  const rows = isPlain ? members(schema, context) : [];
  if (rows.length === 0) return [documentation, `export type ${name} = `, schemaType(schema, context), ";"];
  return [documentation, `export interface ${name} {`, indent(hardLine, join(rows, hardLine)), hardLine, "}"];
}

function outputDeclaration(
  name: string,
  model: ModelData,
  schema: JsonSchema,
  context: SchemaTypeContext,
): Layout {
  const text = `What ${model.title} makes.`;
  if (model.output.documented)
    return typeDeclaration(name, text, withWrittenFiles(schema, model.output.files), context);
  const undocumented = context.imports.type("UndocumentedOutput", context.coreImport);
  const documentation = docstring([{ text }, { text: "No page says what it is." }]);
  return [documentation, `export type ${name} = ${undocumented};`];
}

function definition(
  model: ModelData,
  operations: Readonly<Record<string, OperationData>>,
  input: JsonSchema,
  output: JsonSchema,
  service: string,
): LiteralProperty[] {
  const { id, name, slug, title, kind, media, lifecycle, create, modes, roles, ...more } = model;
  // Words for readers, and what is printed in another form.
  const { description: _words, examples: _examples, presets: _presets, stream: _stream, ...rest } = more;
  const { input: _input, output: written, ...facts } = rest;
  const { documented, files, text } = written;
  return [
    ...given({ id, name, slug, title, kind, media }),
    ["service", service],
    ...given({ lifecycle, create }),
    ...(Object.keys(operations).length === 0
      ? []
      : [["operations", operationsLiteral(operations)] satisfies LiteralProperty]),
    ["input", literal({ pointer: model.input.pointer, schema: bareSchema(input) })],
    [
      "output",
      literal({ schema: bareSchema(output), documented, files, ...(text === undefined ? {} : { text }) }),
    ],
    ...streamProperty(model),
    ...given({ modes, roles }),
    ...given(facts),
  ];
}

function streamProperty({ stream }: ModelData): LiteralProperty[] {
  if (stream === undefined) return [];
  const { chunk, ...rest } = stream;
  return [
    ["stream", literal(chunk === undefined ? rest : { ...rest, chunk: bareSchema(readSchema(chunk)) })],
  ];
}
