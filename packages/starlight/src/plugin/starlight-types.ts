import type { SidebarGroup } from "./sidebar.js";
import type { ModulePlugin } from "./virtual-reference.js";

/*
 * The parts of Starlight's plugin API and Astro's integration API that this plugin uses, written down once more:
 * Starlight publishes its TypeScript sources, which a stricter configuration than its own would check as if they were
 * ours. A site's own configuration, which has Starlight's real types, checks that the two agree.
 */

/** What Starlight's `t` can do. */
export interface StarlightTranslate {
  /** Undefined for a language the site does not have. */
  all(): object | undefined;
}

/** `Item` is Starlight's own type of a sidebar's item: the site's items are only passed on. */
export interface StarlightSiteConfig<Item> {
  sidebar?: Item[] | undefined;
  customCss?: string[] | undefined;
  locales?: Record<string, { lang?: string | undefined } | undefined> | undefined;
}

// An alias, not an interface: Astro's hooks are a record, which only an alias fits.
export type AstroIntegrationHooks = {
  "astro:config:setup"(context: {
    injectRoute(route: { pattern: string; entrypoint: string | URL; prerender?: boolean }): void;
    updateConfig(config: { vite: { plugins: ModulePlugin[] } }): unknown;
    addWatchFile(file: string | URL): void;
  }): void;
};

export interface StarlightSetupContext<Item> {
  config: StarlightSiteConfig<Item>;
  updateConfig(config: { sidebar: (Item | SidebarGroup)[]; customCss: string[] }): void;
  addIntegration(integration: { name: string; hooks: AstroIntegrationHooks }): void;
  astroConfig: { root: URL; publicDir: URL; base: string; trailingSlash: "always" | "never" | "ignore" };
  useTranslations(language: string | undefined): StarlightTranslate;
  logger: { warn(message: string): void };
}

/** What `corsacStarlight` gives to Starlight's `plugins`. */
export interface StarlightReferencePlugin {
  name: string;
  hooks: {
    "i18n:setup"(context: {
      injectTranslations(translations: Record<string, Record<string, string>>): void;
    }): void;
    "config:setup"<Item>(context: StarlightSetupContext<Item>): void | Promise<void>;
  };
}
