import { cityOf } from "../time/city.ts";
import type { Catalogue } from "./catalogue.ts";

/** A zone as a language calls it, and whether that is no city but a name by itself: `UTC`, `EST`. */
export interface PlaceName {
  readonly name: string;
  readonly plain: boolean;
}

/** What a zone is called; of an offset the name says what people know it by: IANA's `Etc/GMT+5` is UTC-5. */
export function placeName({ cities }: Pick<Catalogue, "cities">, zone: string): PlaceName {
  const own = cities[zone];
  if (own !== undefined) return { name: own, plain: false };
  const [, sign, hours] = /^(?:Etc\/)?GMT([+-])(\d{1,2})$/u.exec(zone) ?? [];
  if (hours === "0" || UTC.test(zone)) return { name: "UTC", plain: true };
  if (hours !== undefined) return { name: `UTC${sign === "+" ? "-" : "+"}${hours}`, plain: true };
  const name = cityOf(zone);
  return { name, plain: /^[A-Z0-9]+$/u.test(name) };
}

const UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT0?|Zulu|Universal|Greenwich)$/u;
