/** Words that other languages have with another meaning. */
export const onlyHere = `
  negro negros retard rate rates parasite parasites mal criminel escroquerie con conne cons connes bite chatte
  pute putes thon naze nase nazes porc porcs merde ordure garce lache triso bride brides jaune trav pd pds gland
  glands buse truffe gourde cruche dinde courge boulet boulets tache taches larve clown clowns porc chienne cafard
  melon romano pedale pedales morue andouille dechet dechets polak merdes tapette timbre banane bananes truffes
  cornichons cloche minus tanche moule ballot pantin rapace rapaces vautour vautours pitre pitres corniaud quiche
  quiches nigaud larbin`;

/** Sets of words that phrases name. */
export const classes = {
  person: `
    conseiller conseillère conseillers agent agents livreur livreurs livreuse patron patronne chef cheffe directeur
    directrice gérant gérante responsable manager employé employés employée vendeur vendeurs vendeuse technicien
    techniciens technicienne caissier caissière serveur serveuse chauffeur chauffeurs équipe équipes personnel type
    mec gars dame monsieur femme homme modo modos modérateur modérateurs comptable standardiste hôtesse steward
    pilote propriétaire bailleur médecin docteur avocat notaire facteur contrôleur gens support sav développeur
    opérateur opératrice supérieur collègue pdg dirigeant dirigeants stagiaire réceptionniste cuisinier agence
    moniteur banquier courtier garagiste garagistes moniteurs monitrice syndic soignante soignant infirmier
    infirmière concierge gardien gardienne nounou vigile vigiles plombier plombiers électricien artisan artisans
    dentiste pharmacien pharmacienne éducateur professeur prof cuisiniers comptables gérants patrons directeurs
    directrices coursier coursiers huissier standardistes conseillères vendeuses caissiers caissières livreuses
    réceptionnistes hôtesses stagiaires dépanneur dépanneurs installateur déménageur déménageurs chargée chargé
    interlocuteur téléconseiller téléconseillers téléconseillère locataire maire élu adjoint formateur coach
    opérateurs`,
  place: `
    boutique boutiques magasin agence bureau bureaux entrepôt siège maison immeuble local dépôt usine banque
    restaurant hôtel gare avion voiture bagnole camion baraque locaux centre succursale entreprise boîte dépôts
    entrepôts agences hangar camionnette camionnettes kiosque comptoir vitrine pharmacie clinique garage atelier
    station supermarché bar école bâtiment bâtiments magasins succursales baraques`,
  crook: `
    escroc escrocs voleur voleurs voleuse voleuses criminel criminels criminelle criminelles bandit bandits malfrat
    malfrats truand truands arnaqueur arnaqueurs arnaqueuse fraudeur fraudeurs fraudeuse mafieux mafia gangster
    gangsters faussaire faussaires corrompu corrompus ripoux violeur pédophile pédocriminel assassin assassins
    blanchisseur délinquant délinquants receleur receleurs dealer dealers trafiquant trafiquants escroquerie
    cambrioleur cambrioleurs extorqueurs détrousseurs pickpocket brigand brigands proxénète filou filous crapule
    crapules aigrefin carambouilleur`,
  insultable: `
    idiot idiote idiots imbécile imbéciles con conne cons bête débile nul nulle nuls stupide clown clowns crétin
    abruti âne pigeon pauvre boulet`,
  degrading: `
    idiot idiote idiots idiotes imbécile imbéciles con conne cons connes bête bêtes débile débiles nul nulle nuls
    nulles stupide stupides crétin crétins crétine abruti abrutis abrutie incapable incapables incompétent
    incompétents incompétente minable minables pathétique pathétiques bouffon bouffons clown clowns âne ânes attardé
    attardés demeuré demeurés ignare ignares inutile inutiles lamentable lamentables pitoyable pitoyables médiocre
    médiocres feignant feignants fainéant fainéants flemmard flemmards moche grosse gros lâche lâches ordure ordures
    raclure parasite parasites niais benêt cruche cruches bourrique boulet boulets branleur branleurs tocard tocards
    ringards ringard déchet déchets porc porcs rat rats guignol guignols glandeur glandeurs pignouf manche manches
    demeurée sotte sot sots écervelé dégueulasse répugnant puant cinglé malade`,
  belongings: `
    argent sous fric portefeuille sac carte colis clients client compte caution acompte téléphone portable vélo
    bijoux euros économies valise pourboires bagages pension retraite montre dépôt marchandise héritage`,
  thing: `
    appli application site page système bot chatbot scanner formulaire machine service produit pub politique idée
    question truc jeu robot menu borne logiciel règlement lecteur caisse outil huître bulot moule amibe caillou
    pierre chaise lampe poisson pigeon poireau courgette endive brique poteau mur porte concombre paillasson balai
    moquette géranium ficus limace poule dinde méduse crevette patate plante serpillière parpaing réverbère
    cafetière`,
  body: `
    tête gueule gorge dents jambes jambe genoux bras main mains doigts crâne nez mâchoire cou visage tronche figure
    face oreilles langue yeux œil côtes os rotules tripes pattes échine cheville chevilles cervelle`,
  break: `
    casser casse péter pète briser brise éclater éclate exploser explose fracasser fracasse défoncer défonce tordre
    tord tords arracher arrache couper coupe trancher tranche crever crève broyer broie écraser écrase démonter
    démonte refaire refait enfoncer enfonce ouvrir fendre fend rompre brûler taper tape démolir démolis bousiller
    massacrer`,
  harm: `
    tuer buter égorger étrangler massacrer flinguer fusiller lyncher poignarder planter saigner décapiter dézinguer
    zigouiller trucider éventrer étriper abattre tabasser assassiner torturer pendre noyer gazer empaler guillotiner
    fouetter bastonner crucifier écorcher dépecer égorge étrangle descendre refroidir éliminer exécuter dérouiller
    rosser castrer`,
  smash: `
    casse pète éclate fracasse explose démonte défonce coupe tranche arrache refais brise crève colle mets fous
    mettrai tords tord broie écrase étouffe étrangle tape enfonce éclaterai casserai péterai briserai arracherai
    tordrai exploserai couperai trancherai crèverai ferai fais bute tue bouffe plie`,
  muppet: `
    guignol guignols clown clowns pantin pantins rigolo rigolos branquignol branquignols branquignole charlot
    charlots bouffon bouffons cloporte cloportes mollusque mollusques bulot bulots cornichon cornichons ballot
    ballots nigaud nigauds zigoto zigotos baltringue baltringues boloss tocard tocards merdeux morveux bourricot
    bourricots pignouf pignoufs ganache ganaches gugusse gugusses gland glands glandouille toquard toquards fumiste
    fumistes feignasse feignasses mule têtard têtards limace limaces minus`,
};
