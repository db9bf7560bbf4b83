/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { render } from "preact";
import type { Phrases } from "../phrases/english.js";
import type { PlaygroundData } from "./data/playground-data.js";
import { inputOf } from "./form/address-state.js";
import { makeProps } from "./make-props.js";
import type { SandboxPlaces } from "./run/targets.js";
import { Playground } from "./view/playground.js";

/** Data of the page about its playground, from attributes of its element. */
export interface PageFacts {
  /** Addresses of the model's data and of the texts of the page's language. */
  data: string;
  words: string;
  language: string;
  places: SandboxPlaces;
  isCompact: boolean;
  /** Whether a run starts immediately. */
  isRunAtOnce(): boolean;
}

async function load<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return await response.json();
}

/** Replaces the server-rendered playground with the working one. */
export async function startPlayground(element: HTMLElement, facts: PageFacts): Promise<void> {
  const [data, phrases] = await Promise.all([load<PlaygroundData>(facts.data), load<Phrases>(facts.words)]);
  const { language, places, isCompact } = facts;
  const input = isCompact ? undefined : inputOf(location.hash);
  const props = await makeProps(data, { language, phrases, places, isCompact, input });
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
  element.replaceChildren();
  render(<Playground {...props} isRunAtOnce={facts.isRunAtOnce()} />, element);
  element.dataset["state"] = "ready";
  if (focused) document.getElementById(focused)?.focus();
}
