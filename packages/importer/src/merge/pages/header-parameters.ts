import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";
import type { PageParameter } from "../../forms/page.js";
import { finding } from "../../lint/finding.js";
import { authorizationHeader, transportHeaders } from "../models/field-names.js";
import { sourceReference } from "../source-reference.js";

/** Parameters without the headers of the transport, and the security schemes those stand for. */
export interface SplitHeaders {
  parameters: PageParameter[];
  security: Record<string, JsonObject>;
}

/** Takes Authorization, Content-Type and Accept out of the parameters: a client sends them by itself. */
export function splitHeaders(parameters: readonly PageParameter[], diagnostics: Diagnostic[]): SplitHeaders {
  const kept: PageParameter[] = [];
  const security: Record<string, JsonObject> = {};
  for (const parameter of parameters) {
    const name = parameter.name.toLowerCase();
    if (parameter.in === "header" && name === authorizationHeader) {
      const [key, scheme] = securityScheme(parameter);
      security[key] ??= scheme;
      const message = `The header parameter ${parameter.name} is the security scheme "${key}" in the document`;
      diagnostics.push(finding("authorization-header", message, parameter.location));
    } else if (parameter.in === "header" && transportHeaders.includes(name)) {
      const message = `The header parameter ${parameter.name} is left to the client`;
      diagnostics.push(finding("transport-header", message, parameter.location));
    } else {
      kept.push(parameter);
    }
  }
  return { parameters: kept, security };
}

/** `Bearer …` and an unknown value are bearer tokens; `Basic …` is what it says; another word is a key in the header. */
function securityScheme(parameter: PageParameter): [name: string, scheme: JsonObject] {
  const example = typeof parameter.example === "string" ? parameter.example.trim() : "";
  const word = /^([A-Za-z]+)\s+\S/.exec(example)?.[1]?.toLowerCase();
  const shown = isPlaceholder(example) ? `\`${parameter.name}: ${example}\`` : undefined;
  const description = [parameter.description, shown].filter((part) => part !== undefined).join("\n\n");
  const common: JsonObject = {
    ...(description === "" ? {} : { description }),
    "x-corsac-source": [sourceReference(parameter.location)],
  };
  if (word === "basic") return ["basic", { type: "http", scheme: "basic", ...common }];
  if (word !== undefined && word !== "bearer") {
    return ["key", { type: "apiKey", in: "header", name: parameter.name, ...common }];
  }
  return ["bearer", { type: "http", scheme: "bearer", ...common }];
}

/** Only what is plainly a placeholder is shown again: anything else could be a key. */
function isPlaceholder(example: string): boolean {
  return /\{\{?[^}]+\}?\}|\$\w+|<[^>]+>|YOUR|XXX|\*\*\*/i.test(example);
}
