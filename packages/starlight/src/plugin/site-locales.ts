import type { SiteLocale } from "../pages/reference.js";
import { sitePhrases, type Translator } from "../phrases/phrases.js";

/** The part of Starlight's configuration that defines a site's languages. */
export interface LocaleSettings {
  locales?: Readonly<Record<string, { lang?: string | undefined } | undefined>> | undefined;
  defaultLocale?: string | undefined;
}

/** The locales of a site, in the order of its configuration. English if none are configured. */
export function siteLocales(
  settings: LocaleSettings,
  translate: (language: string) => Translator,
): SiteLocale[] {
  const entries = Object.entries(settings.locales ?? {});
  if (entries.length === 0)
    return [{ locale: undefined, language: "en", phrases: sitePhrases("en", translate("en")) }];
  return entries.map(([folder, configured]) => {
    const language = configured?.lang ?? (folder === "root" ? "en" : folder);
    return {
      locale: folder === "root" ? undefined : folder,
      language,
      phrases: sitePhrases(language, translate(language)),
    };
  });
}
