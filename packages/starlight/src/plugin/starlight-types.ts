import type { TransformPlugin } from "./one-worker.js";
import type { SidebarGroup } from "./sidebar.js";
import type { ModulePlugin } from "./virtual-reference.js";

/*
 * The parts of Starlight's plugin API and Astro's integration API that this plugin uses, declared again: Starlight
 * publishes its TypeScript sources, which a stricter configuration would check as part of this package. A site's own
 * configuration uses Starlight's real types and checks that both agree.
 */

/** The used part of Starlight's `t`. */
export interface StarlightTranslate {
  /** Undefined for a language the site does not have. */
  all(): object | undefined;
}

/** `Item` is Starlight's own type of a sidebar's item. The site's items are passed on unchanged. */
export interface StarlightSiteConfig<Item> {
  title?: string | Record<string, string> | undefined;
  sidebar?: Item[] | undefined;
  customCss?: string[] | undefined;
  components?: Record<string, string | undefined> | undefined;
  locales?: Record<string, { lang?: string | undefined } | undefined> | undefined;
}

// An alias instead of an interface, because Astro's hooks are a record, which interfaces are not assignable to.
export type AstroIntegrationHooks = {
  "astro:config:setup"(context: {
    injectRoute(route: { pattern: string; entrypoint: string | URL; prerender?: boolean }): void;
    updateConfig(config: { vite: { plugins: (ModulePlugin | TransformPlugin)[] } }): unknown;
    addWatchFile(file: string | URL): void;
  }): void;
  "astro:build:done"(context: { dir: URL; logger: { info(message: string): void } }): void;
};

export interface StarlightSetupContext<Item> {
  config: StarlightSiteConfig<Item>;
  updateConfig(config: {
    sidebar: (Item | SidebarGroup)[];
    customCss: string[];
    components: Record<string, string | undefined>;
  }): void;
  addRouteMiddleware(config: { entrypoint: string; order?: "pre" | "post" | "default" }): void;
  addIntegration(integration: { name: string; hooks: AstroIntegrationHooks }): void;
  astroConfig: {
    root: URL;
    publicDir: URL;
    base: string;
    site?: string | undefined;
    build: { assets: string };
    trailingSlash: "always" | "never" | "ignore";
  };
  useTranslations(language: string | undefined): StarlightTranslate;
  logger: { warn(message: string): void; info(message: string): void };
}

/** The plugin that `corsacStarlight` returns, for Starlight's `plugins`. */
export interface StarlightReferencePlugin {
  name: string;
  hooks: {
    "i18n:setup"(context: {
      injectTranslations(translations: Record<string, Record<string, string>>): void;
    }): void;
    "config:setup"<Item>(context: StarlightSetupContext<Item>): void | Promise<void>;
  };
}
