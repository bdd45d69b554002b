/** The account of the brand, as `config/ssla.yaml` has it. */
export const BRAND = { id: "2244994945", handle: "AcmeTravel", name: "Acme Travel" } as const;

/** One of the team, by the ids that `config/ssla.yaml` has. */
export interface TeamMember {
  /** In the team's own workspace. */
  readonly slack: string;
  readonly name: string;
  /** Accounts with which they answer elsewhere; on X and Facebook all write as the brand. */
  readonly discord?: string;
  readonly community?: string;
}

/** The team. */
export const TEAM: Readonly<Record<string, TeamMember>> = {
  ana: { slack: "U0ANA0001", name: "Ana", discord: "80351110224678912", community: "U0ANA0002" },
  bo: { slack: "U0BO00001", name: "Bo" },
  cy: { slack: "U0CY00001", name: "Cy" },
};

/** Everybody else who speaks that day: their handles and names. */
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
  quietpixel: "quietpixel",
  mossandfern: "moss and fern",
  paperplane: "Paperplane",
  tidewater9: "tidewater9",
  lindholm: "Lindholm Reisen",
  brandtreisen: "Brandt Reisen",
  rosawhitfield: "Rosa Whitfield",
  henrikdahl: "Henrik Dahl",
};

/** Whether `who` writes for the brand. */
export const isOfTeam = (who: string): boolean => Object.hasOwn(TEAM, who);
