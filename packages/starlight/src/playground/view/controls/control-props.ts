import type { Phrases } from "../../../phrases/english.js";
import type { FormField } from "../../form/form-fields.js";
import type { InputValue } from "../../form/input-value.js";

/** The properties of every control. */
export interface ControlProps {
  field: FormField;
  /** The id of the element for the field's label. */
  id: string;
  /** Ids of the elements that describe the control. */
  describedBy: string;
  isInvalid: boolean;
  /** The value in the input. Undefined if it is not set. */
  value: InputValue | undefined;
  /** The model's value if the input has none. */
  standard: InputValue | undefined;
  phrases: Phrases;
  onChange(value: InputValue | undefined): void;
}

interface CommonAttributes {
  id: string;
  "aria-describedby": string;
  "aria-invalid": boolean;
}

/** Attributes that all controls share. */
export function commonAttributes({ id, describedBy, isInvalid }: ControlProps): CommonAttributes {
  return { id, "aria-describedby": describedBy, "aria-invalid": isInvalid };
}

export function textOf(value: InputValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (value instanceof File) return value.name;
  return typeof value === "string" ? value : JSON.stringify(value);
}
