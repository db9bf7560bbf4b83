import type { Model } from "@corsac/core";
import type { Phrases } from "../phrases/english.js";
import type { PlaygroundData } from "./data/playground-data.js";
import type { Input } from "./form/input-value.js";
import type { SandboxPlaces } from "./run/targets.js";

/** A preset as a chip of the form. */
export interface PresetChip {
  name: string;
  description?: string;
  input: Input;
}

/** The properties of a playground, on the server and in the page. */
export interface PlaygroundProps {
  data: PlaygroundData;
  model: Model;
  /** A BCP 47 tag. */
  language: string;
  phrases: Phrases;
  places: SandboxPlaces;
  /** The initial input of the form without one in the address. */
  start: Input;
  /** The initial input here: from the address, or what was typed before the code was loaded. */
  input: Input;
  presets: PresetChip[];
  /** Only the main fields and the result, for a page about another topic. */
  isCompact: boolean;
}
