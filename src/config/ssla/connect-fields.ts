import { z } from "zod";
import type { ConnectFields } from "../../channels/kind-settings.ts";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong, quoted } from "../schema/wrong.ts";
import type { CredentialField } from "./credential-field.ts";

/** What the kinds of channels read their `connect` with. */
export function connectFields(credential: CredentialField): ConnectFields {
  return {
    map: strictMap,
    text: textField,
    texts: z.array(textField).min(1),
    form: (form, isNot, mend) =>
      z
        .string()
        .superRefine((text, context) => {
          if (!form.test(text)) addWrong(context, { message: `${quoted(text)} is not ${isNot}`, mend });
        })
        .meta({ pattern: form.source }),
    credential,
    wrong: addWrong,
  };
}
