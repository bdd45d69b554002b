/** Offers as nobody but an advertiser makes them. */
export const spam = `
  lien en|dans|de|sur ..1 bio|profil, clique|cliquez ici|sur|vite|maintenant|le, abonnés ..2 instagram|réels|pas|
  tiktok|pour|gratuits, acheter|achète|achetez ..2 abonnés|likes|followers|vues|avis, gagne|gagner|gagnez|gagné|
  toucher|générer ..3 euros|mois|jour|semaine|argent ..4 mois|jour|semaine|maison|canapé|internet|facilement|lien|
  heures, argent facile|de chez|depuis, revenus passifs|complémentaires, revenu passif|complémentaire, liberté
  financière, double|doublez|multiplie|multipliez|triplez ..3 bitcoin|mise|argent|investissement|btc, signaux de
  trading|forex, formation trading|dropshipping|gratuite, crypto gratuite|gratuit|monnaie offerte, envoie|envoyez
  ..2 eth|btc|bitcoin, crédit|prêt|prêts ..2 sans|rapide|immédiat|entre|express|personnel|d'argent ..1 justificatif|
  justificatifs|particuliers|refus|fiché|24h|taux, prêt entre particuliers, prêt d'argent, même fiché, fichés
  banque, interdit bancaire bienvenue, grâce à|merci à ..4 trading|trader|coach|investi|experte|expert|maître|
  marabout|broker|voyant|docteur, voyant|voyante|medium|médium|marabout|maître ..4 retour|amour|résultats|sérieux|
  puissant|gratuit|appelez|consultation|affection|garantis|whatsapp, retour de|d'|affection ..2 affectif|aimé|être|
  affection|amour|garanti, retour affectif, envoûtement, désenvoûtement, rencontres coquines|chaudes|sans, femmes
  célibataires, plan cul, iphone offert|gratuit, offert|offerts|gratuit|gratuits|gratuite aux|pour ..1 premiers|
  premières, vous avez gagné|été sélectionné, félicitations vous, contrefaçons de luxe, répliques, réplique de|
  montre|rolex, montres ..2 répliques|réplique|luxe|pas|copies, sneakers|sacs|baskets ..2 répliques|pas cher,
  ajoutez|ajoute|contacte|contactez|écris|écrivez|rejoins|rejoignez|viens|message ..5 whatsapp|telegram|snap|insta|
  mp|dm|privé|discord, en mp|dm pour|si|infos, infos en mp|dm|privé, abonne toi, abonnez vous à ma|mon|notre, va|
  allez|venez|passez|viens voir|jeter|découvrir|checker|sur ..3 ma|mon|notre chaîne|boutique|profil|page|site|insta|
  vinted, ma nouvelle chaîne|boutique|collection, mon nouveau son|livre|site|podcast|clip|single|morceau, ma
  boutique ..3 code|ligne|ouverte|bougies|etsy|faits|main, code promo, avec le code, casino en ligne, bonus de
  bienvenue, tours gratuits, free spins, paris sportifs, pronos|pronostics, pronos gratuits|sûrs|vip, maigrir,
  perdez|perds|perdre|moins|perdu ..2 kilos|kg, viagra, pilules minceur, permis de conduire ..2 sans|garanti|vrai|
  achat|enregistré, faux papiers vente, rédaction de mémoires|mémoire, tirage au sort ..4 lien|partage|clique|
  crypto, boostez|booste|augmente|augmentez|développe|développez ..3 compte|abonnés|visibilité|ventes|vues|
  instagram, votre cpf, compte cpf, recrute|recherche|cherche ..2 ambassadrices|ambassadeurs|partenaires|personnes|
  vdi|motivées, opportunité ..3 mlm|rejoins|revenus|business|télétravail, récupéré|récupérer ..3 wallet|fonds|
  crypto|compte|mon ex|mari|argent ..3 grâce|merci|contacte|hacker, hacker pro|professionnel|éthique, garantis à
  100, rendement garanti, gains garantis, sans risque ..2 garanti|gagnez|gains, casino ..2 bonus|gratuit|offert|en|
  tours|jackpot, bonus ..2 casino, livraison gratuite|offerte ..4 aujourd'hui|seulement|www|uniquement|stock,
  aujourd'hui seulement, sacs|montres|baskets|sneakers|parfums|lunettes|bijoux ..8 copies|copie|réplique|répliques|
  parfaites|grossiste|déstockage|luxe|soldes|promo, copies parfaites|conformes|luxe|de, copie parfaite|conforme|
  luxe, déstockage ..3 marques|luxe|total, merci à|au ..3 hacker|coach|expert|experte|voyant|trader|broker|
  conseiller|maître|docteur, hacker ..6 récupéré|récupérer|compte|conseille|instagram|whatsapp, récupéré|récupérer|
  récupère ..3 compte|argent|fonds|portefeuille|wallet|ex ..6 conseille|recommande|heure|insta|instagram|telegram|
  whatsapp|contactez|merci, piraté ..4 récupéré|récupérer, marre|fatigué|ras ..3 fins|patron|salaire|travailler|
  mois|bol ..9 jour|mois|mp|telegram|whatsapp|dm|lien, je|gagne|gagnez|gagner|touche|touchez|fais ..2 euros|€|par
  ..2 jour|mois|semaine|heure ..5 téléphone|mp|dm|telegram|whatsapp|insta|privé|expliquer|explique|maison|canapé|
  clic|lien, avec mon|ton|votre ..1 téléphone|portable|smartphone ..6 mp|dm|explique|whatsapp|telegram|gagner|gagne,
  viens|venez|passe|passez|go|rdv en|sur|dm ..1 mp|dm|privé|telegram|snap|whatsapp|insta, je t'explique|vous|te ..1
  explique|montre|apprends|tout, abonnés ..4 réels|actifs|garantis|euros|pas, followers|abonnés|likes|vues ..2 pour|
  à|dès ..1 euros|seulement, prêt|prêts|crédit|argent ..2 rapide|facile|urgent|immédiat|express|privé|particulier|
  entre ..6 justificatif|bancaire|contact|whatsapp|taux|virement|mail|particuliers, sans justificatif|justificatifs|
  enquête, même interdit|fiché|fichés|interdits, interdit|interdits bancaire|bancaires|banque, offre de ..1 prêt|
  crédit, écouter|écoutez|découvrir|découvrez|regardez|regarder|voir|streamez|matez|checkez ..1 mon|ma ..1 nouveau|
  nouvelle|dernier|dernière|premier|nouvel ..1 morceau|son|titre|clip|single|album|ep|vidéo|chaîne|podcast|livre|
  son, lien ..2 ma|la|en|dans bio|profil|description, dans ma bio|description|story, abonnez vous, likez et|abonnez|
  partagez, on|je recrute|recrutons|cherche|cherchons|recherche|recherchons ..3 personnes|femmes|hommes|vendeurs|
  gens|candidats|télétravailleurs ..8 télétravail|heure|jour|telegram|whatsapp|euros|maison|motivées|domicile,
  rejoins|rejoignez|intègre|intégrez ..3 groupe|canal|team|équipe|vip|communauté|discord|telegram, télétravail ..6
  heure|jour|rejoins|telegram|whatsapp|mp|sans, argent facile|rapide, cash rapide, devenir|deviens|devenez ..1
  riche|millionnaire|rentier|libre, indépendance financière, trading|forex|crypto|bitcoin|paris ..3 groupe|signaux|
  gratuit|formation|vip|coach|robot|offerts|rentable, retour ..2 être aimé, magie ..1 blanche|noire|rouge|amoureuse,
  chance aux jeux, gagner ..1 loto|casino|jeux, permis ..3 en|sans ..3 jours|examen|code|passer, achetez|acheter|
  achat ..2 permis|diplôme|passeport|faux|billets, faux billets ..4 qualité|indétectables|whatsapp|vente|livraison,
  perdez|perds|perdu|maigrir|maigrissez ..5 kilos|kg ..5 jours|semaine|semaines|mois|sans|thé|cure, massages ..3
  coquins|erotiques|whatsapp|naturiste, rencontre|rencontres|plan|plans ..2 coquine|coquines|chaude|chaudes|cul|
  discret|sexe|soir, photos|vidéos ..2 nues|coquines|hot|exclusives ..3 lien|mym|onlyfans|bio|mp, mym, nudes,
  réductions folles, prix cassés ..4 www|lien|site, augmente|augmenter|doper|dopez ..2 abonnés|vues|visibilité|
  ventes|followers, airdrop ..4 gratuit|wallet|claim|lien|tokens, suivez|suis ..1 mon|ma|notre compte|chaîne|page|
  insta, suivez moi|nous ..1 sur|insta,
  cadeaux|cadeau|bons|chèques gratuits|gratuit|offerts|offert pour|aux ..2 premiers|premières|tous, abonnés ..1
  pour|dès ..1 euros|eur`;
