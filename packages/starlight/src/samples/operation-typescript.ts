import type { JsonObject, JsonValue } from "@corsac/importer/document";
import { fileName } from "./curl.js";
import { propertyKey, typescriptLiteral } from "./literal.js";
import type { SampleNames } from "./sample-names.js";
import { clientLines, type ImportNames } from "./typescript.js";

/** An operation's call through the generated client. */
export interface OperationCall {
  /** The exported name of the service's descriptor. */
  service: string;
  method: string;
  path: string;
  /** The required parameters by place, with an example of each. */
  params: Partial<Record<"path" | "query" | "header" | "cookie", JsonObject>>;
  body?: JsonValue;
  /** The body's media type. */
  mediaType?: string;
  /** The members of the body that are files. `""` for the body itself. */
  files: readonly string[];
}

/** The body as a literal that opens its files inline. */
function bodyLiteral(body: JsonValue, files: readonly string[]): string {
  if (files.includes("")) return `await openAsBlob(${JSON.stringify(fileName(body))})`;
  if (files.length === 0 || body === null || typeof body !== "object" || Array.isArray(body))
    return typescriptLiteral(body, "  ", 60);
  const members = Object.entries(body).map(([name, value]) => {
    const text = files.includes(name)
      ? `await openAsBlob(${JSON.stringify(fileName(value))})`
      : typescriptLiteral(value, "    ", 60);
    return `    ${propertyKey(name)}: ${text},`;
  });
  return `{\n${members.join("\n")}\n  }`;
}

/** A program that calls an operation through the generated client. */
export function operationTypescript(
  call: OperationCall,
  { imports, names }: { imports: ImportNames; names: SampleNames },
): string {
  const { service, method, path, params, body, mediaType, files } = call;
  // The client derives JSON, and a form with files, from the body. Other media types are named.
  const members = typeof body === "object" && body !== null ? Object.keys(body) : [];
  const hasFile = files.some((name) => name === "" || members.includes(name));
  const isNamed = mediaType !== undefined && !hasFile && !/[/+]json\b/.test(mediaType);
  const options = [
    ...(Object.keys(params).length === 0 ? [] : [`  params: ${typescriptLiteral(params, "  ", 60)},`]),
    ...(isNamed ? [`  headers: { "Content-Type": ${JSON.stringify(mediaType)} },`] : []),
    ...(body === undefined ? [] : [`  body: ${bodyLiteral(body, files)},`]),
  ];
  const rest = options.length === 0 ? "" : `, {\n${options.join("\n")}\n}`;
  return [
    ...(files.length > 0 ? ['import { openAsBlob } from "node:fs";'] : []),
    `import { createClient } from ${JSON.stringify(imports.client)};`,
    `import { ${service} } from ${JSON.stringify(imports.service)};`,
    "",
    ...clientLines(names),
    "",
    `const { data, error } = await corsac.service(${service}).${method}(${JSON.stringify(path)}${rest});`,
    "if (error !== undefined) throw new Error(JSON.stringify(error));",
    "console.log(data);",
    "",
  ].join("\n");
}
