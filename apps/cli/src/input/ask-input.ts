import { type ModelDescriptor, validateInput } from "@corsac/core";
import { visibleText } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { violationLine } from "../errors/describe-core-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { showValue } from "../models/describe-field.js";
import { coerceValue } from "./coerce-value.js";
import { type FormField, formFields } from "./form-fields.js";

type Streams = NonNullable<Environment["streams"]>;

function left(): CliError {
  return new CliError({
    code: "interrupted",
    message: say`Nothing was sent.`,
    exitCode: exitCode.interrupted,
  });
}

/** The fault of a value, which is checked before the next prompt. A file is checked when it is read. */
function faultOf({ key, schema }: FormField, text: string): string | undefined {
  if (text.startsWith("@")) return undefined;
  const rule = { type: "object", properties: { [key]: schema } } as const;
  const [violation] = validateInput(rule, { [key]: coerceValue(text, schema) });
  return violation === undefined ? undefined : visibleText(violationLine(violation));
}

async function askField(field: FormField, isNeeded: boolean, streams: Streams): Promise<string | undefined> {
  const { isCancel, select, text } = await import("@clack/prompts");
  const { key, says, schema, choices } = field;
  const message = visibleText(says === "" ? key : `${key}: ${says}`);
  const usual = schema.default === undefined ? "" : showValue(schema.default);
  if (choices.length > 0) {
    const options = choices.map((choice, index) => ({ value: index, label: visibleText(showValue(choice)) }));
    const first = schema.default === undefined ? 0 : choices.indexOf(schema.default);
    const chosen = await select({ message, options, initialValue: Math.max(0, first), ...streams });
    if (isCancel(chosen)) throw left();
    const value = choices[chosen];
    return typeof value === "string" ? value : JSON.stringify(value);
  }
  const typed = await text({
    message,
    placeholder: visibleText(
      usual === "" ? (isNeeded ? "" : say`Enter leaves it out`) : say`Enter takes ${usual}`,
    ),
    validate: (value) => {
      if (value === undefined || value === "")
        return isNeeded && schema.default === undefined ? say`${key} is required.` : undefined;
      return faultOf(field, value);
    },
    ...streams,
  });
  if (isCancel(typed)) throw left();
  return typed === undefined || typed === "" ? undefined : typed;
}

/** The optional field that a person wants to set; undefined to continue. */
async function chooseField(fields: readonly FormField[], streams: Streams): Promise<FormField | undefined> {
  if (fields.length === 0) return undefined;
  const { isCancel, select } = await import("@clack/prompts");
  const options = [
    { value: -1, label: say`Run it` },
    ...fields.map(({ key, says }, index) => ({
      value: index,
      label: visibleText(key),
      hint: visibleText(says),
    })),
  ];
  const chosen = await select({ message: say`Run it, or set a field`, options, maxItems: 8, ...streams });
  if (isCancel(chosen)) throw left();
  return fields[chosen];
}

/**
 * Prompts a person for the input of a model, field by field, and returns the values in the form of `-i`: `key=value`,
 * where a value `@file` names a file.
 *
 * @throws {CliError} Ctrl-C
 */
export async function askInput(
  model: ModelDescriptor,
  given: Readonly<Record<string, unknown>>,
  streams: Streams,
): Promise<string[]> {
  const { intro, outro } = await import("@clack/prompts");
  const { needed, further } = formFields(model, given);
  const assignments: string[] = [];
  const ask = async (field: FormField, isNeeded: boolean): Promise<void> => {
    const value = await askField(field, isNeeded, streams);
    if (value !== undefined) assignments.push(`${field.key}=${value}`);
  };
  intro(visibleText(model.slug), streams);
  for (const field of needed) await ask(field, true);
  let open = further;
  for (
    let field = await chooseField(open, streams);
    field !== undefined;
    field = await chooseField(open, streams)
  ) {
    const { key } = field;
    await ask(field, false);
    open = open.filter((one) => one.key !== key);
  }
  outro("Sending it", streams);
  return assignments;
}
