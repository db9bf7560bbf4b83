import { chinese } from "./chinese.js";
import { english, type PhraseKey, type Phrases } from "./english.js";

const byLanguage: Readonly<Record<string, Phrases>> = { en: english, zh: chinese };

/** The prefix of our keys among Starlight's translations. */
export const phrasePrefix = "corsac." as const;

/** The plugin's own words for a language tag: its language's, or English. */
export function ownPhrases(language: string): Phrases {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}

function isPhraseKey(key: string): key is PhraseKey {
  return key in english;
}

/** Our words as Starlight wants them injected: language → `corsac.key` → text. */
export function starlightTranslations(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(byLanguage).map(([language, phrases]) => [
      language,
      Object.fromEntries(Object.entries(phrases).map(([key, text]) => [`${phrasePrefix}${key}`, text])),
    ]),
  );
}

/** A site's own translation of a key in one language, if it has one. */
export type Translator = (key: string) => string | undefined;

/**
 * The words for a language, a site's own translations (`src/content/i18n/<tag>.json`, keys `corsac.…`) first.
 * Starlight falls back to the site's default language; we fall back to English, since our words are always there.
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

/** Puts values into `{places}`. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
