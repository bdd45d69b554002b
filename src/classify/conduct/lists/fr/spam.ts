/** Offers as nobody but an advertiser makes them. */
export const spam = `
  lien en|dans|de|sur ..1 bio|profil, clique|cliquez ici|sur|vite|maintenant|le, abonnés ..2 instagram|réels|pas|
  tiktok|pour|gratuits, acheter|achète|achetez ..2 abonnés|likes|followers|vues|avis, gagne|gagner|gagnez|gagné|
  toucher|générer ..3 euros|mois|jour|semaine|argent ..4 mois|jour|semaine|maison|canapé|internet|facilement|lien|
  heures, argent facile|de chez|depuis, revenus passifs|complémentaires, revenu passif|complémentaire, liberté
  financière, double|doublez|multiplie|multipliez|triplez ..3 bitcoin|mise|argent|investissement|btc, signaux de
  trading|forex, formation trading|dropshipping|gratuite, crypto gratuite|gratuit|monnaie offerte, envoie|envoyez
  ..2 eth|btc|bitcoin, crédit|prêt|prêts ..2 sans|rapide|immédiat|entre|express|personnel|d'argent ..1
  justificatif|justificatifs|particuliers|refus|fiché|24h|taux, prêt entre particuliers, prêt d'argent, même
  fiché, fichés banque, interdit bancaire bienvenue, grâce à|merci à ..4 trading|trader|coach|investi|experte|
  expert|maître|marabout|broker|voyant|docteur, voyant|voyante|medium|médium|marabout|maître ..4 retour|amour|
  résultats|sérieux|puissant|gratuit|appelez|consultation|affection|garantis|whatsapp, retour de|d'|affection ..2
  affectif|aimé|être|affection|amour|garanti, retour affectif, envoûtement, désenvoûtement, rencontres coquines|
  chaudes|sans, femmes célibataires, plan cul, iphone offert|gratuit, offert|offerts|gratuit|gratuits|gratuite
  aux|pour ..1 premiers|premières, vous avez gagné|été sélectionné, félicitations vous, contrefaçons de luxe,
  répliques, réplique de|montre|rolex, montres ..2 répliques|réplique|luxe|pas|copies, sneakers|sacs|baskets ..2
  répliques|pas cher, ajoutez|ajoute|contacte|contactez|écris|écrivez|rejoins|rejoignez|viens|message ..5
  whatsapp|telegram|snap|insta|mp|dm|privé|discord, en mp|dm pour|si|infos, infos en mp|dm|privé, abonne toi,
  abonnez vous à ma|mon|notre, suivez|suis ..1 moi|mon|ma|notre compte|chaîne|page|insta|sur, va|allez|venez|
  passez|viens voir|jeter|découvrir|checker|sur ..3 ma|mon|notre chaîne|boutique|profil|page|site|insta|vinted, ma
  nouvelle chaîne|boutique|collection, mon nouveau son|livre|site|podcast|clip|single|morceau, ma boutique ..3
  code|ligne|ouverte|bougies|etsy|faits|main, code promo, avec le code, casino en ligne, bonus de bienvenue, tours
  gratuits, free spins, paris sportifs, pronos|pronostics, pronos gratuits|sûrs|vip, maigrir, perdez|perds|perdre|
  moins|perdu ..2 kilos|kg, viagra, pilules minceur, permis de conduire ..2 sans|garanti|vrai|achat|enregistré,
  faux papiers vente, rédaction de mémoires|mémoire, airdrop, tirage au sort ..4 lien|partage|clique|crypto,
  boostez|booste|augmente|augmentez|développe|développez ..3 compte|abonnés|visibilité|ventes|vues|instagram,
  votre cpf, compte cpf, recrute|recherche|cherche ..2 ambassadrices|ambassadeurs|partenaires|personnes|vdi|
  motivées, opportunité ..3 mlm|rejoins|revenus|business|télétravail, récupéré|récupérer ..3 wallet|fonds|crypto|
  compte|mon ex|mari|argent ..3 grâce|merci|contacte|hacker, hacker pro|professionnel|éthique, garantis à 100,
  rendement garanti, gains garantis, sans risque ..2 garanti|gagnez|gains`;
