/** Words that other languages have with another meaning. */
export const onlyHere = `
  negro negros retard rate rates parasite parasites mal criminel escroquerie con conne cons connes bite chatte
  pute putes thon naze nase nazes porc porcs merde ordure garce lache triso bride brides jaune trav pd pds gland
  glands buse truffe gourde cruche dinde courge boulet boulets tache taches larve clown clowns porc chienne cafard
  melon romano pedale pedales morue andouille dechet dechets polak merdes tapette`;

/** Sets of words that phrases name. */
export const classes = {
  person: `
    conseiller conseillère conseillers agent agents livreur livreurs livreuse patron patronne chef cheffe directeur
    directrice gérant gérante responsable manager employé employés employée vendeur vendeurs vendeuse technicien
    techniciens technicienne caissier caissière serveur serveuse chauffeur chauffeurs équipe équipes personnel type
    mec gars dame monsieur femme homme modo modos modérateur modérateurs comptable standardiste hôtesse steward
    pilote propriétaire bailleur médecin docteur avocat notaire facteur contrôleur gens support sav développeur
    opérateur opératrice supérieur collègue pdg dirigeant dirigeants stagiaire réceptionniste cuisinier agence
    moniteur banquier courtier`,
  place: `
    boutique boutiques magasin agence bureau bureaux entrepôt siège maison immeuble local dépôt usine banque
    restaurant hôtel gare avion voiture bagnole camion baraque locaux centre succursale entreprise boîte`,
  crook: `
    escroc escrocs voleur voleurs voleuse voleuses criminel criminels criminelle criminelles bandit bandits malfrat
    malfrats truand truands arnaqueur arnaqueurs arnaqueuse fraudeur fraudeurs fraudeuse mafieux mafia gangster
    gangsters faussaire faussaires corrompu corrompus ripoux violeur pédophile pédocriminel assassin assassins
    blanchisseur délinquant délinquants receleur receleurs dealer dealers trafiquant trafiquants escroquerie
    cambrioleur cambrioleurs extorqueurs détrousseurs pickpocket brigand brigands proxénète filou filous crapule
    crapules aigrefin carambouilleur`,
  insultable: `
    idiot idiote idiots imbécile imbéciles con conne cons bête débile nul nulle nuls stupide clown clowns crétin
    abruti âne pigeon merde pauvre boulet`,
  degrading: `
    idiot idiote idiots idiotes imbécile imbéciles con conne cons connes bête bêtes débile débiles nul nulle nuls
    nulles stupide stupides crétin crétins crétine abruti abrutis abrutie incapable incapables incompétent
    incompétents incompétente minable minables pathétique pathétiques bouffon bouffons clown clowns âne ânes attardé
    attardés demeuré demeurés ignare ignares inutile inutiles lamentable lamentables pitoyable pitoyables médiocre
    médiocres feignant feignants fainéant fainéants flemmard flemmards moche grosse gros lâche lâches ordure ordures
    raclure parasite parasites mongol niais benêt cruche cruches bourrique boulet boulets branleur branleurs tocard
    tocards ringards ringard déchet déchets porc porcs rat rats guignol guignols glandeur glandeurs pignouf manche
    manches demeurée sotte sot sots écervelé dégueulasse répugnant puant cinglé malade`,
  belongings: `
    argent sous fric portefeuille sac carte colis clients client compte caution acompte téléphone portable vélo
    bijoux euros économies valise pourboires bagages pension retraite montre dépôt marchandise héritage`,
  thing: `
    appli application site page système bot chatbot scanner formulaire machine service produit pub politique idée
    question truc jeu robot menu borne logiciel règlement lecteur caisse outil`,
};
