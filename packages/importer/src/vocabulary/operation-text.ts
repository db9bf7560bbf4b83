import { isOperationMethod, type OperationMethod } from "../document/operations.js";

/** An operation in the short form of an overlay: `GET /v1/tasks/{id}?full={full}`. */
export interface OperationText {
  method: OperationMethod;
  path: string;
  /** Query parameters in their order, with their texts. */
  query: [name: string, value: string][];
}

/** Reads a method and a path; undefined where the text is an operationId. */
export function readOperationText(text: string): OperationText | undefined {
  const match = /^([A-Za-z]+)\s+(\/\S*|\{create(?::-?\d+)?\}\S*)$/.exec(text.trim());
  const method = match?.[1]?.toLowerCase();
  const address = match?.[2];
  if (method === undefined || address === undefined || !isOperationMethod(method)) return undefined;
  const [path = "", search = ""] = address.split("?", 2);
  const query = search.split("&").flatMap((part): [string, string][] => {
    if (part === "") return [];
    const [name = "", value = ""] = part.split("=", 2);
    return [[name, value]];
  });
  return { method, path, query };
}

const creates = /\{create(?::(-?\d+))?\}/g;

/** Whether a text refers to the create's path. */
export function namesCreate(text: string): boolean {
  return /\{create(?::-?\d+)?\}/.test(text);
}

/**
 * The text with the create's path inserted: `{create}` is the whole path, `{create:2}` its first two segments,
 * `{create:-1}` all but the last. Undefined where the path has too few segments.
 */
export function withCreatePath(text: string, path: string): string | undefined {
  const [plain = ""] = path.split("?", 1);
  const segments = plain.split("/").filter((segment) => segment !== "");
  let isWhole = true;
  const filled = text.replaceAll(creates, (_whole, count: string | undefined) => {
    const taken = count === undefined ? segments.length : Number(count);
    const length = taken < 0 ? segments.length + taken : taken;
    if (length < 0 || length > segments.length) isWhole = false;
    return segments
      .slice(0, Math.max(length, 0))
      .map((segment) => `/${segment}`)
      .join("");
  });
  return isWhole ? filled : undefined;
}

/** The name in a `{name}`. */
export function parameterName(text: string): string | undefined {
  return /^\{([^{}]+)\}$/.exec(text)?.[1];
}
