/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Phrases } from "../../phrases/english.js";
import { fill } from "../../phrases/phrases.js";
import { type Input, isRecord } from "../form/input-value.js";
import { jsonText, parseJson } from "./controls/json-control.js";

interface Props {
  id: string;
  input: Input;
  phrases: Phrases;
  onChange(input: Input): void;
}

/** The whole input as JSON, including fields that the form does not have. */
export function InputEditor({ id, input, phrases, onChange }: Props): JSX.Element {
  const [text, setText] = useState(jsonText(input));
  const [fault, setFault] = useState<string>();
  const [written, setWritten] = useState(input);
  useEffect(() => {
    if (input === written) return;
    setText(jsonText(input));
    setFault(undefined);
  }, [input]);
  const edit = (next: string): void => {
    setText(next);
    try {
      const value = parseJson(next, input);
      if (!isRecord(value)) {
        setFault(phrases.playNotObject);
        return;
      }
      setFault(undefined);
      setWritten(value);
      onChange(value);
    } catch (error) {
      setFault(fill(phrases.playNotJson, { what: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div class="pg-field">
      <label class="pg-name" for={id}>
        {phrases.playJsonLabel}
      </label>
      <textarea
        id={id}
        class="pg-input pg-code"
        rows={12}
        spellcheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        value={text}
        onInput={({ currentTarget }) => edit(currentTarget.value)}
      />
      <p class="pg-error" id={`${id}-fault`} aria-live="polite">
        {fault}
      </p>
    </div>
  );
}
