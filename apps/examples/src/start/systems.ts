import type { Client, Prediction } from "@corsac/core";
import { flux11Pro, fluxDev, fluxPro, fluxSchnell, recraftV3, riffusion, sdxl } from "@corsac/models";

/** One prediction of the tour: which model runs, what is asked of it, and how it is created. */
export interface System {
  readonly model: string;
  readonly asked: string;
  readonly prompt: string;
  readonly create: (client: Client) => Promise<Prediction<unknown>>;
}

const prompts = {
  fox: "a corsac fox reading a paper map on a snowy ridge, wildlife photography",
  lighthouse: "a paper lighthouse above a stormy sea, cinematic, dramatic light",
  harbour: "a quiet harbour at first light, small boats, mist over the water",
  dunes: "dunes under a wide evening sky, long shadows",
  tower: "a tall glass tower growing out of a forest, at night, stars",
  lanterns: "paper lanterns drifting over a river valley",
};

/** Every system of the first service, each asked for something that can be checked by decoding the file. */
export const systems: readonly System[] = [
  {
    model: recraftV3.id,
    asked: "1365×1024",
    prompt: prompts.fox,
    create: (client) =>
      client.predictions.create(recraftV3, { prompt: prompts.fox, size: "1365x1024", style: "any" }),
  },
  {
    model: sdxl.id,
    asked: "768×768, by version",
    prompt: prompts.lighthouse,
    create: (client) =>
      client.predictions.create(sdxl, { prompt: prompts.lighthouse, width: 768, height: 768, seed: 7 }),
  },
  {
    model: flux11Pro.id,
    asked: "16:9",
    prompt: prompts.harbour,
    create: (client) =>
      client.predictions.create(flux11Pro, { prompt: prompts.harbour, aspect_ratio: "16:9", seed: 11 }),
  },
  {
    model: fluxDev.id,
    asked: "3:2, jpg",
    prompt: prompts.dunes,
    create: (client) =>
      client.predictions.create(fluxDev, {
        prompt: prompts.dunes,
        aspect_ratio: "3:2",
        output_format: "jpg",
        seed: 12,
      }),
  },
  {
    model: fluxPro.id,
    asked: "4:5",
    prompt: prompts.tower,
    create: (client) =>
      client.predictions.create(fluxPro, { prompt: prompts.tower, aspect_ratio: "4:5", seed: 5 }),
  },
  {
    model: fluxSchnell.id,
    asked: "four pictures, 9:21, png",
    prompt: prompts.lanterns,
    create: (client) =>
      client.predictions.create(fluxSchnell, {
        prompt: prompts.lanterns,
        aspect_ratio: "9:21",
        num_outputs: 4,
        output_format: "png",
        seed: 21,
      }),
  },
  {
    model: riffusion.id,
    asked: "sound and its spectrogram",
    prompt: "slow brass over rain",
    create: (client) =>
      client.predictions.create(riffusion, { prompt_a: "slow brass over rain", prompt_b: "bright marimba" }),
  },
];
