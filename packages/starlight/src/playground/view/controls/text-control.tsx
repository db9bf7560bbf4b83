/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { type ControlProps, commonAttributes, textOf } from "./control-props.js";

/** A text area that grows with its text. */
export function PromptControl(props: ControlProps): JSX.Element {
  const { value, standard, onChange, field } = props;
  return (
    <textarea
      {...commonAttributes(props)}
      class="pg-input pg-prompt"
      rows={3}
      value={textOf(value)}
      placeholder={textOf(standard)}
      onInput={({ currentTarget }) =>
        onChange(currentTarget.value === "" && !field.isRequired ? undefined : currentTarget.value)
      }
    />
  );
}

export function TextControl(props: ControlProps): JSX.Element {
  const { value, standard, onChange, field, id } = props;
  const suggestions = field.control.kind === "text" ? field.control.suggestions : [];
  return (
    <>
      <input
        {...commonAttributes(props)}
        class="pg-input"
        type="text"
        value={textOf(value)}
        placeholder={textOf(standard)}
        list={suggestions.length > 1 ? `${id}-list` : undefined}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.value === "" && !field.isRequired ? undefined : currentTarget.value)
        }
      />
      {suggestions.length > 1 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
