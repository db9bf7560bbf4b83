import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, textMember } from "../document/json-values.js";
import { listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import type { ReportPart } from "./sound-parts.js";

/** Makes every path have exactly the parameters that it names, in place. */
export function soundPathParameters(document: JsonObject, report: ReportPart): void {
  const nameOf = (parameter: JsonObject | undefined): string | undefined =>
    parameter?.["in"] === "path" ? textMember(parameter, "name") : undefined;
  for (const { path, method, item, operation } of listOperations(document)) {
    const pointer = appendPointer(appendPointer("/paths", path), method);
    const key = `${method.toUpperCase()} ${path}`;
    const named = pathParameters(path);
    for (const owner of [item, operation]) {
      const parameters = arrayMember(owner, "parameters");
      const kept = parameters.filter((parameter) => {
        const name = nameOf(resolveSchema(document, parameter));
        if (name === undefined || named.includes(name)) return true;
        report(
          pointer,
          phrase`${key} declares a path parameter ${name} that is not in its path; it was left out`,
        );
        return false;
      });
      if (kept.length < parameters.length) owner["parameters"] = kept;
    }
    const all = [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")];
    const declared = all.map((parameter) => nameOf(resolveSchema(document, parameter)));
    for (const name of new Set(named.filter((one) => !declared.includes(one)))) {
      report(pointer, phrase`${key} does not declare its path parameter ${name}; it takes any text`);
      const parameter = { name, in: "path", required: true, schema: { type: "string" } };
      operation["parameters"] = [...arrayMember(operation, "parameters"), parameter];
    }
  }
}
