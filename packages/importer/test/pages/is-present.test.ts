import { afterEach, expect, test, vi } from "vitest";
import { isPresent } from "./is-present.js";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["not named", undefined, "true", false],
  ["named, outside of CI", "gone", "", false],
  ["named, under CI", "gone", "true", undefined],
])("a folder that is missing: %s", (_, named, ci, want) => {
  vi.stubEnv("CI", ci);
  vi.stubEnv("ACME_PAGES", named);
  const ask = (): boolean => isPresent("ACME_PAGES", "gone");
  if (want === undefined) expect(ask).toThrow("ACME_PAGES names gone");
  else expect(ask()).toBe(want);
});

test("a folder that is there", () => expect(isPresent("ACME_PAGES", import.meta.dirname)).toBe(true));
