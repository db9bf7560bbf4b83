import { isJsonObject, type JsonValue, jsonObject, valueAtPointer } from "../document/contract.js";
import type { Asked } from "../requests/asked.js";

/** A constant of a binding: the query parameter or the pointer into the body, and its value. */
interface Constant {
  in: "query" | "body";
  name: string;
  value: JsonValue;
}

/** The constants of a binding. They distinguish the uses of one operation: `?Action=Describe`. */
export function constantsOf(binding: object): Constant[] {
  return (["query", "body"] as const).flatMap((part) =>
    Object.entries(jsonObject(Object(binding)[part])).flatMap(([name, source]): Constant[] =>
      isJsonObject(source) && source["from"] === "constant" && source["value"] !== undefined
        ? [{ in: part, name, value: source["value"] }]
        : [],
    ),
  );
}

/** Whether a request has all constants of a binding. */
export function hasConstants({ url, body }: Pick<Asked, "url" | "body">, binding: object): boolean {
  return constantsOf(binding).every(({ in: part, name, value }) =>
    part === "query"
      ? url.searchParams.get(name) === String(value)
      : JSON.stringify(valueAtPointer(body, name)) === JSON.stringify(value),
  );
}
