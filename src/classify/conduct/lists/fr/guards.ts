/** Where what is found is not meant. */
export const innocent = `
  à la con fuck, condom dans|gers|32100, à condom, amputation, dispute, computer, député, réputation, cocu, jeanne|
  mme|m|madame|monsieur|jean|famille|nom|pierre cocu|connard|putain|pute|cul|bordel|salaud|boche|lacon|couillon|
  couillard|cochon|labitte|bitte|pédel|crétin|pipi|porc, con carne|leche|calma|artist|sal|queso|un|el|la|brio|fuoco|
  mucho|todo, chili con, la pédale|pédales de|du|automatique|guitare|frein|vélo|accélérateur|wah|bmx|vtt, pédale|
  pédales de|d'|du|wah|automatiques|embrayage|frein|cassée, pédales|pédale, tapette à|a ..1 souris|mouches|rats,
  tapettes à, salope|salopette, cul de sac|poule|bouteille|four, cul sec, culs de, bout du cul, pet de nonne,
  putanesca, putaneska, chatte de ma|est|siamoise|stérilisée|gestante, la chatte, couilles de|du|suisses|mouton,
  rognons, chienne de|berger|labrador|golden|stérilisée|chiot|mon|ma, ma chienne|truie|vache|jument|dinde|chatte, la
  chienne, ma dinde|cruche|gourde|courge|banane, dinde de noël|rôtie|farcie|aux|bio|fumée, gourde isotherme|inox|en|
  vélo|de|litre|bébé, une gourde|courge|cruche|quiche|dinde|buse|truffe|banane, la gourde|cruche|dinde|quiche|buse|
  truffe|courge|morue, gourdes en|inox|pour|réutilisables|isothermes|compote, les gourdes|courges|cruches|truffes|
  buses|quiches|morues, cruche en|à, cruches en, buse d'|pvc|béton|de, courge butternut|spaghetti|musquée, quiche
  lorraine|aux|poireaux|sans|saumon, quiches lorraines|surgelées, truffe noire|blanche|au|chocolat|d'|du|de, truffes
  au|noires|chocolat|en|de, morue salée|fraîche|à, andouille|andouilles de vire|guémené, cornichons au|aigre|
  malossol|bocal|sans, bocal de cornichons, les cornichons, pot de cornichons, des cornichons, cornichons, blaireau
  rasage|de|à|en|pour, brosse blaireau, bouffon du roi, tache de|d'|sur|café|rousseur|indélébile|vin|gras|rouge|
  impossible|graisse, taches de|d'|sur|rousseur|brunes|noires|vin|solaires, une tache, la tache, des taches, les
  taches, boulet de charbon|canon, boulets de|sauce|liégeois|barbecue, boulets liégeois, larve|larves de|dans|d'|
  moustique|mites, des larves|cafards|rats|cloportes|vermines, cafard|cafards dans|sous|derrière|en|sur|mort|
  partout|est, un cafard|rat|cloporte, les cafards|rats|cloportes, vermine dans|sous, clown|clowns pour|triste|de|
  anniversaire|maquillage|enfants, poisson clown, nez de clown, costume|déguisement|spectacle de clown|bouffon|
  sorcière|singe|cochon|âne|porc|bandit|voleur|pitre, bonnet d'âne, dos d'âne, peau d'âne, lait d'ânesse, porc au|
  aux|fermier|laqué|caramel|salé|haché|bio|épic, rôti|côte|côtes|échine|filet|filets|viande|joue|joues|pied|travers|
  sauté|grillade|mignon|saucisse|pâté|rillettes|couenne|épaule|palette|poitrine de porc, sans porc, du porc, le
  porc, de porc, porc epic, fumier de|pour|cheval|bovin|composté|sac, sac de fumier, bâtard 400g|bien|tradition|
  céréales|pain, un bâtard aux|bien cuit, pain bâtard, chien bâtard, parasite|parasites sur|dans|son|ligne|
  intestinal|intestinaux|bruit|chat|chien, bruit parasite, bruits parasites, des parasites, sorcière bien|harry|
  halloween, balai de sorcière, rat|rats de|dans|dératisation|musqué, bougnat, macaque en|peluche|japonais, singe
  en|peluche, gorille en|peluche, boche arnaud, mongolie, mongol empire|khan, lama mongol, barbecue mongol, yourte
  mongole, raton laveur, melon d'|charentais|jaune|de|vert|bio, melons, bridé à|moteur|débit|km|cc, moteur bridé,
  débit bridé, scooter|connexion|vitesse|trottinette|vélo|moto|offre|forfait|débit|ligne bridé|bridée, bridée à,
  connexion bridée, est bridé|bridée à|par|la, retard mental, chambre noire, marché noir, noir et blanc, noirs et,
  handicapé|handicapés place|places|stationnement|carte|accès|toilettes|fauteuil, place handicapé|handicapés, places
  handicapés|handicapé, carte handicapé, trisomique|trisomie 21, enfant|fils|fille|frère|soeur|adulte trisomique|
  autiste|handicapé|handicapée|trisomiques|autistes, mon fils|frère|neveu est ..1 autiste|handicapé|trisomique, est
  autiste et, autiste asperger, nain de jardin, nains de jardin, cochon d'inde, poisson mort, point mort, temps
  mort, bois mort, nature morte, peaux mortes, feuille morte, mort de rire|faim|soif|fatigue, morte de rire|fatigue,
  je suis mort|morte, suis morte|mort de, batterie|batteries|pixel|pixels|ligne|téléphone|écran|moteur|pile|piles|
  ampoule|frigo ..1 mort|morte|mortes|morts, est mort|morte, tuer le|un|une|ce processus|temps|process|tâche, me
  tue, nous tue, tuer le temps, tue mouche|mouches, tue l'amour, à tue tête, crève coeur|la|de, crevé pneu|un, je
  crève de|la, crever l'écran|de|abcès, un pneu|pneus crevé, bombe de|lacrymogène|anti|insecticide|bain|glacée|
  peinture|aérosol|agricole|à|volcanique|coiffante, la bombe, une bombe de|à|lacrymo|insecticide|glacée|anti|
  atomique|peinture|ce|cette|votre, bombes de|à, c'est de la bombe, de la bombe, c'est une bombe, feu d'artifice,
  feu de|vert|rouge|d', le feu rouge|vert, pickpocket, pickpockets, voleur de|à, un voleur, des voleurs, un
  cambrioleur, aux voleurs, au voleur, les voleurs, le voleur, l'assassin habite, assassin's creed, assassins creed,
  voleuse, mafia 2|3, record, fichier corrompu, fichiers corrompus, données corrompues, sauvegarde corrompue,
  corrompu, corrompue, corrompus, partie corrompue, pigeon, banane, <thing> ..1 est|sont|était|reste|semble|trouve
  ..2 <insultable>|<degrading>, question|idée|erreur|règle|blague|excuse|pub|procédure|politique|mesure bête|idiote|
  stupide|con|conne|débile|nulle, trop bête, c'est bête|idiot|nul|nulle|débile|stupide|con|ridicule|minable|
  lamentable|pitoyable, est ce bête, jeu de mots nul, match nul, matchs nuls, nul part|doute|besoin|autre|n'est,
  nulle part, manche à|longue|longues|courte|courtes|de, manches longues|courtes|de, la manche, le manche, à manche,
  gros sel|colis|lot|problème|plan|œuvre|mot|mots|œuvres|travaux|poisson, grosse déception|différence|commande|
  boîte|panne, malade en|depuis|et|ma|mon|fille, je suis malade, est malade|tombée|tombé, tombé malade, lâche pas|
  prise|l'affaire, ne lâchez|lâche, inutile de|d', il est inutile, ordures ménagères|poubelle, poubelle à ordures,
  les ordures, à ordures, déchets|déchet verts|recyclables|alimentaires|organiques|ménagers|plastique|de|et|
  toxiques|médicaux|tri, les déchets, vos déchets, des déchets, aux déchets, naze, épave nase, gland de|chêne|du|
  douleur, glands de chêne, débile moyen, espèce|espèces protégée|protégées|de plante|menacée|d', en espèces, payer
  en espèces, paiement en espèces, fils de fer|coton|soie|suture|discussion|9|12|trois|ma|mon, fils de, le fils de,
  bête à|corne|sauvage, la belle et la bête, bêtes à|sauvages, petite bête, petites bêtes, une bête, bande de
  roulement|son|passante|gaze|velcro|papier|arrêt|led, bande dessinée, mendiant, incapable de|d', incapables de|d',
  sommes incapables, suis incapable, ignares en, crapule de film, filou le chien, ne ..1 veux|voulons|voudrais|
  cherche|veut|souhaite ..1 pas|blesser|tuer|vexer|froisser ..2 blesser|tuer|vexer|froisser|frapper, mon|ma mari|
  femme|mère|père|chef|patron|copain|copine|conjoint ..1 va|vont|risque|me ..2 tuer|tue|étrangler|étriper|massacrer|
  égorger, va me tuer|étrangler|étriper, me ..1 tuer|étriper|étrangler, tuerais|tuerai|tuerait|tuer pour un|une|ce|
  cette|ça|votre|le|la|des, tuer n'est, se tuer ..1 à|la tâche, tuer le temps|bactéries|moustiques|microbes|germes,
  descendre ..2 bus|train|station|arrêt|étage|escalier|gare|ville|appli|tarif|prix, abattre ..1 arbre|arbres|mur|
  cloison|travail|cartes|chien|chat|cheval, planter|plante ..2 arbre|arbres|tomates|fleurs|appli|site|tente|serveur|
  rosiers|haies|tout, noyer ..1 dans|de, exécuter ..2 commande|contrat|virement|ordre|travaux, couper|coupe|coupez|
  couper ..2 cheveux|ligne|courant|eau|internet|son|électricité|gaz|connexion, ouvrir|rompre|briser ..1 contrat|
  glace|compte, arracher dents|dent sagesse, brûler ..1 calories|graisses|cd|bois, tape|taper ..2 œil|oeil|code|mot|
  nom|dans|sur|main, refaire|refait ..2 dents|nez|façade|cuisine|passeport, pendre ..2 crémaillère|lustre|linge|
  rideaux|manteaux, casse tête, casser ..1 tirelire|croûte|voix|prix, casse|casser les pieds|oreilles, mal de|à ..2
  tête|dents|gorge|dos|cou, à couper le souffle, coup de|d' main|fil|cœur|pouce|œil|oeil|téléphone|gueule, couteau|
  couteaux|marteau|hache|pelle ..3 catalogue|magasin|commande|commandé|rayon|jardin|cuisine, attend|attends ..3
  devant ..4 avec ma|mon|mes ..1 fille|fils|valise|enfants|bébé|poussette|mère, camion|bus|train|voiture ..2 passe|
  passer ..2 à|quand|demain|matin|devant|chercher|heure, une tuerie, part|partent en vacances, <place> ..1 part|
  partir ..3 fumée ce|hier, sur le bras, sous le bras, dans les bras, quelle idiote|idiot|conne|cruche|andouille ..1
  je|j, que je suis bête|bêtes|idiot|idiote, gagner|gagne|gagnez|cumuler|cumulez ..3 points|miles|étoiles|tampons
  ..4 mois|semaine|jour|an, bâtard de tradition|campagne|pain, bâtard et|bien|tradition, a|ont|as|avez lâché|lâche,
  vais|vas|va|allons|vont trouver ..1 un|une|mieux|autre|d'|le|la|moins|quelqu, pyjama|déguisement|peluche|figurine|
  livre|photo|dessin|masque|tasse|lampe|lait|fromage|balade|promenade ..2 de|en|du|l ..1 âne|ânes|porc|porcs|singe|
  vache|rat|rats|truie|mule|clown|sorcière|chienne|blaireau|dinde, tuer ..1 notifications|alertes|processus|son|
  abonnement, pouvez|peux|vous|tu ..1 vous|tu? tuer ..1 notifications|alertes|processus, je|j|on|nous ..1 vais|va|
  allons trouver ..1 un|une|mieux|autre|d'|le|la|moins|quelqu, vous tuer ..1 notifications|alertes, timbre|timbres
  poste|fiscal|de|postal,
  quel|quelle ..1 <thing>|entreprise|enseigne ..1 <insultable>|<degrading>,
  tuer|tue|battre le|la ..1 dragon|monstre|zombie, tuer|tue|battre le boss final|de|du ..1 fin|niveau|chapitre|donjon,
  bombe|bombes de|à|pour ..1 laque|cheveux|raser|mousse|déodorant|bain|neige|chantilly,
  pique nique|niques|niquer|niquons`;

