/** Mutations that no test can detect: `[file, before, after, why]`. */
const equivalent = [
  [
    "output/save-file.node.ts",
    'file = await open(path, "wx");',
    'file = await open(path, "w");',
    "the name holds a random UUID: no file has it",
  ],
  [
    "output/save-file.node.ts",
    "await file.sync();",
    "",
    "the difference shows only after the machine has lost its power",
  ],
];

export function reasonFor([file, before, after]) {
  return equivalent.find((one) => one[0] === file && one[1] === before && one[2] === after)?.[3];
}
