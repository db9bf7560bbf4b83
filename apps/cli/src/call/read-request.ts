import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { coerceValue } from "../input/coerce-value.js";
import { refuseForgottenFile } from "../input/forgotten-file.js";
import { isList } from "../input/input-field.js";
import { decodeText, namedFile, readNamedFile, textContent } from "../input/read-field-file.js";
import { say } from "../language/say.js";
import { shellWord } from "../models/example-command.js";
import type { InputPlace, OperationInput, OperationInputs } from "./operation-inputs.js";

/** The parts of a request in the form of the client's raw operations. */
export interface RequestParts {
  params: Record<Exclude<InputPlace, "body">, Record<string, unknown>>;
  body: unknown;
}

/** The values from the command line. */
export interface TypedValues {
  every(option: string): readonly string[];
  /** Options without a value. */
  flag(option: string): boolean | undefined;
  /** `--input`: the whole body. */
  input: string | undefined;
}

function takesFile(input: OperationInput): boolean {
  return [input.schema, input.schema.items].some(
    (part) => part?.format === "binary" || part?.contentMediaType !== undefined,
  );
}

async function typedValue(text: string, input: OperationInput, environment: Environment): Promise<unknown> {
  const isFile = input.place === "body" && text.startsWith("@") && !text.startsWith("@@") && text.length > 1;
  if (isFile) {
    const bytes = await readNamedFile(text.slice(1), environment);
    return takesFile(input)
      ? namedFile(bytes, text.slice(1))
      : coerceValue(textContent(bytes, text.slice(1)), input.schema);
  }
  const plain = input.place === "body" && text.startsWith("@@") ? text.slice(1) : text;
  const spell = (value: string): string => `--${input.flag} ${shellWord(value)}`;
  const field = { path: [input.name], schema: input.schema, takesFile: takesFile(input) };
  if (input.place === "body") await refuseForgottenFile(input.flag, plain, field, environment.cwd, spell);
  return coerceValue(
    plain,
    isList(input.schema) && !/^\s*\[/.test(plain) ? input.schema.items : input.schema,
  );
}

async function valueOfInput(
  input: OperationInput,
  typed: TypedValues,
  environment: Environment,
): Promise<unknown> {
  const texts = typed.every(input.flag);
  if (texts.length === 0) return typed.flag(input.flag);
  const values = await Promise.all(texts.map((text) => typedValue(text, input, environment)));
  if (!isList(input.schema)) return values.at(-1);
  return values.flatMap((value) => (Array.isArray(value) ? value : [value]));
}

async function readBody(shown: string, mediaType: string, environment: Environment): Promise<unknown> {
  const bytes = await readNamedFile(shown, environment);
  if (!/json|form|^\*/.test(mediaType))
    return /^text\//.test(mediaType) ? textContent(bytes, shown) : namedFile(bytes, shown);
  const text = decodeText(bytes, shown);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    const name = shown === "-" ? "standard input" : shown;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw usageError(
      say`${name} is not JSON: ${reason}`,
      say`--input takes the body of the request.`,
      "invalid-json",
    );
  }
}

/** Builds a request from the command line; all missing values are reported at once. */
export async function readRequest(
  { inputs, body: content }: OperationInputs,
  typed: TypedValues,
  environment: Environment,
): Promise<RequestParts> {
  const params: RequestParts["params"] = { path: {}, query: {}, header: {}, cookie: {} };
  const base =
    typed.input === undefined
      ? undefined
      : await readBody(typed.input, content?.mediaType ?? "", environment);
  const isObject =
    typeof base === "object" && base !== null && !Array.isArray(base) && !(base instanceof Blob);
  const fields: Record<string, unknown> = isObject ? { ...base } : {};
  let isSet = isObject;
  const missing: OperationInput[] = [];
  for (const input of inputs) {
    const value = await valueOfInput(input, typed, environment);
    if (value === undefined) {
      const given =
        input.place === "body" && (fields[input.name] !== undefined || (base !== undefined && !isObject));
      if (input.required && !given && input.schema.default === undefined) missing.push(input);
    } else if (input.place === "body") {
      fields[input.name] = value;
      isSet = true;
    } else params[input.place][input.name] = value;
  }
  if (missing.length > 0)
    throw new CliError({
      code: "missing-option",
      message:
        missing.length === 1 ? say`An option is missing.` : say`${missing.length} options are missing.`,
      details: missing.map(
        ({ flag, description }) => `--${flag}${description === "" ? "" : `: ${description.split("\n")[0]}`}`,
      ),
      hint: say`Nothing was sent. --help lists all of them; --input file.json gives the whole body.`,
      exitCode: exitCode.usage,
    });
  return { params, body: base !== undefined && !isObject ? base : isSet ? fields : undefined };
}