/** Where an insult is the writer's own person, or nobody's. */
export const self = `
  je|j'|on|me|nous|moi|m'|suis|passe|passer|prend|prenez|prends|prennent|traite|traité|traitez|traiter|appelé|sens|
  sentir|senti|étais|air|faire ..4 <insultable>|<degrading>, je suis|me|passe|étais|dois|serais|sens ..5
  <insultable>|<degrading>, me|nous prenez|prends|prend|sens|prennent|traiter|traite|traitez|croyez|faites ..4
  <insultable>|<degrading>, pris|prise|prises pour ..3 <insultable>|<degrading>, pour ..1 con|cons|conne|idiots|
  idiot|idiote|imbécile|imbéciles|débile|débiles|pigeon|pigeons|abrutis, suis je ..2 <insultable>|<degrading>, l'air
  ..1 <insultable>|<degrading>, comme un|une|des ..1 <insultable>|<degrading>, que je suis <insultable>, quelle|quel
  ..1 <insultable>|<degrading> je|j|suis|moi, quelle|quel <insultable>|<degrading> j, moi ..1 <insultable>|
  <degrading>, <insultable>|<degrading> ..9 était|suis moi, <insultable>|<degrading> ..9 c'était ..1 moi, imbécile|
  idiot|con ..9 c ..1 moi`;

