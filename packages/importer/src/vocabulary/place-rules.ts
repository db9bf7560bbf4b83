import { type Message, phrase } from "../diagnostics/message.js";
/** The subject of a pointer of the vocabulary. */
export interface PlaceRule {
  /** Keys from the checked part on; `*` matches every member. */
  path: readonly string[];
  /** The keys of the object at the path are the pointers, or the texts of the list. */
  keys?: true;
  /** The name of the value that the pointer applies to. */
  of: string;
  /** The same, for messages. */
  owner: Message;
}

const rule = (path: string, of: string, owner: Message): PlaceRule => ({ path: path.split("."), of, owner });
const keys = (path: string, of: string, owner: Message): PlaceRule => ({
  ...rule(path, of, owner),
  keys: true,
});

const created = phrase`the response to the create`;
const asked = phrase`the response to the query`;
const anyResponse = phrase`any response to the create, query or result`;
const request = phrase`the request of the create`;

/** Bindings of a lifecycle. */
const bindings = ["query", "result", "cancel", "list", "actions.*", "stream.operation"];

/** The subjects of the pointers of sources in bindings, by `from`. */
export const sourceSubjects: Readonly<Record<string, readonly [of: string, owner: Message]>> = {
  request: ["request", request],
  response: ["created", created],
  answer: ["asked", asked],
  output: ["output", phrase`the output`],
};

/** The positions of sources in bindings. */
export const sourcePaths: readonly (readonly string[])[] = bindings.flatMap((binding) =>
  ["path", "query", "body"].map((part) => [...binding.split("."), part, "*"]),
);

/** Values that bindings put into the request of their own operation. */
export const bodyRules: readonly PlaceRule[] = [
  { path: ["body"], keys: true, of: "request", owner: phrase`the request of its operation` },
];

/** The positions of such bindings. */
export const bindingPaths: readonly (readonly string[])[] = bindings.map((path) => path.split("."));

/** Names of query parameters, and the binding that contains them. */
export const parameterPaths: readonly (readonly [binding: string, path: string])[] = [
  ["list", "cursor"],
  ["list", "page.parameter"],
  ["list", "page.size.parameter"],
  ["batch", "ids.parameter"],
];

/** Pointers of a lifecycle. */
export const lifecycleRules: readonly PlaceRule[] = [
  rule("accepted.pointer", "created", created),
  rule("immediate.when.pointer", "created", created),
  rule("immediate.output", "created", created),
  rule("id", "created", created),
  rule("state.pointer", "asked", asked),
  rule("state.rules.*.pointer", "asked", asked),
  rule("fields.*", "anyResponse", anyResponse),
  rule("items.pointer", "anyResponse", anyResponse),
  rule("items.id", "made", phrase`an item`),
  rule("errors.code", "refused", phrase`its responses`),
  rule("errors.message", "refused", phrase`its responses`),
  rule("errors.category", "refused", phrase`its responses`),
  rule("errors.refused.pointer", "judged", anyResponse),
  rule("result.output", "result", phrase`the response of the result`),
  rule("batch.items", "batch", phrase`the response of the batch`),
  rule("batch.ids.pointer", "batchRequest", phrase`the request of the batch`),
  rule("list.items", "list", phrase`the response of the list`),
  rule("list.next", "list", phrase`the response of the list`),
  rule("list.end.pointer", "list", phrase`the response of the list`),
  rule("webhook.url", "request", request),
  rule("webhook.events.pointer", "request", request),
  rule("idempotency.pointer", "request", request),
  rule("actions.*.choices.items", "asked", asked),
  rule("actions.*.choices.name", "choice", phrase`a choice`),
  rule("actions.*.choices.value", "choice", phrase`a choice`),
  rule("stream.url", "anyResponse", anyResponse),
];

/** Pointers in one item of a batch or a list. */
export const readingRules: readonly PlaceRule[] = [
  rule("id", "item", phrase`an item`),
  rule("state.pointer", "item", phrase`an item`),
  rule("state.rules.*.pointer", "item", phrase`an item`),
  rule("fields.*", "item", phrase`an item`),
];

export const modelRules: readonly PlaceRule[] = [
  rule("input.pointer", "request", request),
  rule("create.*.path.*.pointer", "input", phrase`the input`),
  keys("create.*.body", "request", request),
  keys("create.*.present", "request", request),
  keys("create.*.absent", "request", request),
  keys("modes.*.body", "request", request),
  keys("modes.*.present", "request", request),
  keys("modes.*.absent", "request", request),
  keys("stream.body", "request", request),
  rule("stream.text", "chunk", phrase`a piece`),
  rule("stream.error", "chunk", phrase`a piece`),
  rule("stream.end.pointer", "chunk", phrase`a piece`),
  rule("stream.piece.pointer", "chunk", phrase`a piece`),
  keys("stream.last", "chunk", phrase`a piece`),
  rule("output.files.*.pointer", "output", phrase`the output`),
  rule("output.files.*.spectrogramOf", "output", phrase`the output`),
  rule("output.text", "output", phrase`the output`),
  keys("output.when", "output", phrase`the output`),
  ...["output.when.*", "output.when.*.*"].flatMap((part) => [
    ...["", ".not"].flatMap((more) => [
      keys(`${part}${more}.body`, "request", request),
      keys(`${part}${more}.present`, "request", request),
      keys(`${part}${more}.absent`, "request", request),
    ]),
    keys(`${part}.with`, "output", phrase`the output`),
    rule(`${part}.with.*.pointer`, "request", request),
  ]),
  rule("messages.pointer", "input", phrase`the input`),
  keys("prices.*.when", "input", phrase`the input`),
];

export const serviceRules: readonly PlaceRule[] = [
  rule("url", "response", phrase`the response`),
  rule("items", "response", phrase`the response`),
  rule("model", "item", phrase`an item`),
  rule("amounts.*", "item", phrase`an item`),
  keys("body", "request", phrase`the request`),
  rule("errors.code", "refused", phrase`every response`),
  rule("errors.message", "refused", phrase`every response`),
  rule("errors.category", "refused", phrase`every response`),
  rule("errors.refused.pointer", "judged", phrase`every response`),
];
