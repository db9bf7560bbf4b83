// What a create needs that few do: inputs that are not valid or hold files, webhooks, journals, services that say more
// than a word of how it went, and what went wrong. One module, loaded with the first of them.
export { sendFiles } from "../files/send-files.js";
export { keepJournal } from "../journal/keep-journal.js";
export { certainState, isAccepted } from "../lifecycle/condition.js";
export { askWebhook } from "../webhooks/ask-webhook.js";
export { bodyOf } from "./body-of.js";
export { chooseCreate } from "./choose-create.js";
export { modeValues } from "./choose-mode.js";
export { otherwise } from "./create-failure.js";
export { exchangeFile } from "./exchange-file.js";
export { judgeInput } from "./judge-input.js";