/** Somebody else said what follows. */
export const reports = `
  traité|traitée|traités|traite|traiter ..4 de|d', m'a|nous|l'a|lui|m'ont|a|ont|ma|mon|me|vous appelé|appelée|
  crié|insulté|insultée|insultés|lancé|hurlé|dit|écrit|menacé|menacée|balancé|envoyé|répondu|sorti|qualifié|
  craché, crié|hurlé|criait|crie|crient|hurle|hurlait|chantaient|scandaient, écrit|écrivait|écrivent|posté|poste|
  commente|commenté|tagué|tague, le mot|les mots|terme|insulte|propos|expression|phrase|message|commentaire,
  quelqu'un|client|utilisateur|membre|joueur|passager|voisin|type ..6 insulte|menace|écrit|dit|traite|appelle|
  crie|envoie|menacé, menacé|menace|menacée|menacent de|d'|moi|mort|ma|nous, insultes|injures comme|telles|
  racistes|du|homophobes, modérer|bannir|supprimer|signaler ..2 compte|message|commentaire|utilisateur|svp|merci`;

/** Somebody else said what stands before. */
export const reportedBefore = `
  m'a traité|traitée, m'a|nous a|m'ont dit|crié|insulté|écrit, merci de supprimer|modérer|bannir, pouvez vous
  supprimer|modérer|bannir, a crié|écrit|hurlé un|votre|le, où signaler, m'a t on, écrit sur le mur`;

