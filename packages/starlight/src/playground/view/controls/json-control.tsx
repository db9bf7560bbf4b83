/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fill } from "../../../phrases/phrases.js";
import { type InputValue, isRecord } from "../../form/input-value.js";
import { type ControlProps, commonAttributes } from "./control-props.js";

/** A value as indented JSON. A file is represented by its name. */
export function jsonText(value: InputValue | undefined): string {
  if (value === undefined) return "";
  return JSON.stringify(
    value,
    (_key, member) => (member instanceof File ? `file:${member.name}` : member),
    2,
  );
}

/** All files in a value, by their representation in `jsonText`. */
function filesOf(value: InputValue | undefined, found: Map<string, File> = new Map()): Map<string, File> {
  if (value instanceof File) found.set(`file:${value.name}`, value);
  else if (Array.isArray(value)) for (const item of value) filesOf(item, found);
  else if (isRecord(value)) for (const item of Object.values(value)) filesOf(item, found);
  return found;
}

/** @throws {SyntaxError} if the text is not JSON */
export function parseJson(text: string, before: InputValue | undefined): InputValue {
  const files = filesOf(before);
  return JSON.parse(text, (_key, member) =>
    typeof member === "string" ? (files.get(member) ?? member) : member,
  );
}

/** A JSON editor for a value without another control. Invalid JSON stays in the text and does not change the input. */
export function JsonControl(props: ControlProps): JSX.Element {
  const { value, standard, phrases, onChange, id } = props;
  const [text, setText] = useState(jsonText(value));
  const [fault, setFault] = useState<string>();
  // A preset or an earlier run may have set the field.
  useEffect(() => {
    if (fault === undefined && !isSame(text, value)) setText(jsonText(value));
  }, [value]);
  const edit = (next: string): void => {
    setText(next);
    setFault(undefined);
    try {
      onChange(next.trim() === "" ? undefined : parseJson(next, value));
    } catch (error) {
      setFault(fill(phrases.playNotJson, { what: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <>
      <textarea
        {...commonAttributes(props)}
        aria-invalid={props.isInvalid || fault !== undefined}
        class="pg-input pg-code"
        rows={2}
        spellcheck={false}
        value={text}
        placeholder={jsonText(standard)}
        onInput={({ currentTarget }) => edit(currentTarget.value)}
      />
      {fault !== undefined && (
        <p class="pg-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

function isSame(text: string, value: InputValue | undefined): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return text.trim() === "" && value === undefined;
  }
}
