import type { DocumentRuleId } from "./document-rules.js";
import type { RuleWording } from "./rule-wording.js";

/** The rules about the other files of a service's folder, and about the document, in Chinese. */
export const documentRulesChinese: Readonly<Record<DocumentRuleId, RuleWording>> = {
  "no-documentation": {
    explanation: "没有任何文件能作为接口文档读取，因此不生成文档。",
    hint: "按其他问题的提示更正这些文件；或把页面重新保存为文本、.md 或 OpenAPI。",
  },
  "yaml-invalid": {
    explanation: "服务目录中的某个文件不是有效的 YAML，或含有 JSON 无法表达的内容。",
    hint: "修正该文件；在此之前其内容不会采用。",
  },
  "yaml-doubtful": {
    explanation: "服务目录中的某个文件含有写法可疑的 YAML，读出的含义可能与本意不同。",
    hint: "把该处写成普通的文本、列表或对象；有疑问时加上引号。",
  },
  "overlay-invalid": {
    explanation: "overlay 不符合 OpenAPI Overlay 1.0 或 1.1 的要求。",
    hint: "写上 `overlay`、`info` 和 `actions`；每个动作要有 `target`，以及 `update`、`copy`（1.1）或 `remove: true`。",
  },
  "overlay-target-invalid": {
    explanation: "动作的 target 不是 JSONPath，或选中了无法更新的内容。",
    hint: "用 RFC 9535 的 JSONPath 选中一个对象或数组。",
  },
  "overlay-target-gone": {
    explanation: "动作的 target 什么也没有选中：页面已经变了。",
    hint: "更正 target，或删除该动作。",
  },
  "overlay-changes-nothing": { explanation: "动作要写的内容文档里已经有了。", hint: "删除该动作。" },
  "translation-not-text": {
    explanation: "翻译改动了标题、摘要、描述以外的内容。",
    hint: "事实写在 overlay.yaml 中；翻译只放文字。",
  },
  "translation-missing": {
    explanation: "文档有英文 overlay，但其中某段文字只有另一种语言。",
    hint: "把英文文字补进 overlay.en.yaml。",
  },
  "preset-invalid": {
    explanation: "presets.yaml 中的条目缺少文字说明或输入，名称不合法，或含有未知内容。",
    hint: "每个预设都要有小写字母的名称、文字说明，以及输入或默认值。",
  },
  "preset-model-unknown": { explanation: "预设所属的模型在该服务中不存在。", hint: "更正模型的 id。" },
  "preset-name-taken": {
    explanation: "两个预设，或一个预设与一个模型，会使用同一个公开名称。",
    hint: "给预设改名。",
  },
  "preset-input-invalid": {
    explanation: "预设设置了模型没有的字段，或字段不接受的值。",
    hint: "更正该字段或该值。",
  },
  "names-invalid": {
    explanation: "names.yaml 中的名称不是合法名称，或重复使用了同一个名称。",
    hint: "名称须是标识符，且各不相同。",
  },
  "names-unused": {
    explanation: "names.yaml 中的条目所指的模型或接口在该服务中不存在：条目写错，或对应的页面已删除。",
    hint: "更正该条目，或将其删除。保留条目，则页面恢复后仍用原名。",
  },
  "operation-name-conflict": {
    explanation: "overlay 给接口的名称与 names.yaml 不同。",
    hint: "名称只写在 names.yaml 一处，并从 overlay.yaml 中删去。",
  },
  "operation-name-duplicate": {
    explanation: "两个接口使用了同一个 operationId。",
    hint: "在 names.yaml 中给其中一个改名。",
  },
  "operation-unknown": {
    explanation: "模型或生命周期引用了不存在的接口。",
    hint: "按文档中的写法填写 operationId。",
  },
  "operation-documented": {
    explanation: "绑定写明其接口没有文档（undocumented），但页面中有该接口；绑定中关于响应的说明不会被采用。",
    hint: "删除 `undocumented`。页面遗漏的内容，用针对该接口的 overlay 动作补充。",
  },
  "download-method": {
    explanation: "download 没有写 `url` 时，响应本身就是文件，读取时才从其地址获取，因此必须是 GET。",
    hint: "改用方法为 GET 的接口，或用 `url` 写明响应中文件地址的位置。",
  },
  "binding-parameter": {
    explanation: "绑定遗漏了路径参数，或绑定了接口没有的参数；该绑定不写入文档。",
    hint: "绑定路径中的每个参数：path: { id: { from: id } }。",
  },
  "role-unknown-field": {
    explanation: "模型的 role 指向输入中不存在的字段；该 role 不写入文档。",
    hint: "用 JSON Pointer 写明模型输入中的字段，或删除该 role。",
  },
  "pointer-unknown": {
    explanation: "overlay 写明了某个值的位置，但该请求或响应的 schema 和示例中都没有这个位置。",
    hint: "改正 JSON Pointer，或在 overlay 中补充响应的内容。",
  },
  "lifecycle-unused": {
    explanation: "overlay 写了一个生命周期，但没有模型使用它，因此没有作用。",
    hint: "在使用它的模型上写 kind: task 和 lifecycle: 其名称，或删去它。",
  },
  "template-unused": {
    explanation: "生命周期引用了创建接口的路径（`{create}`），但没有模型采用它，因此不会生成任何内容。",
    hint: "在采用它的模型上写 `lifecycle`。",
  },
  "model-duplicate": {
    explanation: "两个模型使用了同一个 id、名称或短名。",
    hint: "让每个模型各不相同：名称写在 names.yaml，id 和短名写在 overlay.yaml。",
  },
  "model-without-lifecycle": {
    explanation: "模型会启动需要等待的任务，但没有任何地方说明如何跟踪到完成。",
    hint: "在 overlay.yaml 的 x-corsac-lifecycles 下描述生命周期；corsac lint --suggest 会给出页面能证明的部分。",
  },
  "lifecycle-unknown": {
    explanation: "模型采用的生命周期没有描述。",
    hint: "在 overlay.yaml 的 x-corsac-lifecycles 下描述它。",
  },
  "lifecycle-inferred": {
    explanation: "没有 overlay 描述生命周期；采用了页面所能证明的那一个。",
    hint: "把它写进 overlay：corsac lint --suggest。",
  },
  "lifecycle-undocumented": {
    explanation: "生命周期的某项事实在任何页面上都没有：如何查询、状态词的含义、输出在哪里。",
    hint: "补上相应页面，在 overlay 中写明，或从真实响应中学习：corsac learn。",
  },
  "lifecycle-without-state": {
    explanation: "生命周期没有说明响应如何表示状态，任务将永远无法结束。",
    hint: "在 overlay.yaml 中补上 state.pointer 和 state.words，或 state.rules；可用 corsac learn 从真实响应中得到。",
  },
  "reference-unresolved": {
    explanation: "某个 $ref 没有指向任何内容。",
    hint: "补上它所指的内容，或去掉该引用。",
  },
  "path-parameter": {
    explanation: "在最终文档中，路径与其声明的参数名称不一致。",
    hint: "更正路径，或在 overlay.yaml 中更正参数。",
  },
  "openapi-invalid": {
    explanation: "最终文档不是合法的 OpenAPI 3.1。",
    hint: "更正造成此问题的页面或 overlay 动作。",
  },
  "schema-invalid": {
    explanation: "最终文档中的某个 schema 不是 JSON Schema。",
    hint: "更正造成此问题的页面或 overlay 动作。",
  },
  "extension-invalid": {
    explanation: "某个 x-corsac-* 扩展不符合 schemas/x-corsac.schema.json 的规定。",
    hint: "在 overlay 中更正。",
  },
  "extension-unknown": { explanation: "没有这个名称的 x-corsac-* 扩展。", hint: "更正名称。" },
  "model-schema-invalid": {
    explanation: "models/ 中的某个文件不含模型自己的 schema。",
    hint: "保存模型托管平台发布的内容：模型对象、其 openapi_schema，或输入的 schema。",
  },
  "model-schema-unused": {
    explanation: "models/ 中的某个文件所属的模型没有任何页面提供。",
    hint: "移除该文件，或更正其中的 id。",
  },
  "page-contradicts-model-schema": {
    explanation: "页面与模型自己的 schema 说法不一。在 overlay 裁定之前以页面为准。",
    hint: "在 overlay.yaml 中写明哪一方正确；或在 accepted.yaml 中接受并写明理由。",
  },
  "property-only-in-model-schema": {
    explanation: "模型自己的 schema 有页面没有提到的属性；它们已成为输入的一部分。",
    hint: "无需处理；如果服务不会转发它们，请在 overlay.yaml 中删除。",
  },
  "unchecked-keyword": {
    explanation: "输入的 schema 中有客户端不检查的 JSON Schema 关键字。只被这些关键字禁止的值会照常发送。",
    hint: "无需处理：服务端会检查。客户端检查哪些关键字，见指南中关于输入的一页。不想再看到此提示时，在 accepted.yaml 中接受此结果。",
  },
  "confirmation-without-effect": {
    explanation: "`x-corsac-confirmed` 所在之处没有任何推断出的内容，或者这些内容都已声明。",
    hint: "删除该 overlay 动作，或更正它的 target。",
  },
  "accepted-invalid": {
    explanation: "accepted.yaml 中的条目引用了不存在的规则，或没有写理由。",
    hint: "每个条目都要写明规则和理由；只针对一处时再写上 file、operation、pointer。",
  },
  "acceptance-unused": {
    explanation: "accepted.yaml 中的条目已经不再对应任何结果。",
    hint: "删除该条目。",
  },
};
