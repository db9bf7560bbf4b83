import { expect, test } from "vitest";
import { testEnvironment } from "../test-environment.js";
import { openRedis } from "./open-redis.js";

test.each(["localhost:6379", "http://localhost", "redis://", "no address"])(
  "%s is no address of a queue",
  async (address) => {
    const { environment } = testEnvironment();
    await expect(openRedis(address, environment)).rejects.toMatchObject({
      code: "invalid-option",
      exitCode: 2,
    });
  },
);

test("a server that is not there is an error at once, without its password", async () => {
  const { environment } = testEnvironment({ variables: { CORSAC_REDIS_PASSWORD: "secret" } });
  const failure = await openRedis("redis://user:hidden@127.0.0.1:1/2", environment).catch((error) => error);
  expect(failure).toMatchObject({ code: "queue-unreachable", exitCode: 4 });
  expect(failure.message).toContain("redis://127.0.0.1:1/2");
  expect(`${failure.message} ${failure.hint}`).not.toMatch(/hidden|secret[^_]/);
});
