import type { Locale } from "../../src/core/blurbs/locales.ts";
import type { Interaction } from "../../src/core/interaction.ts";
import type { NonEmpty } from "../../src/core/non-empty.ts";
import type { WeekText } from "../../src/core/time/week-text.ts";
import type { Wording } from "../../src/core/blurbs/wording.ts";

/** A believable company, and what it promises on one of its channels. */
export interface Company {
  readonly name: string;
  /** Names its picture. */
  readonly slug: string;
  readonly picture: "header" | "post";
  readonly about: string;
  readonly zone: string;
  readonly week: WeekText;
  /** Dates with other hours; none: closed. */
  readonly exceptions: readonly { readonly date: string; readonly hours: readonly string[] }[];
  readonly answers: NonEmpty<Interaction>;
  readonly within: string;
  readonly objective: number;
  readonly purpose: string;
  readonly offers: readonly string[];
  readonly notTolerated: readonly string[];
  /** The language of its terms first. */
  readonly locales: NonEmpty<Locale>;
  readonly tone: Wording["tone"];
  readonly surfaces: NonEmpty<string>;
}

const CLOSED: readonly string[] = [];

export const COMPANIES: readonly Company[] = [
  {
    name: "Lakeshore Air",
    slug: "airline",
    picture: "header",
    about: "An airline, around the clock.",
    zone: "America/Chicago",
    week: "24/7",
    exceptions: [],
    answers: ["mention", "reply", "quote"],
    within: "20m",
    objective: 0.95,
    purpose: "Fast public help for travellers on the day",
    offers: ["rebooking", "flight news"],
    notTolerated: ["insults", "threats", "private data of others"],
    locales: ["en", "es"],
    tone: "friendly",
    surfaces: ["x.bio", "x.post", "instagram.bio", "facebook.about"],
  },
  {
    name: "Donaubank",
    slug: "bank",
    picture: "post",
    about: "A bank that closes for lunch, and for Christmas.",
    zone: "Europe/Vienna",
    week: { "mon-thu": ["08:30-12:30", "13:30-17:00"], fri: ["08:30-12:30"] },
    exceptions: [
      { date: "2026-12-24", hours: CLOSED },
      { date: "2026-12-25", hours: CLOSED },
    ],
    answers: ["direct"],
    within: "2h",
    objective: 0.9,
    purpose: "Für Fragen zu Konto und Karte, bitte ohne Kontonummern",
    offers: ["Hilfe zur App", "Kartensperre"],
    notTolerated: ["Beleidigungen", "Drohungen"],
    locales: ["de", "en"],
    tone: "formal",
    surfaces: ["facebook.about", "x.bio", "linkedin.about", "whatsapp.description"],
  },
  {
    name: "Les Paniers du Samedi",
    slug: "charity",
    picture: "header",
    about: "A charity of volunteers, on weekends only.",
    zone: "Europe/Paris",
    week: { "sat,sun": ["10:00-16:00"] },
    exceptions: [{ date: "2026-12-26", hours: ["10:00-13:00"] }],
    answers: ["mention", "post"],
    within: "3h",
    objective: 0.8,
    purpose: "Des paniers de légumes pour qui en a besoin",
    offers: ["inscription aux paniers", "bénévolat"],
    notTolerated: ["insultes", "spam"],
    locales: ["fr", "en"],
    tone: "friendly",
    surfaces: ["facebook.about", "mastodon.note", "bluesky.profile"],
  },
  {
    name: "夜桜ゲームス",
    slug: "games",
    picture: "header",
    about: "A game studio whose players are awake at night.",
    zone: "Asia/Tokyo",
    week: { "mon-sat": ["20:00-04:00"] },
    exceptions: [{ date: "2026-12-31", hours: CLOSED }],
    answers: ["mention", "post"],
    within: "30m",
    objective: 0.95,
    purpose: "不具合の報告とご質問の窓口です",
    offers: ["障害情報", "アップデートのお知らせ"],
    notTolerated: ["暴言", "チート情報の共有"],
    locales: ["ja", "en"],
    tone: "friendly",
    surfaces: ["discord.topic", "x.bio", "x.post", "tiktok.bio"],
  },
  {
    name: "Marta's Ceramics",
    slug: "ceramics",
    picture: "post",
    about: "A shop of one person, who answers between two firings.",
    zone: "Europe/Lisbon",
    week: { "tue,thu": ["14:00-18:00"] },
    exceptions: [],
    answers: ["direct", "mention"],
    within: "6h",
    objective: 0.8,
    purpose: "Handmade bowls, and questions about your order",
    offers: [],
    notTolerated: [],
    locales: ["en", "pt"],
    tone: "friendly",
    surfaces: ["instagram.bio", "tiktok.bio", "threads.bio", "bluesky.profile"],
  },
  {
    name: "Teleluz",
    slug: "telecom",
    picture: "header",
    about: "A telecom that speaks the languages of its customers.",
    zone: "America/Sao_Paulo",
    week: { "mon-fri": ["07:00-22:00"], "sat,sun": ["09:00-18:00"] },
    exceptions: [{ date: "2026-12-25", hours: ["12:00-18:00"] }],
    answers: ["mention", "reply", "quote", "post", "direct"],
    within: "1h",
    objective: 0.97,
    purpose: "Ajuda com internet, celular e conta",
    offers: ["suporte", "avisos de manutenção"],
    notTolerated: ["insultos", "spam"],
    locales: ["pt", "es", "en", "de", "fr", "ja"],
    tone: "friendly",
    surfaces: ["x.bio", "facebook.about", "telegram.chatDescription", "youtube.description"],
  },
];
