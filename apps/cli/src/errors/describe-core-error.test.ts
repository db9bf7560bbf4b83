import { InputError } from "@corsac/core";
import { expect, it } from "vitest";
import { describeCoreError } from "./describe-core-error.js";

it("what the message of an error says in full is said once, with what to do", async () => {
  const message = "is a file of 434 kB; at most 256 kB: acme has no operation that takes files";
  const error = new InputError(`image ${message}`, [{ path: "/image", keyword: "file", message }], {
    hint: "Pass its URL.",
  });
  expect(await describeCoreError(error)).toMatchObject({
    message: `image ${message}`,
    details: [],
    hint: "Nothing was sent. Pass its URL.",
  });
});
