import type { Phrases } from "../phrases/english.js";
import type { Input } from "./form/input-value.js";
import type { SandboxPlaces } from "./run/targets.js";
import type { Subject } from "./subject.js";

/** A preset as a chip of the form. */
export interface PresetChip {
  name: string;
  description?: string;
  input: Input;
}

/** The properties of a playground, on the server and in the page. */
export interface PlaygroundProps {
  subject: Subject;
  /** A BCP 47 tag. */
  language: string;
  phrases: Phrases;
  places: SandboxPlaces;
  /** The initial input of the form without one in the address. */
  start: Input;
  /** The initial input here: from the address, or what was typed before the code was loaded. */
  input: Input;
  presets: PresetChip[];
  /** A message of the client's validation in the language of the page. */
  messageOf(message: string): string;
  /** Only the main fields and the result, for a page about another topic. */
  isCompact: boolean;
}
