/** The words of the home page's diagram. */
export interface FlowTexts {
  pages: string;
  pagesNote: string;
  page: readonly string[];
  document: string;
  documentNote: string;
  facts: readonly string[];
  results: string;
  outputs: readonly { name: string; note: string }[];
}

const facts = ["type: number", "default: 0.6", "minimum: 0", "maximum: 1", "x-corsac-inferred: …"];

export const flowTexts: Readonly<Record<"en" | "zh", FlowTexts>> = {
  en: {
    pages: "Documentation pages",
    pagesNote: "as they are published: dumps, page text, OpenAPI",
    page: ["lora_scale  number", "LoRA 强度。默认值:0.6。", "最小值:0,最大值:1"],
    document: "One document",
    documentNote: "OpenAPI 3.1, every fact with its source",
    facts,
    results: "Everything to use it with",
    outputs: [
      { name: "@corsac/core", note: "a client that polls, retries and resumes" },
      { name: "@corsac/models", note: "one typed definition per model" },
      { name: "corsac", note: "the same models in a terminal" },
      { name: "@corsac/sandbox", note: "the gateway, offline on your machine" },
      { name: "@corsac/starlight", note: "reference pages like the ones here" },
    ],
  },
  zh: {
    pages: "接口文档页",
    pagesNote: "原样拿来：导出数据、网页文字、OpenAPI 都行",
    page: ["lora_scale  number", "LoRA 强度。默认值:0.6。", "最小值:0,最大值:1"],
    document: "一份规范文档",
    documentNote: "OpenAPI 3.1，每条信息都记着出处",
    facts,
    results: "用起来需要的一切",
    outputs: [
      { name: "@corsac/core", note: "客户端：轮询、重试、断点续等" },
      { name: "@corsac/models", note: "每个模型一份带类型的定义" },
      { name: "corsac", note: "在终端里运行同样的模型" },
      { name: "@corsac/sandbox", note: "离线网关，跑在你自己的电脑上" },
      { name: "@corsac/starlight", note: "像本站这样的参考页面" },
    ],
  },
};
