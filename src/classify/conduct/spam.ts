import type { Word } from "./words-of-text.ts";

/** So often in a row the same words are a flood. */
const FLOOD = 5;
/** Of so many words a repeated run may be. */
const LONGEST_RUN = 6;

/** Whether the same words stand five times in a row. */
export function isFlooded(words: readonly Word[]): boolean {
  for (let run = 1; run <= LONGEST_RUN; run++) {
    // So many words in a row are the same as the one a run before: one of them stands at a multiple of their number.
    const repeated = run * (FLOOD - 1);
    for (let at = repeated; at < words.length; at += repeated)
      if (repeatedAround(words, at, run) >= repeated) return true;
  }
  return false;
}

/** How many words in a row around the one at `at` are each the same as the one `run` before. */
function repeatedAround(words: readonly Word[], at: number, run: number): number {
  const isRepeated = (i: number): boolean => words[i]?.word === words[i - run]?.word;
  let [from, to] = [at, at];
  while (from > run && isRepeated(from - 1)) from--;
  while (to < words.length && isRepeated(to)) to++;
  return isRepeated(at) ? to - from : 0;
}

/** What advertisers write, and how much each kind of it says; no kind counts twice. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [
    /[a-z0-9-]{2,}\.(?:example|com|net|org|io|xyz|shop|store|online|site|club|top|ru|info|biz|me|ly|to|de|es|fr|br|pt|uk)\b|https?:|www\.|[([{ ](?:dot|punkt|punto|point|ponto)[)\]} ]/,
    2,
  ],
  [
    /\b(?:telegram|whats?app|zap|wa\.me|t ?\. ?me|insta(?:gram)?|dm|mp|pn|inbox|direct|messenger|signal|direktnachricht\w*|(?:por|em|en) priv(?:ado|e)|privatnachricht\w*)\b/,
    1,
  ],
  [
    /\b(?:bitcoins?|btc|eth|ethereum|usdt|cr[iy]pto\w*|krypto\w*|forex|nfts?|trading|trader|airdrop|token|coin|doge\w*|solana|binance)\b/,
    2,
  ],
  [
    /\b(?:double|doubl\w*|triple|verdopp\w*|verdreifach\w*|duplica\w*|multiplica\w*|multipli\w*|dobr[aoe]\w*|tripli\w*|triplica\w*|x ?[2-9]\b|100 ?x|2x|10x)\b/,
    2,
  ],
  [
    /\b(?:verdien\w*|gana|gano|ganar|ganas|gane|ganamos|ganaron|ganan|gagnons|gagne[rz]?|made \$\d|ganhamos|ganharam|ganhe|ganhar|ganho|ganhei|earn\w*|income|einkommen|ingresos|revenus?|renda|profit\w*|rendite|gewinn\w*|lucr\w*)\b/,
    1,
  ],
  [/\$\s?\d|\d\s?(?:\$|eur\b|euros?\b|dol\w*|reais|usd\b|k\b)|r\$/, 1],
  [
    /\b(?:al dia|por dia|am tag|pro tag|pro woche|pro monat|taglich|tag fur tag|im monat|diarios?|semanal\w*|mensual\w*|a la semana|por semana|por mes|par jour|par semaine|par mois|a day|per day|a week|per week|a month|daily|weekly|monthly|in (?:a|one) (?:week|month)|last (?:week|month)|in einer woche|en una semana|en une semaine|(?:n|em )uma semana|24 ?(?:h|stunden|horas|heures|hours)|48 ?h)\b/,
    1,
  ],
  [
    /\b(?:gratis\w*|free|gratuit\w*|de graca|geschenkt?|regal\w*|offert[es]?|cadeaux?|brindes?|bonus|premios?|gewonnen|ganador\w*|gagnants?)\b/,
    1,
  ],
  [/\b(?:klick\w*|click\w*|clique\w*|cliquez|clica|clic|haz clic|pincha|tippt?|link|enlace|lien)\b/, 1],
  [
    /\b(?:bio|profil|perfil|profile|mein(?:e[nm]?)? kanal|mi canal|ma chaine|meu canal|my channel|mein shop|mi tienda|ma boutique|minha loja|meine seite|mi pagina|ma page|mon site|vaquinha)\b/,
    1,
  ],
  [
    /\b(?:followers?|seguidores|abonnes|abonnenten|likes|views|visitas|vues|curtidas|inscritos|subscribers|reichweite|suscriptores|streams|plays)\b/,
    1,
  ],
  [
    /\b(?:kaufen?|kauft|vendo|vende(?:mos)?|vends?|comprar?|compra|achete[rz]?|buy|sell|selling|promo\w*|code|codigo|cupom|cupon|gutschein\w*|rabatt\w*|descuentos?|desconto|reduction|discount|off|nur|solo|hoy|heute|hoje|today|only)\b/,
    1,
  ],
  [
    /\b(?:kredit\w*|darlehen|prestamos?|credito|credit|prets?|emprestimos?|loans?|schufa\w*|bonitat\w*|buro|asnef|serasa|spc|justificatifs?|fiches?|schulden\w*|schuldenfrei|deudas|dettes|dividas|debts?|kreditzusage|emprestimo|loan)\b/,
    2,
  ],
  [
    /\b(?:casinos?|wetten|wett\w*|apuestas?|paris? sportifs?|apostas?|bets?|betting|spins?|tragaperras|slots?|tipster|tipps|jackpot|roulette|poker|tigrinho)\b/,
    2,
  ],
  [
    /\b(?:replica\w*|imitacion\w*|replicas|markenuhren|rolex|viagra|cialis|potenzmittel|abnehm\w*|adelgaz\w*|emagrec\w*|maigri\w*|abspeck\w*|kilos?|kg)\b/,
    1,
  ],
  [
    /\b(?:ohne|sin|sans|sem|no) (?:schufa|risiko|risk|vorkenntnisse|erfahrung|experiencia|riesgo|buro|aval|justificati\w+|risques?|experience|risco|sair|salir|consulta|fiador|credit)/,
    2,
  ],
  [
    /\b(?:von zu ?hause|home ?office|desde casa|chez (?:toi|vous|soi)|depuis (?:ton|votre|chez)|sin salir|sair de casa|de casa|em casa|from home|sofa|canape|couch)\b/,
    1,
  ],
  [
    /\b(?:garantier\w*|garantizad\w*|garantid\w*|garanti[es]*|garantis|guaranteed|seguro|serios|legit|confiable|confiavel|fiable|100 ?%|bestnote|top ?qualitat|zufriedenheit)\b|\d{2} ?% (?:billiger|rabatt|off|de)/,
    1,
  ],
  [
    /\b(?:wahrsager\w*|hellseh\w*|vidente|tarot\w*|voyante?|medium|marabout|amarres?|amarracao|liebeszauber|brujo|cartomante|simpatia|retour (?:de l'?)?(?:etre|affection))\b/,
    3,
  ],
  [
    /\b(?:danke?|gracias|merci|obrigad[oa]|gracas|thanks) (?:to|an|a|an|de|ao|do|mme|mr|mrs|herrn|frau|la|el|dona|seu)?\b.{0,40}\b(?:trad\w*|invest\w*|invers\w*|coach|broker\w*|expert\w*)/,
    3,
  ],
  [
    /\b(?:schreib\w*|kontaktier\w*|contact[ae]\w*|contacte[rz]?|contactez-\w+|contacten\w*|contat[ea]\w*|chama|chamem?|chame|mandem?|fal[ae] com|escrib\w*|ecri[vs]\w*|ajoute[rz]?(?:-l[ae])?|manda|add|message|melde|text|hmu|llama|appelez|envoie[rz]?|sende|envia|inscri\w+|cadastre\w*|registr\w*|anmeld\w*|join|abonne[rz]?\w*|folgt?|siga\w*|sigue\w*|sigueme|schaut|guckt|besucht|visita\w*|confira|descubre|decouvre[rz]?)\b/,
    1,
  ],
  [
    /\b(?:giveaways?|gewinnspiele?|verlosung(?:en)?|sorteos?|sorte(?:io|am|an)\w*|concours|tirage au sort|raffles?)\b/,
    3,
  ],
  [
    /\b(?:followers?|seguidores|abonnes|abonnenten|likes|views|suscriptores)\W+(?:\w+\W+){0,4}(?:for|fur|ab|por|pour)\W{1,3}\d/,
    1,
  ],
  [/\b(?:follow|folgt|folge|sigan|sigue|siga|sigam|suivez|suis|abonnez)\b/, 1],
  [
    /\b(?:retweet|teilen|teilt|comparte|compartan|partagez|partage|compartilhe\w*|partilh\w+|markier\w*|etiquet\w+|coment(?:a|e|en|em|ez)|marquem?|kommentier\w*)\b/,
    1,
  ],
  [/\b(?:iphones?|ps5|playstation|macbooks?|gift ?cards?|vouchers?)\b/, 1],
  [
    /\b(?:singles|solteir[ao]s|solter[ao]s|celibataires|milfs|girls|chicas|garotas|sexy|dating|flirt\w*|nudes)\b/,
    3,
  ],
  [/\b(?:plat(?:t|e)?form[e]?|plataforma|investment|investissement|inversion|investimento)\b/, 2],
  [
    /\b(?:chat|chatten|chatear|discuter|conversar|meet|in deiner nahe|aus deiner nahe|cerca|near you|pres de)\b/,
    1,
  ],
  [/\b(?:apply|beantrag\w*|solicita\w*|demandez|peca|postule[rz]?|bewirb|bewerben)\b/, 1],
  [/\b(?:signals?|signale|signalgruppe|senales|signaux|sinais|mentor\w*|coach\w*)\b/, 2],
  [
    /\b(?:essays?|assignments?|dissertations?|hausarbeiten|doktorarbeiten|bachelorarbeiten|ghostwrit\w*|tesis|memoires rediges?|memoires|tcc|monografias?|trabajos de la uni\w*|trabalhos academicos)\b/,
    3,
  ],
  [
    /\b(?:sofort geliefert|livraison immediate|entrega (?:in|i)?mediata|instant delivery|delivered instantly)\b/,
    1,
  ],
  [
    /\b(?:turn(?:s|ed)|aus|convirti\w+|convierte\w*|transform\w+|passe[rz]? de)\b[^.!?]{0,12}\d[\d.,]*[^.!?]{0,30}\d.{0,12}/,
    2,
  ],
  [/>>|=>|->|➡|→|!!/, 1],
  [
    /\b(?:die ersten|primeros|premiers|primeiros|first) \d|\d+ (?:primeros|premiers|primeiros|first|plaze|plazas|places|vagas|spots)/,
    1,
  ],
];

/** Signs that folding takes away, and so are looked for in the text itself. */
const UNFOLDED: readonly RegExp[] = [/[👉👇💸🤑💰💵💶📈🚀💎]/u, /[€£]\s?\d|\d\s?[€£]/];

