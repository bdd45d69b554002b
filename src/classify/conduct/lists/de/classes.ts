/** Words that other languages have with another meaning. */
export const onlyHere = `
  retard retards schei bimbo asi assi honk niete hexe esel transe mongo tunte fresse lump trampel spack kaffer`;

/** Sets of words that phrases name. */
export const classes = {
  you: `
    dich euch ihn sie dir ihm ihnen alle jeden allen jedem`,
  your: `
    deine deinen dein deiner deinem eure euren euer eurem eurer ihre ihren ihr seine seinen ihrem ihrer die den das
    der dem diese diesen`,
  person: `
    mitarbeiter mitarbeiterin mitarbeitern fahrer fahrerin fahrern chef chefin chefs geschaftsfuhrer
    geschaftsfuhrerin techniker leute team teams support personal kollege kollegen kollegin verkaufer verkauferin
    kellner kellnerin kundenberater berater beraterin manager managerin typ kerl frau mann dame herr moderator mods
    admin admins bote boten paketbote zusteller kurier schaffner schaffnerin entwickler buchhalter buchhalterin
    vermittler vermieter makler inhaber inhaberin filialleiter filialleiterin sachbearbeiter sachbearbeiterin
    kassierer kassiererin belegschaft hotline arzt monteur monteure handwerker vorstand trainer pilot besitzer azubi
    praktikant redaktion wirt lehrer vertreter sanitater pfleger`,
  people: `
    du ihr er sie die wir man`,
  harm: `
    umbringen toten toete totschlagen abstechen erschiessen erschlagen aufschlitzen abknallen kaltmachen
    abschlachten erwurgen verprugeln zusammenschlagen anzunden niederstechen vergiften steinigen lynchen kopfen
    aufhangen vernichten fertigmachen plattmachen umlegen abmurksen aufhaengen hinrichten massakrieren ausloschen
    erdrosseln verbrennen vermobeln totprugeln tottreten`,
  place: `
    filiale filialen laden buro buros haus halle lager zentrale zentrum geschaft shop bude firma auto wagen hutte
    callcenter restaurant hotel bahnhof gebaude store werkstatt praxis schuppen niederlassung haustur wohnung`,
  crook: `
    betruger betrugerin betrugern diebe dieb diebin dieben kriminelle krimineller kriminellen verbrecher
    verbrecherin verbrechern gauner ganove ganoven abzocker schwindler hochstapler mafia mafiosi rauber erpresser
    veruntreuer steuerhinterzieher vergewaltiger kinderschander padophiler morder halsabschneider trickbetruger
    betrugerbande diebesbande verbrecherbande gaunerbande betrugerfirma betrugsfirma betrugerladen kriminell
    fälscher brandstifter geldwascher hehler dealer drogendealer schlepper triebtater abzockerbande steuerbetruger
    urkundenfalscher heiratsschwindler langfinger`,
  insultable: `
    idiot idioten trottel depp deppen clown clowns esel versager idiotin volltrottel hornochse dummkopf witzfigur
    looser loser niete niemand dumm blode doof bescheuert schwein`,
  degrading: `
    dumm blod bloed doof behammert bescheuert bekloppt dammlich unfahig nutzlos wertlos hirnlos strohdumm saudumm
    saubloed saublod strunzdumm stinkfaul faul erbarmlich armselig peinlich hirnverbrannt gehirnamputiert idiotisch
    unterbelichtet minderbemittelt geistesgestort krank hasslich fett beschrankt inkompetent bescheuerte dumme blode
    doofe unfahige nutzlose faule hohl verblodet bematscht plemplem strohdoof dummer dummste dummsten gestort
    schwachsinnig verachtenswert widerlich debil`,
  insultadj: `
    dumme dummer dummen dummes blode bloder bloden blodes doofe doofer doofen fette fetter fetten faule fauler
    faulen unfahige unfahiger unfahigen hirnlose hirnloser hirnlosen alte alter nutzlose nutzloser hassliche
    dreckige dreckiger elende elender miese mieser dummliche arme armer verdammte verdammter inkompetente
    inkompetenter`,
  animal: `
    kuh sau schwein esel ochse hund hunde affe affen ziege gans pute ratte ratten schlange schafe rindvieh kamel
    schweine wurst`,
  belongings: `
    mein meine meinen meiner unser unsere unseren geld pakete paket kunden karte konto geldborse handy anzahlung
    anzahlungen kaution trinkgeld trinkgelder ware tasche schmuck fahrrad erspartes euro ersparnisse portemonnaie
    rente pfand`,
};
