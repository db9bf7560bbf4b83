import { expect, it } from "vitest";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { startSandbox } from "../node/start-sandbox.js";
import { maskBody } from "./mask-body.js";
import { secretNames } from "./secret-names.js";

it("names that look like secrets are, and those that a document says", () => {
  const schemes = {
    a: { type: "apiKey", in: "header", name: "X-Door" },
    b: { type: "http", scheme: "basic" },
  };
  const isSecret = secretNames([
    readService({
      ...acmeService,
      security: [],
      components: { ...acmeService.components, securitySchemes: schemes },
    }),
  ]);
  const secret =
    "authorization proxy-authorization cookie x-api-key api-key x-goog-api-key key api_key apiKey access_token " +
    "accessToken x-auth-token X-Amz-Security-Token X-Amz-Signature client_secret page_access_token password " +
    "myapikey token x-door sig";
  const plain =
    "content-type idempotency-key page_token nextPageToken next-page-token sort_key max_tokens month monkey author " +
    "prompt size user-agent x-corsac-test cache-control";
  expect(secret.split(" ").filter((name) => !isSecret(name))).toEqual([]);
  expect(plain.split(" ").filter(isSecret)).toEqual([]);
});

it("the journal has their names, with stars for the values", async () => {
  await using sandbox = await startSandbox({ documents: [acmeService] });
  const headers = { "x-api-key": "s3cret", "x-goog-api-key": "s3cret", authorization: "Bearer s3cret" };
  await fetch(`${sandbox.url}/v2/credits?month=may&api_key=s3cret&access_token=s3cret`, { headers });
  const journal = sandbox.test().journal();
  expect(JSON.stringify(journal)).not.toContain("s3cret");
  expect(journal).toMatchObject([
    { query: { month: "may", api_key: "***", access_token: "***" }, headers: { "x-api-key": "***" } },
  ]);
});

it("members of bodies that hold keys have stars, others do not", () => {
  const body = { apiKey: "s3cret", nested: [{ access_token: "s3cret", key: "C major", max_tokens: 5 }] };
  const stars = { apiKey: "***", nested: [{ access_token: "***", key: "C major", max_tokens: 5 }] };
  expect(maskBody(body)).toEqual(stars);
  expect(body.apiKey).toBe("s3cret");
  const same = { prompt: "a fox", list: [1, { a: null }] };
  expect(maskBody(same)).toBe(same);
});
