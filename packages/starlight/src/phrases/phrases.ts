import { chinese } from "./chinese.js";
import { type PhraseKey, type Phrases, english as pageEnglish } from "./english.js";
import { playgroundEnglish } from "./playground-english.js";

const english: Phrases = { ...pageEnglish, ...playgroundEnglish };

const byLanguage: Readonly<Record<string, Phrases>> = { en: english, zh: chinese };

/** The prefix of the plugin's keys among Starlight's translations. */
export const phrasePrefix = "corsac." as const;

/** The plugin's texts for a language tag: those of its language, or English. */
export function ownPhrases(language: string): Phrases {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}

function isPhraseKey(key: string): key is PhraseKey {
  return key in english;
}

/** The plugin's texts in the form that Starlight injects: language → `corsac.key` → text. */
export function starlightTranslations(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(byLanguage).map(([language, phrases]) => [
      language,
      Object.fromEntries(Object.entries(phrases).map(([key, text]) => [`${phrasePrefix}${key}`, text])),
    ]),
  );
}

/** Returns a site's own translation of a key in one language, or undefined. */
export type Translator = (key: string) => string | undefined;

/**
 * The texts of a language. The site's own translations (`src/content/i18n/<tag>.json`, keys `corsac.…`) have priority.
 * Starlight falls back to the site's default language; this function falls back to English, which is always available.
 */
export function sitePhrases(language: string, translator?: Translator): Phrases {
  const own = ownPhrases(language);
  if (translator === undefined) return own;
  const words: Record<PhraseKey, string> = { ...own };
  for (const key of Object.keys(english).filter(isPhraseKey)) {
    words[key] = translator(`${phrasePrefix}${key}`) ?? own[key];
  }
  return words;
}

/** Replaces `{placeholders}` with values. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
