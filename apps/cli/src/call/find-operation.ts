import { type DocumentOperation, listOperations } from "@corsac/importer/document";
import { nearest } from "../command/nearest.js";
import type { KnownDocument } from "../documents/known-document.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";

/** An operation, and its document. */
export interface KnownOperation extends DocumentOperation {
  readonly known: KnownDocument;
}

export function allOperations(documents: readonly KnownDocument[]): KnownOperation[] {
  return documents.flatMap((known) =>
    listOperations(known.document)
      // `fetch` does not support TRACE.
      .filter(({ method }) => method !== "trace")
      .map((operation) => ({ ...operation, known })),
  );
}

/** `GET /v1/tasks/{id}` */
export function methodAndPath({ method, path }: Pick<DocumentOperation, "method" | "path">): string {
  return `${method.toUpperCase()} ${path}`;
}

/** The name of an operation on a command line: its id, with the service where another one has that id, too. */
export function operationName(operation: KnownOperation, all: readonly KnownOperation[]): string {
  const { id, known } = operation;
  if (id === undefined) return methodAndPath(operation);
  return all.filter((one) => one.id === id).length > 1 ? `${known.name}/${id}` : id;
}

/** Finds an operation by its id, by `service/id`, by `GET /path`, or by a path with only one operation. */
export function findOperation(documents: readonly KnownDocument[], name: string): KnownOperation {
  const all = allOperations(documents);
  const wanted = name.trim().replace(/\s+/g, " ").toLowerCase();
  const named = (one: KnownOperation): string[] => [
    ...(one.id === undefined ? [] : [one.id, `${one.known.name}/${one.id}`]),
    methodAndPath(one),
    `${one.known.name}/${methodAndPath(one)}`,
    one.path,
  ];
  const exact = all.filter((one) => named(one).includes(name));
  const found =
    exact.length > 0 ? exact : all.filter((one) => named(one).some((each) => each.toLowerCase() === wanted));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first === undefined) {
    const guesses = nearest(
      name,
      all.map((one) => one.id ?? one.path),
    );
    throw new CliError({
      code: "unknown-operation",
      message: say`There is no operation ${JSON.stringify(name)}.`,
      hint: say`${guesses.length === 0 ? "" : say`Did you mean ${guesses.join(" or ")}?\n`}corsac call lists them all.`,
      exitCode: exitCode.usage,
    });
  }
  throw new CliError({
    code: "ambiguous-operation",
    message: say`${JSON.stringify(name)} can be ${found.length} operations.`,
    details: found.map((one) => `corsac call ${operationWord(one)}`),
    hint: say`Call the one you mean.`,
    exitCode: exitCode.usage,
  });
}

function operationWord(one: KnownOperation): string {
  return one.id === undefined
    ? `'${one.known.name}/${methodAndPath(one)}'`
    : `${one.known.name}/${one.id}   (${methodAndPath(one)})`;
}
