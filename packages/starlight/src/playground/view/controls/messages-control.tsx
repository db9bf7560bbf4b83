/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type Model, withMessages } from "@corsac/core";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Input, type InputValue, isRecord, valueAt } from "../../form/input-value.js";
import { type ControlProps, commonAttributes } from "./control-props.js";
import { JsonControl } from "./json-control.js";

interface Said {
  system?: string;
  text: string;
}

function messagesOf(model: Model, said: Said): InputValue | undefined {
  // `withMessages` accepts and returns plain JSON here, because no files are passed.
  const input: Input = JSON.parse(JSON.stringify(withMessages(model, said)));
  return valueAt(input, model.messages?.pointer ?? "");
}

function textsIn(value: InputValue): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts of messages that two text areas can represent. Undefined for a longer conversation. */
function saidIn(model: Model, value: InputValue | undefined): Said | undefined {
  if (value === undefined) return { text: "" };
  // Finds the texts among those in the messages: the ones that result in the same messages.
  const [first = [], second = []] = Array.isArray(value) ? value.map(textsIn) : [];
  const takesSystem = model.messages?.system !== undefined;
  const candidates: Said[] = [
    ...first.map((text) => ({ text })),
    ...(takesSystem ? first.flatMap((system) => second.map((text) => ({ system, text }))) : []),
  ];
  const written = JSON.stringify(value);
  return candidates.find((said) => JSON.stringify(messagesOf(model, said)) === written);
}

/** A message and the system message. A longer conversation as JSON. */
export function MessagesControl({ model, ...props }: ControlProps & { model: Model }): JSX.Element {
  const { value, phrases, onChange, id } = props;
  const [isJson, setJson] = useState(false);
  const said = isJson ? undefined : saidIn(model, value);
  const set = (next: Said): void =>
    onChange(next.text === "" && next.system === undefined ? undefined : messagesOf(model, next));
  const takesSystem = model.messages?.system !== undefined;
  return (
    <div class="pg-messages">
      {said === undefined ? (
        <JsonControl {...props} />
      ) : (
        <>
          {takesSystem && (
            <label class="pg-inner">
              <span>{phrases.playSystem}</span>
              <textarea
                class="pg-input pg-prompt"
                rows={1}
                value={said.system ?? ""}
                onInput={({ currentTarget: { value: system } }) =>
                  set(system === "" ? { text: said.text } : { text: said.text, system })
                }
              />
            </label>
          )}
          <label class="pg-inner" for={id}>
            <span>{phrases.playMessage}</span>
            <textarea
              {...commonAttributes(props)}
              class="pg-input pg-prompt"
              rows={3}
              value={said.text}
              onInput={({ currentTarget: { value: text } }) => set({ ...said, text })}
            />
          </label>
        </>
      )}
      <button type="button" class="pg-quiet" aria-pressed={isJson} onClick={() => setJson(!isJson)}>
        {phrases.playJson}
      </button>
    </div>
  );
}
