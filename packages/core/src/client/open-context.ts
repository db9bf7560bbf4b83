import { openPrediction } from "../create/open-prediction.js";
import { optionalCode } from "../create/optional-code.js";
import { sendCreate } from "../create/send-create.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { createObserver } from "../hooks/observe.js";
import { resolveBase } from "../http/base-url.js";
import { operationBase } from "../http/operation-base.js";
import type { ServiceBase } from "../http/service-base.js";
import { createTransport } from "../http/transport.js";
import { defined } from "../json/defined.js";
import type { CreateWork } from "../prediction/create-work.js";
import { createRequestBudget } from "../prediction/wait/request-budget.js";
import { onceLogger } from "../redaction/logger.js";
import { redactor } from "../redaction/redact.js";
import { ticks } from "../time/clock.js";
import { type Catalog, remember } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { type ClientOptions, clientDefaults } from "./options.js";

/** Creates the layers of a client, whose options `createClient` has checked. */
export function openContext(options: ClientOptions): ClientContext {
  const apiKey = options.apiKey?.trim() || undefined;
  // `fetch` would send "undefined" for a header whose environment variable is not set.
  const settings = { ...clientDefaults, ...defined(options), headers: defined({ ...options.headers }) };
  const { clock, random, sign } = settings;
  const redact = redactor([apiKey, ...(sign?.secrets ?? [])]);
  const logger = onceLogger(settings.logger, redact);
  const { onRequest, onResponse, onFault, onRetry } = settings;
  const isWatched = onRequest || onResponse || onFault || onRetry;
  const observer = isWatched ? createObserver(settings, logger, () => ticks(clock), redact) : undefined;
  const catalog: Catalog = { models: new Map(), services: settings.services };
  for (const model of settings.models) remember(catalog, model);
  const bases = new Map<ServiceDescriptor, ServiceBase>();
  function baseOf(service: ServiceDescriptor, baseUrl = settings.baseUrl): ServiceBase {
    const isUsual = baseUrl === settings.baseUrl;
    const known = isUsual ? bases.get(service) : undefined;
    const base = known ?? resolveBase(service, baseUrl, catalog.models.values());
    if (isUsual) bases.set(service, base);
    return base;
  }
  const context: ClientContext = {
    catalog,
    requests: {
      transport: createTransport({ ...settings, authorization: { apiKey, sign }, redact, observer }),
      base(service, operation, baseUrl) {
        const home = baseOf(service, baseUrl);
        const hasKey = (apiKey ?? sign) !== undefined;
        return operation ? operationBase(service, operation, home, settings.servers, hasKey) : home;
      },
    },
    settings: { ...settings, clock, random, logger },
    room: { budget: createRequestBudget(clock, settings.queriesPerSecond), waiting: new Set() },
    journal: settings.journal,
    unknownWays: new Set<CreateBinding>(),
    added: { headers: settings.headers, sign },
    plans: new WeakMap(),
    loadActions: optionalCode.loadActions,
    async start<Output>(work: CreateWork<Output>) {
      return openPrediction(context, await sendCreate(context, [work]));
    },
  };
  return context;
}
