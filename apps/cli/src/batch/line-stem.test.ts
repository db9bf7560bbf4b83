import { expect, it } from "vitest";
import { safeName } from "../files/safe-name.js";
import { lineStem, NameOwners } from "./line-stem.js";

const stem = (customId: string | undefined, ownsName = true): string =>
  lineStem({ customId, hash: "0123456789abcdef", line: 7 }, { repeated: 1, ownsName });

it("is the custom_id where that is a valid name, else with a hash of the custom_id", () => {
  expect(stem("Fox_1.a")).toBe("Fox_1.a");
  expect(stem(undefined)).toBe("00007-01234567");
  expect(stem("a/b")).toMatch(/^a-b-[0-9a-f]{8}$/);
  expect(stem("a/b")).not.toBe(stem("a?b"));
  expect(stem("a", false)).toMatch(/^a-[0-9a-f]{8}$/);
});

it.each(["CON", "nul", "Com1", "aux.x"])("%s is a device on Windows", (name) => {
  expect(safeName(name)).toBe(`_${name}`);
  expect(stem(name)).toMatch(new RegExp(`^_${name}-[0-9a-f]{8}$`));
});

it("leaves names that only start like a device", () => {
  expect([safeName("console"), safeName("com10"), safeName("nul-1")]).toEqual(["console", "com10", "nul-1"]);
});

it.each(["batch", "Results", "contact-sheet"])("%s is not the name of the batch's own file", (name) => {
  expect(stem(name)).toMatch(/-[0-9a-f]{8}$/);
});

it("fits into a file name in every script, without half a character", () => {
  const long = stem("𠀀狐".repeat(200));
  expect(Buffer.byteLength(long)).toBeLessThan(180);
  expect(long).not.toMatch(/\p{Cs}/u);
});

it("gives a name to the first line that uses it, ignoring case and composition", () => {
  const owners = new NameOwners();
  expect([owners.claim("Fox", 0), owners.claim("fox", 1), owners.claim("Fox", 0)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([owners.claim("caf\u00e9", 2), owners.claim("cafe\u0301", 3)]).toEqual([true, false]);
});
