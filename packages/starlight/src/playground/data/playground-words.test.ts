import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ownPhrases } from "../../phrases/phrases.js";
import { isPlaygroundWord, playgroundWords } from "./playground-words.js";

const sources = new URL("../../", import.meta.url);

test("all phrases that code of the playground and of samples uses are loaded with it", () => {
  const used = ["samples", "playground"].flatMap((folder) => {
    const files = readdirSync(new URL(folder, sources), { recursive: true, encoding: "utf8" });
    const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));
    return code.flatMap((file) =>
      [...readFileSync(new URL(`${folder}/${file}`, sources), "utf8").matchAll(/\bphrases\.([a-z]\w+)/g)].map(
        ([, key = ""]) => key,
      ),
    );
  });
  const keys = used.filter((key) => key in ownPhrases("en"));
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !isPlaygroundWord(key))).toEqual([]);
  expect(playgroundWords(ownPhrases("zh"))).toMatchObject({ playRun: "运行" });
});