/** Who tells of one of these waits for something, and offers nothing. */
const COMPLAINT =
  /\b(?:(?:geht|funktioniert|klappt|kommt) nicht|nicht (?:da|angekommen|bekommen|erhalten|geliefert)|n'(?:est|ai|a|ont) (?:pas|jamais) \w+|(?:ne )?(?:marche|fonctionne|arrive) (?:pas|plus)|(?:not|never|didn't|hasn't|doesn't|isn't|won't) (?:yet )?(?:arriv\w+|work\w*|receiv\w+|come|came|show\w*)|no (?:(?:me|nos|les|se|ha|han) ){0,2}(?:llega\w*|llego|funciona\w*|aplica\w*)|(?:nao|nunca) (?:chegou|chegaram|funciona|recebi|consigo|veio|entra))\b/;

/** Without one of these there is nobody to turn to and nothing to gain: one look saves most texts the rest. */
const LURE =
  /\.(?:example|com|net|org|io|xyz|shop|store|online|site|club|top|ru|info|biz|me|ly|to|de|es|fr|br|pt|uk)\b|www|telegram|whats|zap|link|lien|enlace|\bbio\b|[ck]li[ckq]|bitcoin|btc|\beth\b|cr[iy]pt|kr[iy]pt|follow|folgt|sigan?\b|sigue|sigam|suivez|\$\$|crypto|whatsapp|seguidor|abonn|vidente|voyant|invest|profil|perfil|gana|ganh|gagn|verdien|earn|\$| (?:dot|punkt|punto|point|ponto) (?:example|com|net|org|info|shop)\b/;

