import { type Client, createClient } from "@corsac/core";
import { fluxDev } from "@corsac/models";

/** The models that pages of this app can run. */
export const models = [fluxDev];

let client: Client | undefined;

/** The client of the server, which alone has the key. Made at the first request: a build needs no key. */
export function corsac(): Client {
  client ??= createClient({
    baseUrl: process.env["CORSAC_BASE_URL"],
    apiKey: process.env["CORSAC_API_KEY"],
    models,
  });
  return client;
}
