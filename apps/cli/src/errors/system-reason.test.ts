import { constants } from "node:os";
import { expect, it } from "vitest";
import { systemReason } from "./system-reason.js";

it("leaves code and call out of the system's message", () => {
  expect(systemReason(new Error("EACCES: permission denied, mkdir '/x'"))).toBe("permission denied");
  expect(systemReason(new Error("ENOSPC: no space left on device, write"))).toBe("no space left on device");
});

it("names the reason of a stream's error, whose message has only the code", () => {
  const lost = Object.assign(new Error("write EIO"), { code: "EIO", errno: -constants.errno.EIO });
  expect(systemReason(lost)).toBe("i/o error");
  expect(systemReason(new Error("write EIO"))).toBe("write EIO");
});
