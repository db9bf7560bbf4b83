// What a create needs that few do: inputs that are not valid or hold files, webhooks, journals, services that say more
// than a word of how it went, and what went wrong. One module, loaded with the first of them.

export { askWebhook } from "../create/ask-webhook.js";
export { chooseCreate } from "../create/choose-create.js";
export { modeValues } from "../create/choose-mode.js";
export { otherwise } from "../create/create-failure.js";
export { exchangeFile } from "../create/exchange-file.js";
export { judgeInput } from "../create/judge-input.js";
export { keepJournal } from "../create/keep-journal.js";
export { sendFiles } from "../files/send-files.js";
export { bodyOf } from "../json/body-of.js";
export { certainState, isAccepted } from "../lifecycle/condition.js";