/** What follows is a guess, a question or a feeling. */
export const hedges = `
  semble|semblent|paraît|ressemble|ressemblent|frôle|limite|dirait|sent|sonne|frise|impression|sentiment|air|relève,
  est ce que, une arnaque ou, arnaque ou, est du|de|un|le vol, du vol, de l'arnaque, presque|quasiment|quasi|
  sûrement|peut|probablement|apparemment|prétendu|présumé|supposé|soupçon|soupçonne|suspecte|crois|pense|trouve|
  j'imagine, à mon avis, selon moi, pour moi, si c'est, si|savoir ..2 c'est|une|êtes, on m'a|nous|lui volé|a, on
  nous a, s'est|me|suis fait|faire|fais voler|volé|pirater|arnaquer|cambrioler|dérober, fait|faire ..1 voler|
  arnaquer|escroquer|plumer|cambrioler|dépouiller, été|etait|était volé|volée|volés|cambriolé|cambriolés|piraté|
  volées, plainte|déclaration|victime|victimes|déclarer|signaler|attention|contre|éviter|gare|lutte|prévention|
  tentative|tentatives|cas|service|anti|méfiez|dénoncer ..2 de|au|aux|pour|une|un|l'|d'|du, se fait|font passer, se
  faisant passer, en votre nom, usurpe|usurpé|usurpation, des inconnus, un inconnu, quelqu'un, phishing,
  hameçonnage, appel frauduleux, sms frauduleux, sans doute|aucun, peut être, comme un|une|des`;

/** What stands before a surname. */
export const titles = `
  mr, mme, mlle, monsieur, madame, mademoiselle, docteur, dr, maître, famille, la famille, nom, nom est, nom de
  famille, m'appelle, s'appelle, nommé, nommée, prénom, pour, passager, passagère, signé, au nom de`;

/** The writer does not call anybody what follows. */
export const disclaimers = `
  ne dis|disons|dit|prétends pas, je|j|on dis|prétends|traite pas|personne, veux pas dire`;
