import { createClient } from "@corsac/core";
import { fluxDev } from "@corsac/models";
import { usePrediction } from "@corsac/react";
import { createElement as h, type ReactElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

// The page of browsers.test.ts: a form with a prompt and a file, progress, a gallery. Its client has no key.
const client = createClient({ proxy: "/api/corsac", pollInterval: 100 });

function Gallery(): ReactElement {
  const [prompt, setPrompt] = useState("a fox in the snow");
  const [image, setImage] = useState<File>();
  const { run, cancel, reset, state, progress, output, error, isRunning } = usePrediction(fluxDev, {
    client,
    storageKey: "gallery",
  });
  return h(
    "main",
    { style: { font: "16px system-ui", maxWidth: 640, margin: "2rem auto", display: "grid", gap: 12 } },
    h("input", { id: "prompt", value: prompt, onChange: (event) => setPrompt(event.currentTarget.value) }),
    h("input", { id: "file", type: "file", onChange: (event) => setImage(event.currentTarget.files?.[0]) }),
    h(
      "button",
      {
        type: "button",
        id: "run",
        disabled: isRunning,
        onClick: () => void run({ prompt, ...(image && { image }) }),
      },
      "Make",
    ),
    h(
      "button",
      { type: "button", id: "cancel", disabled: !isRunning, onClick: () => void cancel() },
      "Cancel",
    ),
    h("button", { type: "button", id: "reset", onClick: reset }, "Reset"),
    h("output", { id: "state" }, state),
    h("progress", { value: progress ?? 0 }),
    error instanceof Error ? h("p", { role: "alert" }, error.message) : null,
    h(
      "div",
      { id: "gallery" },
      output?.map((file) => h("img", { key: file.url, src: file.url, alt: "", width: 320 })),
    ),
  );
}

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(h(StrictMode, null, h(Gallery)));
