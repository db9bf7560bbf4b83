import { expect, test } from "vitest";
import { acmeContext } from "../pages/acme-context.test-document.js";
import type { SiteLocale } from "../pages/reference.js";
import { ownPhrases } from "../phrases/phrases.js";
import { serviceSidebar } from "./sidebar.js";

const locales: SiteLocale[] = [
  { locale: undefined, language: "en", phrases: ownPhrases("en") },
  { locale: "zh", language: "zh-CN", phrases: ownPhrases("zh-CN") },
];

test("a service's sidebar: overview, models and operations, labels in every language", () => {
  const group = serviceSidebar(acmeContext("en").service, locales, "reference");
  expect(group).toMatchObject({
    label: "Acme",
    translations: { en: "Acme", "zh-CN": "艾克米" },
    items: [
      { label: "Overview", link: "/reference/acme-paint/" },
      {
        label: "Models",
        translations: { "zh-CN": "模型" },
        items: [{ label: "Mural", link: "/reference/acme-paint/models/mural/" }, { label: "Hum" }],
      },
      {
        label: "Operations",
        collapsed: true,
        items: [
          { label: "Start a task", translations: { "zh-CN": "开始任务" }, badge: { text: "PUT" } },
          { label: "readTask" },
        ],
      },
    ],
  });
});
