/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { fill } from "../../phrases/phrases.js";
import type { FormField } from "../form/form-fields.js";
import { type Input, valueAt, withValue } from "../form/input-value.js";
import type { Problems } from "../form/problems.js";
import type { PlaygroundProps } from "../props.js";
import { Field } from "./field.js";
import { InputEditor } from "./input-editor.js";

interface Props {
  playground: PlaygroundProps;
  id: string;
  input: Input;
  problems: Problems;
  /** Whether fields that were not edited are validated. */
  isJudged: boolean;
  onInput(input: Input): void;
}

/** Number of fields that a compact form shows without unfolding. */
const fewFields = 2;

/** Whether a position is that of a field, or within it. */
const isIn = (path: string, { pointer }: FormField): boolean =>
  path === pointer || path.startsWith(`${pointer}/`);

/** The form of a model or an operation: presets and main fields, with the others folded, or all of it as JSON. */
export function Form({ playground, id, input, problems, isJudged, onInput }: Props): JSX.Element {
  const { subject, phrases, presets, isCompact, messageOf } = playground;
  const { first, more } = useMemo(() => {
    const { fields } = subject;
    const all = [...fields.first, ...fields.more];
    return isCompact ? { first: all.slice(0, fewFields), more: all.slice(fewFields) } : fields;
  }, [subject, isCompact]);
  const [isJson, setJson] = useState(false);
  const touched = useRef(new Set<string>());
  const all = [...first, ...more];
  const shownErrors = problems.errors.filter(
    ({ path, keyword }) => isJudged || isJson || keyword !== "required" || touched.current.has(path),
  );
  const placeless = isJson
    ? shownErrors
    : shownErrors.filter(({ path }) => !all.some((field) => isIn(path, field)));
  const field = (one: FormField): JSX.Element => (
    <Field
      key={one.pointer}
      field={one}
      model={subject.model}
      prefix={id}
      value={valueAt(input, one.pointer)}
      errors={shownErrors.filter(({ path }) => isIn(path, one))}
      warnings={problems.warnings.filter(({ path }) => isIn(path, one))}
      phrases={phrases}
      messageOf={messageOf}
      onChange={(value) => {
        touched.current.add(one.pointer);
        onInput(withValue(input, one.pointer, value));
      }}
    />
  );
  const isUnfolded = more.some((one) => shownErrors.some(({ path }) => isIn(path, one)));
  return (
    <>
      {presets.length > 0 && !isCompact && (
        <fieldset class="pg-presets">
          <legend>{phrases.playPresets}</legend>
          <div class="pg-chips">
            {presets.map((preset) => (
              <button
                type="button"
                class="pg-chip"
                title={preset.description}
                onClick={() => onInput({ ...input, ...preset.input })}
              >
                {preset.name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {!isCompact && (
        <div class="pg-modes">
          <button type="button" class="pg-quiet" aria-pressed={!isJson} onClick={() => setJson(false)}>
            {phrases.playForm}
          </button>
          <button type="button" class="pg-quiet" aria-pressed={isJson} onClick={() => setJson(true)}>
            {phrases.playJson}
          </button>
        </div>
      )}
      {isJson ? (
        <InputEditor id={`${id}-json`} input={input} phrases={phrases} onChange={onInput} />
      ) : (
        <>
          {first.map(field)}
          {more.length > 0 && (
            <details class="pg-more" open={isUnfolded || undefined}>
              <summary>{fill(phrases.playMore, { count: `${more.length}` })}</summary>
              {more.map(field)}
            </details>
          )}
        </>
      )}
      {placeless.map(({ path, message }) => (
        <p class="pg-error">
          <span lang="en">{path.slice(1).replaceAll("/", ".")}</span> {messageOf(message)}
        </p>
      ))}
    </>
  );
}
