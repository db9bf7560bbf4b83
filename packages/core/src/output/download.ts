import { OutputExpiredError } from "../errors/output-expired-error.js";
import { parseJson } from "../http/parse-json.js";
import { responseError } from "../http/response-error.js";
import type { Audience, Transport } from "../http/transport.js";

/** Fetches a URL and reads the answer, of which it is certain that it is no error. */
export type Download = <Value>(url: string, read: (response: Response) => Promise<Value>) => Promise<Value>;

/** What hosts answer for a file that is gone; signed URLs that ran out answer 403. */
const gone: readonly number[] = [403, 404, 410];

/** A download through the client's transport: with tries, and with the key for the configured origin alone. */
export function createDownload(transport: Transport, audience: Audience): Download {
  return (url, read) =>
    transport.send({ method: "GET", url, audience, repeatable: true }, async (response) => {
      if (response.ok) return read(response);
      const { status, headers } = response;
      const method = "GET";
      const shown = transport.redact(url);
      if (gone.includes(status)) {
        await response.body?.cancel();
        throw new OutputExpiredError(
          `GET ${shown} answered ${status}: the output has expired or was removed`,
          {
            method,
            url: shown,
            status,
            hint: "Services keep outputs for a limited time: save them when the prediction is done.",
          },
        );
      }
      const text = transport.redact(await response.text());
      throw responseError({
        method,
        url: shown,
        status,
        headers,
        text,
        body: parseJson(text),
        retryAfter: undefined,
        authenticated: true,
      });
    });
}
