import { expect, test } from "vitest";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { mailOf } from "../../../src/notify/email/mail.ts";
import { someMarks } from "../../support/notices.ts";

const ADDRESS = { from: "ssla@acme.example", to: "cy@acme.example" };
const NOTICE = { kind: "report", title: "Acme Travel: replies", lines: ["X kept 93 of 100."] } as const;
const PICTURE = {
  name: "weeks.png",
  title: "Weeks",
  alt: `"><script>alert(1)</script>`,
  bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
};

async function sourceOf(plain: boolean): Promise<string> {
  const form = { zone: zoneOf("America/Chicago"), plain, pictures: [PICTURE] };
  return (await mailOf(NOTICE, someMarks("a-key"), ADDRESS, form)).bytes.toString("utf8");
}

/** Soft line breaks and `=3D` of quoted-printable undone. */
const unfolded = (source: string): string => source.replaceAll("=\r\n", "").replaceAll("=3D", "=");

test("a report by mail brings its pictures along and shows them below its words, with what they show", async () => {
  const raw = await sourceOf(false);
  const source = unfolded(raw);
  expect(source).toContain("X kept 93 of 100.");
  expect(source).toContain('<img src="cid:picture-1@ssla" alt="&quot;&gt;&lt;script&gt;');
  expect(source).toMatch(/Content-Id: <picture-1@ssla>/i);
  expect(source).toMatch(/Content-Disposition: inline; filename="?weeks\.png/i);
  expect(raw).toContain(Buffer.from(PICTURE.bytes).toString("base64"));
  expect(source).not.toContain("<script>");
});

test("a mail in plain words has no pictures", async () => {
  expect(await sourceOf(true)).not.toMatch(/image\/png|cid:/);
});
