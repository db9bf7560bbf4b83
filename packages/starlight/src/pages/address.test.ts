import { expect, test } from "vitest";
import { kebabCase } from "./address.js";

test.each([
  ["getPrediction", "get-prediction"],
  ["finishSignInWith2FA", "finish-sign-in-with-2fa"],
  ["finishSignInWith2fa", "finish-sign-in-with-2fa"],
  ["convertTo3DModel", "convert-to-3d-model"],
  ["readMp4Url", "read-mp4-url"],
  ["listV2", "list-v2"],
  ["flux-1.1-pro", "flux-1.1-pro"],
])("the address of %s is %s", (name, address) => {
  expect(kebabCase(name)).toBe(address);
});
