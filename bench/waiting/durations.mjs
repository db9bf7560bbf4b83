// Distributions of the durations of predictions in milliseconds, from 0.3 s to 10 min.
import { normal } from "./random.mjs";

export const shortest = 300;
export const longest = 600_000;

const clip = (duration) => Math.min(longest, Math.max(shortest, duration));

/** Fixed durations, seconds. */
export const fixed = [0.3, 0.5, 1, 2, 5, 10, 20, 35, 60, 120, 300, 600];

/** The distributions: a fixed one for each duration, and the durations of one kind of model. */
export const distributions = [
  ...fixed.map((seconds) => ({ name: `${seconds} s`, family: "fixed", draw: () => seconds * 1000 })),
  { name: "uniform, 0.3 to 10 s", family: "uniform", draw: (random) => shortest + random() * 9700 },
  { name: "uniform, 5 to 60 s", family: "uniform", draw: (random) => 5000 + random() * 55_000 },
  {
    name: "uniform, 0.3 s to 10 min",
    family: "uniform",
    draw: (random) => shortest + random() * (longest - shortest),
  },
  {
    name: "log-normal, median 2 s",
    family: "log-normal",
    draw: (random) => clip(2000 * Math.exp(0.6 * normal(random))),
  },
  {
    name: "log-normal, median 12 s",
    family: "log-normal",
    draw: (random) => clip(12_000 * Math.exp(0.8 * normal(random))),
  },
  {
    name: "log-normal, median 90 s",
    family: "log-normal",
    draw: (random) => clip(90_000 * Math.exp(0.6 * normal(random))),
  },
  {
    name: "bimodal, 2 s warm or 40 s cold",
    family: "bimodal",
    draw: (random) => clip((random() < 0.7 ? 2000 : 40_000) * Math.exp(0.2 * normal(random))),
  },
  {
    name: "exponential, mean 20 s",
    family: "other",
    draw: (random) => clip(-20_000 * Math.log(1 - random())),
  },
  { name: "Pareto, from 3 s", family: "other", draw: (random) => clip(3000 * (1 - random()) ** (-1 / 1.2)) },
  {
    name: "Weibull, scale 45 s, shape 1.7",
    family: "other",
    draw: (random) => clip(45_000 * (-Math.log(1 - random())) ** (1 / 1.7)),
  },
  {
    name: "bimodal, 8 s or 5 min",
    family: "bimodal",
    draw: (random) => clip((random() < 0.5 ? 8000 : 300_000) * Math.exp(0.2 * normal(random))),
  },
];
