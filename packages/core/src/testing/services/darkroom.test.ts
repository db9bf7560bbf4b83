import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { darkroomBell, darkroomPlates, darkroomStamp } from "./generated/index.gen.js";

// test-services/services/darkroom: files that stand in the answer itself.

const png = "89504e470d0a1a0a";

test("hexadecimal digits in a list", async () => {
  const plates = [
    { pixels: png, size: 1 },
    { pixels: png.toUpperCase(), size: 2 },
  ];
  const gateway = await startGateway(() => ({ json: { plates } }));
  const { plates: two } = await testClient(gateway.url).run(darkroomPlates, { prompt: "x" });
  expect(two.map(({ size, pixels }) => [size, pixels.contentType])).toEqual([
    [1, "image/png"],
    [2, "image/png"],
  ]);
  for (const { pixels } of two) expect(Buffer.from(await pixels.bytes()).toString("hex")).toBe(png);
});

test("an answer that is a data URL", async () => {
  const gateway = await startGateway(() => ({ json: "data:image/png;base64,iVBORw0KGgo=" }));
  const stamp = await testClient(gateway.url).run(darkroomStamp, { prompt: "x" });
  expect(Buffer.from(await stamp.bytes()).toString("hex")).toBe(png);
});

test("hexadecimal output, as the page documents it", async () => {
  const gateway = await startGateway(() => ({ json: { data: { audio: "494433ff00" } } }));
  const made = await testClient(gateway.url).run(darkroomBell, { prompt: "x" });
  expect([...(await made.data.audio.bytes())]).toEqual([0x49, 0x44, 0x33, 0xff, 0]);
  expect(made.data.audio.contentType).toBe("audio/mpeg");
});
