/** The text of a published page of an invented service. Only for tests. */
export function publishedPage(parts: {
  title?: string;
  method?: string;
  address?: string;
  /** Lines between the address and 请求参数. */
  head?: string[];
  /** Lines from 请求参数 on, up to the samples. */
  parameters?: string[];
  /** Lines below 返回响应. */
  responses?: string[];
}): string {
  return [
    "- Guide",
    "- Pictures",
    parts.title ?? "Paint",
    parts.method ?? "POST",
    parts.address ?? "{{BASE_URL}}/acme/v1/paint",
    "最后修改时间:2026-01-02 03:04:05",
    ...(parts.head ?? []),
    "请求参数",
    ...(parts.parameters ?? []),
    "示例代码",
    "Shell",
    "请求示例请求示例",
    "curl --location 'https://acme.example/paint'",
    "返回响应",
    ...(parts.responses ?? ["🟢200成功", "application/json", "Body", "object {0}"]),
    "修改于 2026-01-02 03:04:05",
  ].join("\n");
}
