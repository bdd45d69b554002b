/** The account of the brand, as `config/ssla.yaml` has it. */
export const BRAND = { id: "2244994945", handle: "AcmeTravel", name: "Acme Travel" } as const;

/** The team: who they are in Slack, as `config/ssla.yaml` has them. All write from the one account of the brand. */
export const TEAM: Readonly<Record<string, { readonly slack: string; readonly name: string }>> = {
  ana: { slack: "U0ANA0001", name: "Ana" },
  bo: { slack: "U0BO00001", name: "Bo" },
  cy: { slack: "U0CY00001", name: "Cy" },
};

/** Everybody else who speaks on X that day: their handles and names. */
export const PUBLIC: Readonly<Record<string, string>> = {
  maria_gomez: "María Gómez",
  skyline_pat: "Pat O'Neill",
  jonasberg: "Jonas Berg",
  dwightokafor: "Dwight Okafor",
  priyanair_: "Priya Nair",
  tomasz_w: "Tomasz Wójcik",
  klauslehmann: "Klaus Lehmann",
  hannahreyes: "Hannah Reyes",
  leo_castillo: "Leo Castillo",
  marge_in_omaha: "Marge",
  amirakhan: "Amira Khan",
  theo_dubois: "Théo Dubois",
  graceliu88: "Grace Liu 刘",
  luciafdez: "Lucía Fernández",
  omar_haddad: "Omar Haddad",
  jenabbott: "Jen Abbott 🌲",
  freemiles4u: "Free Miles ✅",
  beatrice_cole: "Beatrice Cole",
  walterfinch: "Walter Finch",
  sofiamarin_: "Sofía Marín",
  nate_olsen: "Nate Olsen",
  yukitanabe: "Yuki Tanabe",
  chloebarnes: "Chloe Barnes",
  ravi_menon: "Ravi Menon",
  ellanovak: "Ella Novák",
  samwhitaker: "Sam Whitaker",
};

/** Whether `who` writes for the brand. */
export const isOfTeam = (who: string): boolean => Object.hasOwn(TEAM, who);
