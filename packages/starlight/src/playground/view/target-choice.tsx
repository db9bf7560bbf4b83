/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import type { Phrases } from "../../phrases/english.js";
import type { TargetKind, TargetSettings } from "../run/targets.js";
import type { Subject } from "../subject.js";
import { InlineText } from "./inline-text.js";

interface Props {
  id: string;
  /** What runs. */
  kind: Subject["kind"];
  settings: TargetSettings;
  phrases: Phrases;
  onChange(settings: TargetSettings): void;
}

const kinds: readonly [TargetKind, "playTargetPage" | "playTargetSandbox" | "playTargetGateway"][] = [
  ["page", "playTargetPage"],
  ["sandbox", "playTargetSandbox"],
  ["gateway", "playTargetGateway"],
];

/** Default address and key of a local sandbox. */
const sandboxStart = { address: "http://127.0.0.1:4010", key: "sandbox-key" };

/** Selects the target of runs. The settings are neither stored nor added to the page's address. */
export function TargetChoice({ id, kind: subject, settings, phrases, onChange }: Props): JSX.Element {
  const { kind, address, key } = settings;
  const notes = {
    page: subject === "model" ? phrases.playTargetPageNote : phrases.playTargetPageCallNote,
    sandbox: phrases.playTargetSandboxNote,
    gateway: phrases.playTargetGatewayNote,
  };
  return (
    <fieldset class="pg-target">
      <legend>{phrases.playTarget}</legend>
      <div class="pg-chips">
        {kinds.map(([one, phrase]) => (
          <label class="pg-chip">
            <input
              type="radio"
              name={`${id}-target`}
              value={one}
              checked={one === kind}
              onChange={() =>
                onChange({ kind: one, ...(one === "sandbox" ? sandboxStart : { address: "", key: "" }) })
              }
            />
            <span>{phrases[phrase]}</span>
          </label>
        ))}
      </div>
      {kind !== "page" && (
        <div class="pg-place">
          <label class="pg-inner">
            <span>{phrases.playAddress}</span>
            <input
              class="pg-input"
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://"
              value={address}
              onInput={({ currentTarget }) => onChange({ ...settings, address: currentTarget.value })}
            />
          </label>
          <label class="pg-inner">
            <span>{phrases.playKey}</span>
            <input
              class="pg-input"
              type="password"
              autocomplete="off"
              value={key}
              onInput={({ currentTarget }) => onChange({ ...settings, key: currentTarget.value })}
            />
          </label>
        </div>
      )}
      <div class="pg-note">
        <InlineText text={notes[kind]} />
      </div>
    </fieldset>
  );
}
