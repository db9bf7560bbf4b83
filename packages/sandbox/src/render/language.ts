/** Languages of the sandbox's texts. */
export type Language = "en" | "zh" | "ja" | "ko" | "ru" | "ar" | "es" | "fr" | "de" | "pt";

const scripts: readonly (readonly [Language, RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/],
  ["ko", /[\uac00-\ud7af]/],
  ["zh", /[\u4e00-\u9fff]/],
  ["ru", /[\u0400-\u04ff]/],
  ["ar", /[\u0600-\u06ff]/],
];

/** Frequent short words that distinguish languages of one script. */
const words: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ["en", new Set("the a an of and is in to with for on what how you".split(" "))],
  ["es", new Set("el la los las un una de y en con por que qué cómo es para del".split(" "))],
  ["fr", new Set("le la les un une des de et en avec pour que quel est dans du au".split(" "))],
  ["de", new Set("der die das ein eine und ist mit auf für von wie was im den dem".split(" "))],
  ["pt", new Set("o a os as um uma de e em com por que é para não do da no na".split(" "))],
];

/** The language of a text: by its script, otherwise by its function words, otherwise English. */
export function languageOf(text: string): Language {
  const start = text.slice(0, 2000);
  const byScript = scripts.find(([, letters]) => letters.test(start));
  if (byScript) return byScript[0];
  const startWords = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  let [best, most]: [Language, number] = ["en", 0];
  for (const [language, known] of words) {
    const count = startWords.filter((word) => known.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** The sandbox's own text for a prompt: which model it replaces, and the prompt. */
export const sentences: Readonly<Record<Language, (model: string, prompt: string) => string>> = {
  en: (model, prompt) => `This is the Corsac sandbox, not ${model}. You asked: ${prompt}`,
  zh: (model, prompt) => `这里是 Corsac 沙箱，不是 ${model}。您的提问是：${prompt}`,
  ja: (model, prompt) => `これは Corsac サンドボックスで、${model} ではありません。ご質問：${prompt}`,
  ko: (model, prompt) => `이것은 Corsac 샌드박스이며 ${model}이(가) 아닙니다. 질문: ${prompt}`,
  ru: (model, prompt) => `Это песочница Corsac, а не ${model}. Ваш вопрос: ${prompt}`,
  ar: (model, prompt) => `هذه بيئة Corsac التجريبية وليست ${model}. سؤالك: ${prompt}`,
  es: (model, prompt) => `Este es el sandbox de Corsac, no ${model}. Su pregunta: ${prompt}`,
  fr: (model, prompt) => `Ceci est le bac à sable Corsac, pas ${model}. Votre question : ${prompt}`,
  de: (model, prompt) => `Dies ist die Corsac-Sandbox, nicht ${model}. Ihre Frage: ${prompt}`,
  pt: (model, prompt) => `Este é o sandbox do Corsac, não ${model}. A sua pergunta: ${prompt}`,
};
