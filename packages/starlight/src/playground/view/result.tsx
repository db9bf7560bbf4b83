/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Phrases } from "../../phrases/english.js";
import { fill } from "../../phrases/phrases.js";
import type { RunRecord, RunState } from "../run/run-record.js";
import type { ShownFile } from "../run/shown-output.js";
import { ScrolledText } from "./scrolled-text.js";

export const stateWords: Readonly<
  Record<RunState, "playRunning" | "playSucceeded" | "playFailed" | "playCanceled">
> = {
  running: "playRunning",
  succeeded: "playSucceeded",
  failed: "playFailed",
  canceled: "playCanceled",
};

export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function FileView({ file, phrases }: { file: ShownFile; phrases: Phrases }): JSX.Element {
  const [isBroken, setBroken] = useState(false);
  const fail = (): void => setBroken(true);
  return (
    <figure class="pg-output" data-media={file.media}>
      {isBroken && <p class="pg-warning">{phrases.playBroken}</p>}
      {!isBroken && file.media === "image" && <img src={file.address} alt={file.name} onError={fail} />}
      {!isBroken && file.media === "audio" && (
        // biome-ignore lint/a11y/useMediaCaption: there are no captions of what a model made.
        <audio controls src={file.address} aria-label={file.name} onError={fail} />
      )}
      {!isBroken && file.media === "video" && (
        <video
          controls
          loop
          muted
          playsInline
          autoplay
          src={file.address}
          aria-label={file.name}
          onError={fail}
        />
      )}
      <figcaption>
        <span>{file.name}</span>
        <a href={file.address} download={file.name}>
          {phrases.playSave}
        </a>
        {file.media !== "file" && (
          <a href={file.address} target="_blank" rel="noreferrer">
            {phrases.playOpen}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

function Status({ record, phrases }: { record: RunRecord; phrases: Phrases }): JSX.Element {
  const { state, update, duration, pieces } = record;
  return (
    <>
      <p class="pg-status" data-state={state}>
        <strong>{phrases[stateWords[state]]}</strong>
        {update !== undefined && <code>{update.status}</code>}
        {pieces > 0 && <span>{fill(phrases.playPieces, { count: `${pieces}` })}</span>}
        <span class="pg-time">{fill(phrases.playSeconds, { count: seconds(duration) })}</span>
      </p>
      {state === "running" && (
        <progress
          aria-label={phrases.playRunning}
          max={1}
          {...(update?.progress === undefined ? {} : { value: update.progress })}
        />
      )}
    </>
  );
}

interface Props {
  record: RunRecord | undefined;
  /** Whether the code for runs is being loaded. */
  isStarting: boolean;
  /** The text before the first run. */
  emptyText: string;
  phrases: Phrases;
  /** The address of the service, for messages. */
  address: string;
  onShowCurl(): void;
}

/** The current result of a run. */
export function Result({ record, isStarting, emptyText, phrases, address, onShowCurl }: Props): JSX.Element {
  if (record === undefined) return <p class="pg-empty">{isStarting ? phrases.playStarting : emptyText}</p>;
  const { output, text, update, failure, warnings } = record;
  const words = output?.text ?? text;
  const isMixed = location.protocol === "https:" && /^http:\/\/(?!localhost|127\.|\[::1\])/i.test(address);
  return (
    <div class="pg-result">
      <Status record={record} phrases={phrases} />
      {failure !== undefined && (
        <div class="pg-failure" role="alert">
          <p lang="en">{failure.message}</p>
          {failure.hint !== undefined && <p lang="en">{failure.hint}</p>}
          {failure.isUnreachable && (
            <p>
              {fill(isMixed ? phrases.playMixed : phrases.playUnreachable, { address })}{" "}
              <button type="button" class="pg-quiet" onClick={onShowCurl}>
                {phrases.playShowCurl}
              </button>
            </p>
          )}
        </div>
      )}
      {words !== "" && <div class="pg-words">{words}</div>}
      {output !== undefined && output.files.length > 0 && (
        <div class="pg-outputs" data-count={output.files.length}>
          {output.files.map((file) => (
            <FileView key={file.address} file={file} phrases={phrases} />
          ))}
        </div>
      )}
      {warnings.map((warning) => (
        <p class="pg-warning" lang="en">
          {warning}
        </p>
      ))}
      {update?.logs !== undefined && update.logs !== "" && (
        <details open={record.state === "running"}>
          <summary>{phrases.playLogs}</summary>
          <ScrolledText text={update.logs} />
        </details>
      )}
      {output !== undefined && output.json !== "" && (
        <details open={output.files.length === 0 && words === ""}>
          <summary>{phrases.playOutputJson}</summary>
          <ScrolledText text={output.json} />
        </details>
      )}
    </div>
  );
}
