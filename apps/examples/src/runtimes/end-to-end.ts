/** What is expected to work wherever JavaScript runs: the same program for every runtime, on the packed packages. */
import { type Client, CorsacError, createClient, type OutputFile } from "@corsac/core";
import { openTelemetry } from "@corsac/core/opentelemetry";
import { createProxy } from "@corsac/core/proxy";
import { replicate } from "@corsac/core/replicate";
import { parseWebhook, verifyWebhook } from "@corsac/core/webhooks";
import { flux11Pro, fluxSchnell, riffusion, sdxl } from "@corsac/models";

/** Where the sandbox is, and where files may be saved; nowhere if absent. */
export interface Surroundings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly folder?: string | undefined;
}

/** What every runtime must report. */
export interface Findings {
  readonly image: { readonly type: string | undefined; readonly bytes: number; readonly again: boolean };
  readonly sound: { readonly states: string[]; readonly last: number | undefined; readonly start: string };
  readonly withFile: number;
  readonly canceled: string;
  readonly invalid: string[];
  readonly aborted: string;
  readonly keyless: string;
  readonly raw: number;
  readonly proxied: string;
  readonly webhook: { readonly trusted: string; readonly forged: string };
  readonly saved: string;
}

export async function endToEnd({ baseUrl, apiKey, folder }: Surroundings): Promise<Findings> {
  const corsac = createClient({
    baseUrl,
    apiKey,
    allowKeyInBrowser: true,
    pollInterval: 20,
    models: [riffusion],
    ...openTelemetry(),
  });
  const image = await corsac.run(flux11Pro, { prompt: "a paper lighthouse at dusk" });
  const bytes = await image.bytes();
  const streamed = new Uint8Array(await new Response(image.stream()).arrayBuffer());
  return {
    image: {
      type: image.contentType,
      bytes: bytes.length,
      again: streamed.length === bytes.length && streamed.every((byte, index) => byte === bytes[index]),
    },
    sound: await followASound(corsac),
    withFile: (await corsac.run(sdxl, { prompt: "the same, in ink", image: new Blob([bytes]) })).length,
    canceled: (await (await corsac.predictions.create(riffusion, { prompt_a: slowly("rain") })).cancel())
      .state,
    invalid: await corsac.run(fluxSchnell, JSON.parse('{"promt": "x", "num_outputs": 9}')).then(
      () => [],
      (error: CorsacError & { violations?: { path: string }[] }) =>
        (error.violations ?? []).map(({ path }) => path).sort(),
    ),
    aborted: await codeOf(
      corsac.run(fluxSchnell, { prompt: "x" }, { signal: AbortSignal.abort(new Error("changed my mind")) }),
    ),
    keyless: await codeOf(createClient({ baseUrl, retries: 0 }).run(fluxSchnell, { prompt: "x" })),
    raw: (await corsac.service(replicate).GET("/replicate/v1/predictions")).response.status,
    proxied: await throughTheProxy(corsac),
    webhook: await webhooks(),
    saved: await save(image, folder),
  };
}

async function followASound(corsac: Client): Promise<Findings["sound"]> {
  const created = await corsac.predictions.create(riffusion, { prompt_a: "slow brass over rain" });
  const resumed = await corsac.predictions.resume(JSON.parse(JSON.stringify(created)), { model: riffusion });
  const states = new Set<string>();
  let last: number | undefined;
  for await (const update of resumed) {
    states.add(update.state);
    last = update.progress;
  }
  const { audio } = await resumed.output();
  const reader = audio.stream().getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return { states: [...states].slice(-1), last, start: String.fromCharCode(...(value ?? []).slice(0, 4)) };
}

/** A prompt that the sandbox takes a minute for, so that there is something to cancel on the slowest machine. */
const slowly = (prompt: string): string => `${prompt} [sandbox:duration=60000]`;

async function throughTheProxy(client: Client): Promise<string> {
  const proxy = createProxy({
    client,
    models: [fluxSchnell],
    secret: "a secret of one's own",
    authorize: () => true,
  });
  const ask = async (path: string, init?: RequestInit): Promise<{ id: string; state: string }> =>
    (await proxy(new Request(`https://app.example/api/predictions${path}`, init))).json();
  let seen = await ask("", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "flux-schnell", input: { prompt: "x" } }),
  });
  while (seen.state === "pending" || seen.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await ask(`/${seen.id}`);
  }
  return seen.state;
}

/** The example of Standard Webhooks, of a long time ago. */
async function webhooks(): Promise<Findings["webhook"]> {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const body = '{"id":"p1","status":"succeeded"}';
  const time = Math.floor(Date.now() / 1000);
  const key = await crypto.subtle.importKey(
    "raw",
    Uint8Array.from(atob(secret.slice(6)), (sign) => sign.charCodeAt(0)),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`m1.${time}.${body}`));
  const headers = {
    "webhook-id": "m1",
    "webhook-timestamp": String(time),
    "webhook-signature": `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`,
  };
  const request = new Request("https://app.example/hook", { method: "POST", headers, body });
  return {
    trusted: parseWebhook(await verifyWebhook(request, secret), fluxSchnell).state,
    forged: await codeOf(verifyWebhook({ headers, body: `${body} ` }, secret)),
  };
}

async function save(image: OutputFile, folder: string | undefined): Promise<string> {
  if (folder === undefined) return codeOf(image.save("image"));
  const path = await image.save("image", { folder });
  const refused = await codeOf(image.save("../image", { folder }));
  return `${path.slice(folder.length + 1)} ${refused}`;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no error",
    (error: unknown) => (CorsacError.isInstance(error) ? error.code : String(error)),
  );
}
