import type { OutputFileBinding } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";

/** The operations of `createProxy`, relative to the address at which it is mounted. */
const operations: ServiceDescriptor["operations"] = {
  create: { method: "POST", path: "/predictions" },
  get: { method: "GET", path: "/predictions/{id}" },
  cancel: { method: "POST", path: "/predictions/{id}/cancel" },
};

/** The lifecycle of predictions of `createProxy`, which is the same for all services behind it. */
const proxied: LifecycleDescriptor = {
  id: "/id",
  query: { operation: "get", path: { id: { from: "id" } } },
  cancel: { operation: "cancel", path: { id: { from: "id" } } },
  state: {
    pointer: "/state",
    words: {
      pending: "pending",
      running: "running",
      succeeded: "succeeded",
      failed: "failed",
      canceled: "canceled",
    },
  },
  fields: { output: "/output", error: "/error", progress: "/progress" },
};

/** Models and services as a client uses them through a proxy, which is one service with one lifecycle. */
export interface ProxiedModels {
  model<Input extends object, Output, Piece>(model: Model<Input, Output, Piece>): Model<Input, Output, Piece>;
  service(service: ServiceDescriptor): ServiceDescriptor;
}

export function proxiedModels(): ProxiedModels {
  const services = new Map<string, ServiceDescriptor>();
  const models = new WeakMap<Model, Model>();
  function service({ name }: ServiceDescriptor): ServiceDescriptor {
    const known = services.get(name);
    if (known !== undefined) return known;
    const made = { name, servers: [], security: [], operations, lifecycles: { proxied } };
    services.set(name, made);
    return made;
  }
  return {
    service,
    model<Input extends object, Output, Piece>(model: Model<Input, Output, Piece>) {
      const known = models.get(model);
      if (isSame(known, model)) return known;
      const { id, preset, output, input } = model;
      const { create: _create, operations: _operations, stream: _stream, modes: _modes, ...others } = model;
      const name = `${model.service.name}/${id}${preset === undefined ? "" : `:${preset.name}`}`;
      const made: Model<Input, Output, Piece> = {
        ...others,
        kind: "task",
        service: service(model.service),
        lifecycle: "proxied",
        create: [{ operation: "create", body: { "/model": name } }],
        input: { pointer: "/input", schema: input.schema },
        // The proxy has already converted the output into the documented shape, with files as URLs.
        output: { ...output, documented: false, files: output.files.map(addressed) },
        // The proxy adds the fixed and default fields of a preset.
        ...(preset && { preset: { ...preset, input: {}, defaults: {} } }),
      };
      models.set(model, made);
      models.set(made, made);
      return made;
    },
  };
}

/** The map contains models of the same types as the models they were created from. */
function isSame<M extends Model>(known: Model | undefined, _model: M): known is M {
  return known !== undefined;
}

/** A file in an output of the proxy: a URL or a data URL. */
function addressed({ pointer, media, encoding, spectrogramOf }: OutputFileBinding): OutputFileBinding {
  return {
    pointer: encoding === "markdown" ? `${pointer}/files/*` : pointer,
    media,
    encoding: "url",
    ...(spectrogramOf !== undefined && { spectrogramOf }),
  };
}
