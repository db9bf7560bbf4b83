/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Model, Violation } from "@corsac/core";
import type { JSX } from "preact";
import type { Phrases } from "../../phrases/english.js";
import type { FormField } from "../form/form-fields.js";
import { defaultOf } from "../form/initial-input.js";
import type { InputValue } from "../form/input-value.js";
import { ChipsControl, SelectControl } from "./controls/choice-control.js";
import type { ControlProps } from "./controls/control-props.js";
import { FileControl } from "./controls/file-control.js";
import { JsonControl } from "./controls/json-control.js";
import { MessagesControl } from "./controls/messages-control.js";
import { NumberControl, SeedControl, SliderControl, SwitchControl } from "./controls/number-control.js";
import { PromptControl, TextControl } from "./controls/text-control.js";
import { InlineText } from "./inline-text.js";

interface Props {
  field: FormField;
  model: Model | undefined;
  /** Prefix of the ids of the form. */
  prefix: string;
  value: InputValue | undefined;
  errors: readonly Violation[];
  warnings: readonly Violation[];
  phrases: Phrases;
  messageOf(message: string): string;
  onChange(value: InputValue | undefined): void;
}

const byKind: Readonly<Record<string, (props: ControlProps) => JSX.Element | null>> = {
  text: TextControl,
  prompt: PromptControl,
  shapes: ChipsControl,
  chips: ChipsControl,
  select: SelectControl,
  slider: SliderControl,
  number: NumberControl,
  seed: SeedControl,
  switch: SwitchControl,
  file: FileControl,
  json: JsonControl,
};

/** Kinds whose controls edit texts. A value of another type is shown as JSON. */
const textKinds: readonly string[] = ["text", "prompt"];

function Control({ model, ...props }: ControlProps & { model: Model | undefined }): JSX.Element {
  const { kind } = props.field.control;
  if (kind === "messages" && model !== undefined) return <MessagesControl model={model} {...props} />;
  const isOther = typeof props.value === "object" && props.value !== null && !(props.value instanceof File);
  const Chosen = textKinds.includes(kind) && isOther ? JsonControl : (byKind[kind] ?? JsonControl);
  return <Chosen {...props} />;
}

/** The position of an error in the field: ` [1]`, empty for the field itself. */
function placeIn(pointer: string, path: string): string {
  const inner = path.slice(pointer.length).slice(1).replaceAll("/", ".");
  return inner === "" ? "" : `${inner}: `;
}

/** Where a field of an operation is sent, in the words of the page. */
function placeWords(place: string, phrases: Phrases): string {
  switch (place) {
    case "path":
      return phrases.inPath;
    case "query":
      return phrases.inQuery;
    case "header":
      return phrases.inHeader;
    default:
      return phrases.playInBody;
  }
}

/** A field with its name, description, control and errors. */
export function Field({
  field,
  model,
  prefix,
  value,
  errors,
  warnings,
  phrases,
  messageOf,
  onChange,
}: Props): JSX.Element {
  const id = `${prefix}${field.pointer.replaceAll(/[^\w-]+/g, "-")}`;
  const standard = defaultOf(field.schema);
  const isGroup = ["shapes", "chips", "messages"].includes(field.control.kind);
  const describedBy = `${id}-description ${id}-problem`;
  const Label = isGroup ? "span" : "label";
  return (
    <div class="pg-field" data-kind={field.control.kind} data-invalid={errors.length > 0}>
      <div class="pg-head">
        <Label class="pg-name" id={`${id}-label`} {...(isGroup ? {} : { for: id })}>
          {field.name}
          {field.isRequired && <abbr title={phrases.required}>*</abbr>}
        </Label>
        {field.place !== undefined && field.place !== field.name && (
          <span class="pg-note">{placeWords(field.place, phrases)}</span>
        )}
        {field.isDeprecated && <span class="pg-note">{phrases.deprecated}</span>}
        {value !== undefined && !field.isRequired && (
          <button
            type="button"
            class="pg-quiet pg-unset"
            aria-label={`${standard === undefined ? phrases.playClear : phrases.playUseDefault}: ${field.name}`}
            onClick={() => onChange(undefined)}
          >
            {standard === undefined ? phrases.playClear : phrases.playUseDefault}
          </button>
        )}
      </div>
      <Control
        model={model}
        field={field}
        id={id}
        describedBy={describedBy}
        isInvalid={errors.length > 0}
        value={value}
        standard={standard === undefined ? undefined : JSON.parse(JSON.stringify(standard))}
        phrases={phrases}
        onChange={onChange}
      />
      <div id={`${id}-problem`} aria-live="polite">
        {errors.map(({ path, message }) => (
          <p class="pg-error">
            {placeIn(field.pointer, path)}
            {messageOf(message)}
          </p>
        ))}
        {warnings.map(({ path, message }) => (
          <p class="pg-warning">
            {placeIn(field.pointer, path)}
            {messageOf(message)} ({phrases.playSentAnyway})
          </p>
        ))}
      </div>
      <div class="pg-description" id={`${id}-description`}>
        {field.description !== undefined && <InlineText text={field.description} />}
      </div>
    </div>
  );
}
