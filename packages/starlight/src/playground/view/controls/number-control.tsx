/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { type ControlProps, commonAttributes, textOf } from "./control-props.js";

/** The typed text as a number, or unchanged if it is not one. Then the client's validation reports it. */
function numberOf(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}

export function NumberControl(props: ControlProps): JSX.Element {
  const { value, standard, onChange } = props;
  return (
    <input
      {...commonAttributes(props)}
      class="pg-input pg-number"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={textOf(value)}
      placeholder={textOf(standard)}
      onInput={({ currentTarget }) => onChange(numberOf(currentTarget.value))}
    />
  );
}

/** A slider with a number field. */
export function SliderControl(props: ControlProps): JSX.Element | null {
  const { field, value, standard, onChange, id } = props;
  const { control } = field;
  if (control.kind !== "slider") return null;
  const { minimum, maximum, step } = control;
  const shown = typeof value === "number" ? value : typeof standard === "number" ? standard : minimum;
  return (
    <div class="pg-slider">
      <input
        type="range"
        aria-labelledby={`${id}-label`}
        min={minimum}
        max={maximum}
        step={step}
        value={shown}
        data-unset={value === undefined}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
      <NumberControl {...props} />
    </div>
  );
}

/** A seed, typed or random. */
export function SeedControl(props: ControlProps): JSX.Element | null {
  const { field, phrases, onChange } = props;
  const { control } = field;
  if (control.kind !== "seed") return null;
  return (
    <div class="pg-row">
      <NumberControl {...props} />
      <button
        type="button"
        class="pg-icon"
        title={phrases.playDice}
        aria-label={phrases.playDice}
        onClick={() => onChange(Math.floor(Math.random() * control.maximum))}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <rect
            x="2.5"
            y="2.5"
            width="15"
            height="15"
            rx="3.5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
          />
          {[
            [6.7, 6.7],
            [13.3, 6.7],
            [10, 10],
            [6.7, 13.3],
            [13.3, 13.3],
          ].map(([x, y]) => (
            <circle cx={x} cy={y} r="1.35" fill="currentColor" />
          ))}
        </svg>
      </button>
    </div>
  );
}

export function SwitchControl(props: ControlProps): JSX.Element {
  const { value, standard, phrases, onChange } = props;
  const isOn = (value ?? standard) === true;
  return (
    <span class="pg-switch">
      <input
        {...commonAttributes(props)}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span aria-hidden="true">{isOn ? phrases.playOn : phrases.playOff}</span>
    </span>
  );
}