/** From so much on a text is an offer. */
const ENOUGH = 6;
/** The same of one that hides its words: at least two of it are hidden. */
const ENOUGH_HIDDEN = 5;

/** Whether `text`, which folds to `folded`, reads like an advertiser's offer, and asks nothing of us. */
export function isAdvertised(folded: string, text: string): boolean {
  if (folded.includes("?") && !/\?.{15,}/su.test(folded)) return false;
  const unfolded = UNFOLDED.filter((sign) => sign.test(text)).length;
  const said = weightOf(folded, unfolded);
  if (said >= ENOUGH) return !COMPLAINT.test(folded);
  return readingsOf(folded).some((open) => weightOf(open, unfolded) >= Math.max(ENOUGH_HIDDEN, said + 2));
}

function weightOf(folded: string, unfolded: number): number {
  if (unfolded === 0 && !LURE.test(folded)) return 0;
  let said = unfolded;
  for (const [sign, weight] of SIGNS) if (sign.test(folded)) said += weight;
  return said;
}

/** `folded` with letters put together that stand apart, and signs made letters that stand among them; none when there are no such. */
function readingsOf(folded: string): readonly string[] {
  if (!HIDES.test(folded)) return [];
  const joined = folded.replace(APART, (run) => run.replace(/[ ._-]/g, "")).replace(/ \. (?=[a-z])/g, ".");
  return [...new Set(["i", "l"].map((one) => inLetters(joined, one)))].filter((open) => open !== folded);
}

/** `text` with letters for the signs within words, `one` for a 1. */
function inLetters(text: string, one: string): string {
  return text.replace(CHUNK, (chunk) =>
    /[a-z]/.test(chunk)
      ? chunk.replace(HIDING, (sign) => (sign === "1" ? one : (SIGN[sign] ?? sign)))
      : chunk,
  );
}

/** A sign among letters, or letters apart: most texts have neither. */
const HIDES = /[a-z][013457@$!]+[a-z]|(?<![a-z0-9])[a-z0-9][ ._-][a-z0-9][ ._-][a-z0-9][ ._-]/;
const APART = /(?<![a-z0-9])[a-z0-9](?:[ ._-][a-z0-9]){2,40}(?![a-z0-9])/g;
const CHUNK = /[a-z013457@$!]{3,40}/g;
const HIDING = /[013457]|[@$!](?=[a-z])/g;
const SIGN: Readonly<Record<string, string>> = {
  ...{ "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" },
};
