import fc from "fast-check";
import { expect, it } from "vitest";
import { changeNote } from "../../src/core/blurbs/change-note.ts";
import { LOCALES } from "../../src/core/blurbs/locales.ts";
import { publicPromise } from "../../src/core/blurbs/promise.ts";
import { readPromise } from "../../src/core/blurbs/read-promise.ts";
import { NOTE_SURFACES } from "../../src/core/blurbs/surfaces.ts";
import { plainWording } from "../../src/core/blurbs/wording.ts";
import { INTERACTIONS } from "../../src/core/interaction.ts";
import { randomTerms, SECRET } from "../support/random-terms.ts";

const wording = plainWording("Acme", true);

it.each(LOCALES)(
  "a note reads back as the new promise, and tells nothing that is for the team: %s",
  (locale) => {
    let told = 0;
    const property = fc.property(
      randomTerms,
      randomTerms,
      fc.constantFrom(...NOTE_SURFACES),
      ({ terms: old, now }, { terms }, surface) => {
        const fresh = { ...terms, from: now };
        const note = changeNote(old, fresh, surface, locale, wording, now);
        expect(note.text).not.toContain(SECRET);
        const promise = publicPromise(fresh, now);
        if (note.kind !== "blurb" || promise === undefined) return;
        const read = readPromise(note.text, locale);
        if (read === undefined) return; // only words beside the promise changed
        told += 1;
        const answers = INTERACTIONS.filter((one) => promise.answers.includes(one));
        expect(read).toMatchObject({ answers, hours: promise.hours, within: promise.within });
        expect(read.exceptions.length === 0).toBe(promise.exceptions.length === 0);
      },
    );
    fc.assert(property, { numRuns: 200 });
    expect(told).toBeGreaterThan(50);
  },
);
