/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JsonValue } from "@corsac/core";
import type { JSX } from "preact";
import type { InputValue } from "../../form/input-value.js";
import { type ControlProps, commonAttributes, textOf } from "./control-props.js";

/** Pixels of the longer side of a displayed ratio. */
const side = 22;

function ShapeIcon({ ratio }: { ratio: number | undefined }): JSX.Element {
  const width = ratio === undefined ? side * 0.8 : Math.max(5, ratio >= 1 ? side : side * ratio);
  const height = ratio === undefined ? side * 0.8 : Math.max(5, ratio >= 1 ? side / ratio : side);
  return (
    <svg class="pg-shape" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <rect
        x={13 - width / 2}
        y={13 - height / 2}
        width={width}
        height={height}
        rx="2"
        stroke-dasharray={ratio === undefined ? "3 2" : undefined}
      />
    </svg>
  );
}

interface Choice {
  value: JsonValue;
  text: string;
  ratio?: number;
}

function choicesOf({ field }: ControlProps): Choice[] {
  const { control } = field;
  if (control.kind === "shapes") return control.shapes.map((shape) => ({ ...shape, text: shape.value }));
  if (control.kind === "chips" || control.kind === "select")
    return control.values.map((value) => ({
      value,
      text: typeof value === "string" ? value : JSON.stringify(value),
    }));
  return [];
}

const copyOf = (value: JsonValue): InputValue => JSON.parse(JSON.stringify(value));

/** Choices side by side: radio buttons, so that arrow keys move between them. */
export function ChipsControl(props: ControlProps): JSX.Element {
  const { field, id, value, standard, describedBy, onChange } = props;
  const isShapes = field.control.kind === "shapes";
  const chosen = textOf(value ?? standard);
  return (
    <div
      class={isShapes ? "pg-chips pg-shapes" : "pg-chips"}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {choicesOf(props).map(({ value: choice, text, ratio }) => (
        <label class="pg-chip" data-unset={value === undefined}>
          <input
            type="radio"
            name={id}
            value={text}
            checked={chosen === text}
            onChange={() => onChange(copyOf(choice))}
            onClick={() => {
              // The default is already displayed as selected, so selecting it does not trigger a change event.
              if (value === undefined && chosen === text) onChange(copyOf(choice));
            }}
          />
          {isShapes && <ShapeIcon ratio={ratio} />}
          <span>{text === "" ? "—" : text}</span>
        </label>
      ))}
    </div>
  );
}

export function SelectControl(props: ControlProps): JSX.Element {
  const { field, value, standard, onChange } = props;
  const choices = choicesOf(props);
  const current = textOf(value);
  const isKnown = choices.some(({ text }) => text === current);
  return (
    <select
      {...commonAttributes(props)}
      class="pg-input"
      value={value === undefined ? "" : current}
      onChange={({ currentTarget }) => {
        const found = choices.find(({ text }) => text === currentTarget.value);
        onChange(found === undefined ? undefined : copyOf(found.value));
      }}
    >
      {(value === undefined || !field.isRequired) && (
        <option value="">
          {standard === undefined ? "—" : `${textOf(standard)} (${props.phrases.playDefault})`}
        </option>
      )}
      {value !== undefined && !isKnown && <option value={current}>{current}</option>}
      {choices.map(({ text }) => (
        <option key={text} value={text}>
          {text}
        </option>
      ))}
    </select>
  );
}
