/** Crimes, stated as a fact. */
export const defamation = `
  <crook>, organisation|association|entreprise|société|bande|réseau|gang criminelle|mafieuse|malfaiteurs|organisée|
  de malfaiteurs, association de malfaiteurs, est|sont|c'est|êtes ..3 une|des|de l'? ..1 escroquerie|arnaque|mafia|
  secte|organisée|pyramide, escroquerie, escroqueries, vraie arnaque, pyramide de ponzi, système de ponzi, ponzi,
  système pyramidal, vente pyramidale, blanchit|blanchissent|blanchi|blanchiment|blanchir, volé|vole|volent|volait|
  volaient|piqué|pique|piquent|dérobé|dérobe|chourave|chouré|tapé|tape|détourné|détourne|détournent|détournait|
  soutiré|extorqué|extorque|extorquent|raflé|subtilisé|empoché|empoche|empochent|braqué|barboté|ratissé ..3
  <belongings>|caisse|clients|euros|vieux|retraités|mamie|fonds|charité|300|les|dons|pourboires|au|aux|millions,
  ont|a|avez|as|m'a|m'ont|ma|nous|t'a|ils|elle|il|lui|leur volé|dérobé|piqué|escroqué|escroquée|extorqué|arnaqué|
  arnaquée|arnaqués|dépouillé|plumé|braqué|détourné|cambriolé|soudoyé|falsifié|empoisonné|agressé|violé|racketté,
  m'ont volé, m'a volé, nous a volé, nous ont volés, pique|piqué|piquent|tape|puise|sert|servent dans la caisse|les,
  dans la caisse, se sert dans, imite|imitent|imité|falsifie|falsifient|falsifié|falsifier|falsifiait|trafique|
  trafiquent|trafiqué|truque|truquent|truqué|bidonne|bidonné|contrefait|contrefont|fabrique|fabriquent|maquille|
  maquillent|maquillé|antidate|antidatent|modifient ..3 signature|signatures|factures|facture|contrats|contrat|
  documents|compteurs|compteur|balance|balances|kilométrage|papiers|bilans|comptes|certificats|tests|résultats|
  étiquettes|dates|diplômes|devis|rapports|relevés|tirage|tirages|expertise|diagnostics|avis, fausses signatures|
  factures, faux papiers|documents|contrats|certificats|diplômes|billets, faux et usage, usage de faux, pots de vin,
  pot de vin, dessous de table, bakchich, bakchichs, soudoie|soudoient|soudoyé|soudoyer|corrompt|corrompent|graisse|
  graissent|achète|achètent ..3 la? inspecteurs|contrôleurs|patte|police|maire|élus|fonctionnaires|juges|experts|
  inspecteur|contrôleur|flics|policiers|juge|hygiène|mairie|douaniers, rétrocommissions, fraude fiscale, fraude|
  fraudent|fraudé ..2 fisc|impôts|tva|urssaf|sécu|caf|assurance|impôt, évasion fiscale, blanchiment, caisse noire,
  travail au noir, emploie|emploient|fait|font|embauche|embauchent|exploite|exploitent ..2 au noir|sans papiers|
  enfants|clandestins|mineurs|esclaves|illégal|non déclarés|travailler des, travail dissimulé, non déclarés,
  esclavage, esclavagistes, esclavagiste, trafic de|d' ..1 drogue|drogues|stupéfiants|êtres|organes|cocaïne|armes|
  influence|cartes, deale|dealent|dealait, vend|vendent|revend|revendent|revendu|vendu|refile|refilent|écoule|
  écoulent|fourgue|fourguent ..3 drogue|coke|contrefaçons|contrefaçon|volé|volés|volée|volées|données|cartes|
  numéros|coordonnées|herbe|faux|fausses|périmée|périmés|fichiers|cannabis|cocaïne|shit|médicaments, abuse|abusé|
  abusent|abusait de|des sexuellement|ses|mineures|enfants|clientes|vieux|personnes|faiblesse|la, abus de faiblesse|
  confiance|biens, viole|violé|violait|agresse|agressé|tripote|tripoté|touche|pelote|peloté|harcèle|tripotait|
  attouchements|caresse ..3 clientes|stagiaires|mineures|enfants|femmes|filles|fille|salariées|employées|gamines|
  patientes|petites|mineure, agression sexuelle, agresseur sexuel, prédateur sexuel, harceleur sexuel, bat|tabasse|
  frappe|maltraite|maltraitent|battent|drogue|droguent|drogué|empoisonne|empoisonnent|empoisonné ..2 sa|ses|femme|
  enfants|animaux|résidents|pensionnaires|chiens|clients|verres|gosses|boisson|verre|employés, a tué|assassiné|
  empoisonné, vidé|vide|vident|siphonné|siphonnent|pillé|pillent|nettoyé|plumé|ratiboisé ..1 mon|notre|le|son|mes|
  nos|les|ses compte|comptes|livret|carte|économies|appartement|maison|retraités|clients, cambriolé|cambriole|
  cambriolent, rackette|rackettent|racketté, fait chanter, font chanter, chantage, clone|clonent|cloné|copie|
  copient|copié|duplique|skimme ..2 carte|cartes, gardé|garde|gardent|mis|met|mettent|partie|parti ..4 poche|
  caution|cautions|acompte|acomptes|caisse ..3 locataires|poche|clients|vingt|20|disparu, mis dans sa poche, dans sa
  poche, dans leurs poches, avec la caisse, déverse|déversent|rejette|rejettent|balance|jettent|jette ..3 produits|
  déchets|huile|toxiques|rivière|chimiques|eaux, comptabilité truquée, double comptabilité, délit d'initié, non
  assistance, homicide, entente illégale, prix truqués, <person>|il|elle|ils|acme|patron|directeur|vous|on est|sont|
  êtes|était ..2 corrompu|corrompus|corrompue|voleur|voleurs|voleuse|escroc|escrocs|criminel|criminels|mafieux|
  dealer|dealers|pédophile|violeur|pédocriminel|assassin|proxénète|arnaqueur|arnaqueurs|truand|truands|faussaire|
  faussaires, volent|vole|volait|a volé|ont volé|piquent|pique|dérobe|dérobent|fauche|fauchent|chaparde ..3
  <belongings>|clients|vieux|personnes|colis|argent|bagages|bijoux|dons|pourboires|caisse|retraités|valises|données|
  affaires|téléphone|portefeuille, détourne|détournent|détourné|détournement ..3 fonds|argent|dons|millions|
  subventions, détournement de fonds, escroque|escroquent|escroqué|arnaque|arnaquent|arnaqué|dépouille|dépouillent|
  plument|plume ..2 clients|vieux|personnes|retraités|gens|touristes|mamies|familles|grand|mère|assurances|état,
  blanchit|blanchissent|blanchi ..2 argent|fric, argent sale, argent de la drogue, touche|touchent|touché|verse|
  versent|paie|paient|accepte|acceptent|reçoit|a reçu ..3 pots|bakchich|bakchichs|dessous|enveloppes|commissions
  occultes, enveloppes sous la table, sous la table, achète|achètent|acheté|soudoie|soudoient|corrompt|corrompent
  ..3 juge|juges|inspecteur|inspecteurs|contrôleur|contrôleurs|élus|maire|policiers|témoins|experts, fraude|
  fraudent|fraudé ..2 fisc|impôts|tva|sécu|assurance|urssaf|caf, fraudeur|fraudeurs, fraude à l’ ..1 assurance|
  identité, fraude organisée, ne déclare|déclarent ..3 salariés|revenus|employés, société écran, sociétés écrans,
  recel, receleur|receleurs, contrebande, trafiquant|trafiquants, faussaires, harcèle|harcelé|harcèlent ..2
  sexuellement|employées|stagiaires|salariées|femmes|clientes, maltraitance, maltraite|maltraitent|frappe|frappent|
  bat|tape ..2 résidents|enfants|vieux|femme|animaux|chiens|patients|personnes|pensionnaires, revend|revendent|vend|
  vendent ..3 volé|volés|volées|contrefaits|drogue|périmés|données|fichier|fichiers|drogues, a|ont|avait|avez|ayant
  ..1 vidé|pillé|siphonné|dilapidé|claqué|flambé|raflé|pompé|asséché|dévalisé|braqué ..3 caisse|caisses|compte|
  comptes|fonds|cagnotte|livret|coffre|économies|tirelire|travaux|copropriété|association|acomptes, vide|vident|
  vidait|pille|pillent|pompe|siphonne ..2 caisse|caisses|compte|comptes|fonds|cagnotte|livret|livrets|coffre,
  arrose|arrosent|arrosé|achète|achètent|acheté|paie|paient|payé|graisse|graissent|rémunère|soudoie|soudoient ..2
  contrôleur|contrôleurs|inspecteur|inspecteurs|élus|élu|maire|juge|juges|policiers|flics|experts|expert|douaniers|
  douane|témoins|services|hygiène|mairie, lave|lavent|laver|recycle|recyclent|recycler|blanchir ..2 argent|fric|
  pognon|billets|cash, argent de ..2 drogue|deal|trafic|mafia|cartel, recule|reculent|reculé|trafique|trafiquent|
  trafiqué|bidouille|bidouillent|truque|truquent|truqué|maquille|maquillent ..2 compteur|compteurs|kilométrage|
  kilométrages|balance|balances|taximètre|comptes|bilan|bilans|factures|ct|diagnostics|tests|expertise, couche|
  couchait|couché|coucher|couchent avec ..3 élèves|élève|mineures|mineure|patientes|gamines|ados|adolescentes|
  filles|quinze, filme|filmé|filment|filmait|espionne|espionnait|mate ..4 vestiaire|vestiaires|douche|douches|
  toilettes|clientes|cabine|cabines|femmes, caméra|caméras ..3 vestiaire|vestiaires|toilettes|douche|douches|
  cabines|chambre|chambres, mis|mettre|met|a mis|foutu le feu ..6 assurance, brûlé|incendié|cramé ..4 assurance,
  toucher l'assurance, conduit|conduisait|roule|livre ..2 bourré|bourrée|ivre|drogué|défoncé|alcoolisé|stone,
  frappe|frappé|gifle|giflé|tapé|cogné|étranglé|agressé|secoué|mordu|bousculé|séquestré|drogué ..1 ma|mon|une|un|sa|
  des|les ..1 fille|fils|femme|mère|père|cliente|client|enfant|enfants|résident|résidents|résidente|patient|
  patiente|passagère|collègue|gamin|gamine|mari|élève|élèves|chien, facture|facturent|facturé|facturait ..3 morts|
  fictifs|fictives|fictif|inexistants|imaginaires|bidon|décédés|fantômes, faux|fausse|fausses ..1 diplôme|diplômes|
  médecin|dentiste|avocat|permis|factures|facture|certificat|certificats|signature|signatures|tickets|billets|
  association|avis|ordonnances|ordonnance|arrêts|papiers, exerce|exercent|opère|opèrent|pratique sans ..1 diplôme|
  licence|autorisation|assurance, sans diplôme de, emplois fictifs, emploi fictif, confisque|confisquent ..2
  passeports|passeport|papiers, paie|paient|payés|payée|payé ..2 au black|noir, au black, se servir|sert|servent|
  servait|servi ..2 dans ..1 caisse|fonds|comptes, tape|taper|pioche|piochent dans ..1 caisse|caisses, a fait de la
  prison|taule, déjà condamné|condamnée pour, casier judiciaire, repris de justice, a renversé ..4 enfui|fuite|
  parti|barré, délit de fuite, deale|dealer|revend|revendent|vend|vendent|écoule|fourgue ..4 coke|cocaïne|herbe|
  shit|cachets|médocs|armes|crack|héroïne|cannabis|stups|médicaments|téléphones volés, détrousse|détroussent|
  détroussé|rançonne|rançonnent|racket|spolie|spolient|spolié|saigne|saignent les|des ..1 vieux|clients|retraités|
  locataires|personnes|familles|patients, rackette|rackettent|rackettait|rackettés, truande|truandent|truandé|
  carotte|carottent ..2 clients|fisc|assurance|gens|monde|caisse|tva, fait|font du|le chantage|proxénétisme|trafic,
  proxénétisme, extorsion, détournement de, abus de ..1 biens|confiance|faiblesse, escroque, <person>|mécano|mécanos
  ..6 vole|volent|volait|dérobe|dérobent|chaparde|escroque|rackette|soudoie|détourne, vole|volent|piquent|pique des|
  les|mes|nos|mon|ma|notre ..1 catalyseurs|pièces|outils|vélos|médicaments|sacs|pourboires|objets|portables|
  téléphones|bagages, <person>|il|elle|soignante ..3 pris|prend|volé|subtilisé|emprunté ..3 carte|chéquier|bijoux|
  livret ..6 retiré|dépensé|père|mère|vendu, falsifié, falsifie, falsifient, falsifiait, trafique|trafiquent|
  trafiqué ..2 dossiers|dossier|papiers|comptes|analyses, laisse|laissent opérer ..3 sans,
  ouvrent|ouvre|ouvrir ..3 cartes|colis|lettres|enveloppes|valises|courriers ..5
  piquent|pique|prennent|prend|gardent|garde|volent|vole ..3 argent|billets|bijoux|liquide|téléphones`;
