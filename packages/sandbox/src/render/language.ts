/** Languages of the sandbox's texts. */
export type Language = "en" | "zh" | "ja" | "ko" | "ru" | "ar" | "es" | "fr" | "de" | "pt";

const scripts: readonly (readonly [Language, RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/],
  ["ko", /[\uac00-\ud7af]/],
  ["zh", /[\u4e00-\u9fff]/],
  ["ru", /[\u0400-\u04ff]/],
  ["ar", /[\u0600-\u06ff]/],
];

/**
 * Frequent function words. A word is in the list of each of its languages: `do`, `no` and `as` are English and
 * Portuguese.
 */
const englishWords =
  "the a an of and or not no is are was were be been do does did have has had can could will would should may in to with for on at by from as into about over under up out off it its this that these those i me my we us our you your he him his she her they them their one two who what which when where why how if so all any some more make write draw name go";
const otherWords: readonly (readonly [Language, string])[] = [
  [
    "es",
    "el la los las lo un una unos unas de del y o no en con por para que qué cómo cuál es son está hay me te se mi tu su yo él ella nosotros quiero muy más pero al como donde cuando",
  ],
  [
    "fr",
    "le la les l un une des de du d et ou ne pas en avec pour par sur dans au aux que qui quel quelle quoi est sont ce cette c il elle je j moi toi tu nous vous me te se mon ma son sa très plus mais comme où quand",
  ],
  [
    "de",
    "der die das den dem des ein eine einen einem einer und oder nicht kein ist sind war mit auf für von zu zum zur im in am an bei aus wie was wer wo wann es er sie ich du wir ihr mir mich dir dich mein dein bitte geht kann über",
  ],
  [
    "pt",
    "o a os as um uma uns umas de do da dos das e ou não no na nos nas em com por para que quê como qual é são está há me te se meu minha seu sua eu ele ela nós quero muito mais mas ao quando onde",
  ],
];
const english = new Set(englishWords.split(" "));
const others = otherWords.map(([language, list]) => [language, new Set(list.split(" "))] as const);

/**
 * The language of a text: by its script, otherwise by its function words. A language other than English needs two words
 * that are not English, or one in a text with an accent.
 */
export function languageOf(text: string): Language {
  const start = text.slice(0, 2000).toLowerCase();
  const byScript = scripts.find(([, letters]) => letters.test(start));
  if (byScript) return byScript[0];
  const found = start.match(/\p{L}+/gu) ?? [];
  const needed = /[à-ÿ]/.test(start) ? 1 : 2;
  let [best, most]: [Language, number] = ["en", found.filter((word) => english.has(word)).length];
  for (const [language, known] of others) {
    const matches = found.filter((word) => known.has(word));
    const own = matches.filter((word) => !english.has(word)).length;
    if (own >= needed && matches.length > most) [best, most] = [language, matches.length];
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
