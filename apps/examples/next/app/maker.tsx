"use client";

import { createClient } from "@corsac/core";
import { fluxDev } from "@corsac/models";
import { usePrediction } from "@corsac/react";
import { useState } from "react";

// The route at this address has the key. Next also makes this client on the server, where it sends nothing.
const client = createClient({ proxy: "/api/corsac", pollInterval: 200 });

export function Maker() {
  const [prompt, setPrompt] = useState("a fox in the snow");
  const [image, setImage] = useState<File>();
  const { run, cancel, reset, state, progress, output, error, isRunning } = usePrediction(fluxDev, {
    client,
    storageKey: "maker",
  });
  return (
    <form
      style={{ display: "grid", gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ prompt, ...(image && { image }) });
      }}
    >
      <label>
        Prompt <input name="prompt" value={prompt} onChange={(event) => setPrompt(event.target.value)} />
      </label>
      <label>
        Start image{" "}
        <input
          name="image"
          type="file"
          accept="image/*"
          onChange={(event) => setImage(event.target.files?.[0])}
        />
      </label>
      <div>
        <button type="submit" disabled={isRunning}>
          Make
        </button>{" "}
        <button type="button" disabled={!isRunning} onClick={() => void cancel()}>
          Cancel
        </button>{" "}
        <button type="button" onClick={reset}>
          Reset
        </button>
      </div>
      <output>{state}</output>
      <progress value={progress ?? 0} />
      {error instanceof Error && <p role="alert">{error.message}</p>}
      <div id="result">
        {output?.map((file) => (
          // biome-ignore lint/performance/noImgElement: the proxy serves the file as it is
          <img key={file.url} src={file.url} alt={prompt} width={320} />
        ))}
      </div>
    </form>
  );
}
