import { expect, test } from "vitest";
import { exitCode } from "../errors/exit-code.js";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";
import { runFiltered, takeFilter } from "./jq-filter.js";

const command = { args: { json: { type: "boolean" }, jq: { type: "string" } } } as const;

test.each<[string[], string[] | undefined, string | undefined]>([
  [["a", "--jq", ".id", "b"], ["--json", "a", "b"], ".id"],
  [["a", "--jq=.id", "--json"], ["a", "--json"], ".id"],
  [["a", "--", "--jq", ".id"], undefined, undefined],
])("%j", (words, rest, filter) => {
  const line = takeFilter(words, command);
  expect(line?.rest).toEqual(rest);
  expect(line?.filter).toBe(filter);
});

test("a filter gets all values that were printed; texts are printed as they are", async () => {
  const { environment, stdout } = testEnvironment();
  const code = await runFiltered(".id", environment, async (inner) => {
    inner.stdout.write('{"id": "a"}\n{"id": ');
    inner.stdout.write("7}\n");
    return exitCode.failure;
  });
  expect([code, stdout.join("")]).toEqual([1, "a\n7\n"]);
});

test("a filter that is none is refused before the command runs", async () => {
  const { environment } = testEnvironment();
  let ran = false;
  const run = async (): Promise<0> => {
    ran = true;
    return 0;
  };
  await expect(runFiltered(".[", environment, run)).rejects.toMatchObject({
    code: "invalid-filter",
    exitCode: 2,
  });
  expect(ran).toBe(false);
});

test("an error of the command is on stderr, and no data is printed", async () => {
  const { environment, stdout, stderr } = testEnvironment();
  expect(await runCli(["config", "--jq", ".files.profiles"], environment)).toBe(0);
  expect(stdout.join("")).toBe("null\n");
  expect(await runCli(["history", "show", "9", "--jq", ".id"], environment)).toBe(2);
  expect(stdout.join("")).toBe("null\n");
  expect(stderr.join("")).toContain("No history is kept here");
});
