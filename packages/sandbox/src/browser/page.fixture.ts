import { startSandbox } from "./index.js";

/** The results of the test page. */
export interface Shown {
  name: string;
  mediaType: string | null;
  status: number;
  /** Size of the displayed media in pixels. */
  width?: number;
  height?: number;
  /** Alpha of a picture's first pixel, 0 to 255. */
  corner?: number;
  /** Duration in seconds, and the played position. */
  duration?: number;
  played?: number;
  text?: string;
  /** The address that it was loaded from. */
  address?: string;
}

interface Task {
  name: string;
  /** Below the sandbox's URL. */
  path: string;
  body: Record<string, unknown>;
  /** `file`: one of the host itself. */
  kind: "prediction" | "answer" | "stream" | "file";
}

const results: Shown[] = [];
const errors: string[] = [];
Object.assign(globalThis, { results, errors });
addEventListener("error", ({ message }) => errors.push(message));
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  errors.push(`${violatedDirective} blocks ${blockedURI}`),
);

const { documents, tasks, serviceWorker } = (await (await fetch("tasks.json")).json()) as {
  documents: object[];
  tasks: Task[];
  serviceWorker: boolean;
};
const sandbox = await startSandbox({
  documents,
  duration: 0,
  seed: "page",
  worker: "worker.js",
  ...(serviceWorker ? { serviceWorker: "service-worker.js" } : {}),
});
Object.assign(globalThis, { sandbox });

async function post(path: string, body: unknown): Promise<Response> {
  const send = serviceWorker ? fetch : sandbox.fetch;
  return send(`${sandbox.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${sandbox.apiKey}` },
    body: JSON.stringify(body),
  });
}

function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes("/_sandbox/files/") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

function cornerOf(image: HTMLImageElement): number {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context?.drawImage(image, 0, 0);
  return context?.getImageData(0, 0, 1, 1).data[3] ?? 0;
}

async function show(name: string, url: string): Promise<Shown> {
  const head = await (url.startsWith(sandbox.url) ? sandbox.fetch(url) : fetch(url));
  const mediaType = head.headers.get("content-type");
  await head.body?.cancel();
  const address = url.startsWith(sandbox.url) ? await sandbox.address(url) : url;
  const kind = mediaType?.split("/")[0];
  const base = { name, mediaType, status: head.status, address };
  if (kind === "image") {
    const image = new Image();
    image.src = address;
    document.body.append(image);
    await image.decode();
    return { ...base, width: image.naturalWidth, height: image.naturalHeight, corner: cornerOf(image) };
  }
  const player = document.createElement(kind === "video" ? "video" : "audio");
  player.muted = true;
  player.controls = true;
  player.src = address;
  document.body.append(player);
  await player.play();
  await new Promise((resolve) => {
    player.addEventListener("ended", resolve, { once: true });
    setTimeout(resolve, 1500);
  });
  const size =
    player instanceof HTMLVideoElement ? { width: player.videoWidth, height: player.videoHeight } : {};
  return { ...base, ...size, duration: player.duration, played: player.currentTime };
}

async function run({ name, path, body, kind }: Task, last: string | undefined): Promise<string | undefined> {
  if (kind === "file") {
    results.push(await show(name, path));
    return undefined;
  }
  const input = JSON.parse(JSON.stringify(body).replaceAll("LAST", last ?? ""));
  const created = await post(path, input);
  if (kind === "stream") {
    const reader = created.body?.pipeThrough(new TextDecoderStream()).getReader();
    let [text, pieces] = ["", 0];
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      pieces++;
    }
    results.push({
      name,
      mediaType: created.headers.get("content-type"),
      status: created.status,
      text,
      played: pieces,
    });
    return undefined;
  }
  let value: unknown = await created.json();
  if (kind === "prediction") {
    const { id } = value as { id: string };
    const asked = await sandbox.fetch(`${sandbox.url}/v1/predictions/${id}`, {
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
    });
    value = await asked.json();
  }
  const urls = addressesIn(value);
  if (urls.length === 0) errors.push(`${name}: ${created.status} ${JSON.stringify(value).slice(0, 300)}`);
  for (const url of urls) results.push(await show(name, url));
  return urls[0];
}

let last: string | undefined;
for (const task of tasks) {
  try {
    last = (await run(task, last)) ?? last;
  } catch (error) {
    errors.push(`${task.name}: ${String(error)}`);
  }
}
document.documentElement.dataset["done"] = "true";
