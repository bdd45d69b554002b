/** Points at data of somebody else. */
export const othersData = `
  s'appelle|appelait|nomme, il|elle ..1 habite|vit|crèche|demeure|réside|loge|roule, habite au|à|dans|le|rue|en,
  son|sa|ses|leur ..2 numéro|portable|adresse|mail|téléphone|domicile|compte|iban|plaque|tel|immatriculation|email|
  rib|06|carte|boîte|voiture|appart, appelez|appelle|appeler|contactez|écrivez|harcelez|spammez|textez|bombardez|
  téléphonez|écris|sonnez le|la|lui|les|leur|tous|chez|au, appelez ..1 <person>, mail|numéro|adresse|portable|
  téléphone|domicile|coordonnées|ligne perso|privé|privée|personnel|personnelle|du|de, perso de, du|de la|de votre|
  de l'|votre|de notre|le|la|un|mon ..1 <person>|voisin|voisine|pdg|vendeuse|vendeur|ex|proprio|cliente|client|
  livreur|auteur|type|passager|patient|patiente, d'un|d'une|un|une|autre ..1 autre ..1 client|cliente|personne|
  passager|patient|voyageur|abonné|locataire|dossier, immatriculée|immatriculé|immatriculation|plaque, numéro de
  sécu|sécurité|passeport|carte|permis, née|né le|en, titulaire du compte, voici|voilà ..1 le|la|l'|son|sa|ses|les
  ..1 numéro|mail|adresse|coordonnées|nom|portable|rib|iban, faites|fais tourner|passer|circuler, partagez,
  diffusez, pour que tout|chacun|vous, mon voisin|ex|propriétaire|ma voisine, <person>, nom de la|du|de l', <person>
  ..2 habite|vit|roule|réside|gare, il|elle habite|vit|bosse|travaille|roule|réside|gare ..1 au|à|dans|rue|en|chez,
  habite ..1 au|à|rue|en|chez|avenue|boulevard|place, domicilié|domiciliée, voici|voilà ..2 numéro|adresse|mail|
  coordonnées|plaque|iban|portable|compte, joignable|contactez|appelez|écrivez ..1 lui|la|le|les, numéro|adresse|
  mail|plaque|iban|portable|téléphone|compte ..1 de|du|d’|perso|appartient, sa|son|ses plaque|immatriculation|mot|
  passeport|anniversaire|permis|fille|fils|école|facebook|instagram|carte|rib|sécu|mari|femme|ligne|fixe|perso,
  allez lui|chez, passez|sonnez ..1 chez|lui, appelle le|la, harcelez le|la, appartient à, bulletin|fiche|facture|
  relevé|rib|contrat|colis|ordonnance|dossier|passeport|carte|courrier|permis ..3 d'un|d'une|un|une|de ..1 autre|
  inconnu|inconnue|mme|monsieur|madame|client, au nom|nom de ..1 mme|monsieur, malhonnête, se gare|garent|stationne
  ..2 devant|chez|rue|place|impasse|sur, chez lui|elle, roule en, les enfants|gosses ..1 du|de|de la, sa femme|mari|
  fille|mère|sœur ..1 tient|travaille|est|va, boîte|adresse|ligne ..1 privée|perso|personnelle, mail de|du ..2
  cheffe|chef|patron|patronne|directeur|directrice, remplissez|inondez|bombardez|saturez sa|son|ses|leur, de la
  cheffe, du chef, cheffe|chef|patron|patronne|boss ..2 mail|numéro|adresse|perso, appelez la|le donc|tous|ce, ma|
  mon ..1 voisine|voisin|collègue|ex|propriétaire, qui me bloque|harcèle|insulte, de|du mon|ma ..1 proprio|
  propriétaire|voisin|voisine|ex|chef|patron|collègue, mon proprio`;

/** Points at the writer's own data, or the brand's. */
export const ownData = `
  mon|ma|mes|notre|nos ..2 numéro|portable|adresse|mail|téléphone|domicile|compte|iban|plaque|tel|email|commande|
  nom|mari|femme|mère|père|fils|fille|conjoint|épouse|carte|rib|appartement|maison|facture|dossier|véhicule|voiture|
  référence|box|fixe, je|j' m'appelle|suis|habite|vis|réside|loge|roule|joignable, m'appelle, je suis joignable|au,
  joignable au|à|sur|le|après, rappelez|appelez|contactez|joindre|rappeler|contacter|écrivez|joignez|répondre|
  recontacter|répondez moi|nous|me|au, me|nous rappeler|contacter|joindre|recontacter|répondre|appeler, mon mail,
  votre|vos|le|la ..1 numéro|service|siège|agence|boutique|bureau|hotline|standard|ligne|magasin|entrepôt ..1 du|de|
  est|au|à|ne|sonne|client|clients, service client, numéro vert|surtaxé|d'assistance|client, standard, votre ligne,
  est ..2 vraiment|bien votre, commande|colis|facture|vol|réservation|dossier|suivi|référence|client|contrat|billet|
  ticket|lot|pnr, livrer|livraison|livré|expédier|envoyer|livrez ..3 à|au|chez, lieu de livraison, déménagé, notre|
  ma|mon société|entreprise|association|cabinet|bureau,
  c'est moi, titulaire c'est, à mon nom`;

/** Numbers written out. */
export const numerals = `
  zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
  quarante cinquante soixante quatre-vingt quatre-vingts vingts`;

/** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
export const household = `
  mon|ma ..1
  mari|femme|conjoint|conjointe|compagnon|compagne|époux|épouse|fils|fille|mère|père|copain|copine|frère|sœur|fiancé|
  fiancée`;
