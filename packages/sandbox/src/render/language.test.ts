import { expect, it } from "vitest";
import { languageOf, sentences } from "./language.js";

it.each([
  ["a lighthouse in the storm", "en"],
  ["一座灯塔", "zh"],
  ["灯台を描いてください", "ja"],
  ["등대를 그려 주세요", "ko"],
  ["Нарисуй маяк", "ru"],
  ["ارسم منارة", "ar"],
  ["un faro en la tormenta", "es"],
  ["un phare dans la tempête avec des vagues", "fr"],
  ["ein Leuchtturm und das Meer", "de"],
  ["um farol com ondas e não mais", "pt"],
  ["qwertz", "en"],
  ["What do otters do at night?", "en"],
  ["Where do we go as no one looks?", "en"],
  ["Tell me a joke", "en"],
  ["Paint a para-glider, no text", "en"],
  ["Die another day, please", "en"],
  ["Do as I do", "en"],
  ["Wie spät ist es bei dir?", "de"],
  ["Wo wohnst du?", "de"],
  ["¿Cómo está el mar?", "es"],
  ["Quero uma foto do mar", "pt"],
  ["Dessine-moi un mouton", "fr"],
])("%s is answered in %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
  expect(sentences[languageOf(text)]("X", text)).toContain(text);
});
