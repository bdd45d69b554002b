/** Words that other languages have with another meaning. */
export const onlyHere = `
  retard retards schei bimbo asi assi honk niete hexe esel transe mongo tunte fresse lump trampel spack kaffer`;

/** Sets of words that phrases name. */
export const classes = {
  you: `
    dich euch ihn sie dir ihm ihnen alle jeden allen jedem jeder diesen diesem`,
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
    praktikant redaktion wirt lehrer vertreter sanitater pfleger beraterinnen hausmeister pflegerin arztin
    vermieterin teamleiter teamleiterin abteilungsleiter abteilungsleiterin fahrlehrer bademeister erzieher
    erzieherin lieferant lieferanten zustellerin kundendienst kassierern verkaufern beratern technikern monteurin
    wachmann bankberater steuerberater apotheker apothekerin schaffnern sachbearbeitern inhabern azubis praktikantin
    telefonistin empfangsdame filialleiters`,
  people: `
    du ihr er sie die wir man`,
  harm: `
    umbringen toten toete totschlagen abstechen erschiessen erschlagen aufschlitzen abknallen kaltmachen
    abschlachten erwurgen verprugeln zusammenschlagen anzunden niederstechen vergiften steinigen lynchen kopfen
    aufhangen vernichten fertigmachen plattmachen umlegen abmurksen aufhaengen hinrichten massakrieren ausloschen
    erdrosseln verbrennen vermobeln totprugeln tottreten totfahren zertrummern abfackeln niederbrennen
    niederschlagen verdreschen einbuddeln totschiessen wegsprengen aufknupfen zerstuckeln vergasen aufspiessen
    enthaupten`,
  place: `
    filiale filialen laden buro buros haus halle lager zentrale zentrum geschaft shop bude firma auto wagen hutte
    callcenter restaurant hotel bahnhof gebaude store werkstatt praxis schuppen niederlassung haustur wohnung depot
    depots verteilzentrum fabrik lieferwagen transporter sprinter tankstelle kneipe markt supermarkt baumarkt kiosk
    bank`,
  crook: `
    betruger betrugerin betrugern diebe dieb diebin dieben kriminelle krimineller kriminellen verbrecher
    verbrecherin verbrechern gauner ganove ganoven abzocker schwindler hochstapler mafia mafiosi rauber erpresser
    veruntreuer steuerhinterzieher vergewaltiger kinderschander padophiler morder halsabschneider trickbetruger
    betrugerbande diebesbande verbrecherbande gaunerbande betrugerfirma betrugsfirma betrugerladen kriminell
    fälscher brandstifter geldwascher hehler dealer drogendealer schlepper triebtater abzockerbande steuerbetruger
    urkundenfalscher heiratsschwindler langfinger abzockern betrugerischen dealern hehlern schmugglern räubern
    morderin kinderschandern erpressern gaunern halunken halunke falschern veruntreuerin taschendieb`,
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
  strike: `
    stech steche stich bring bringe knall knalle schlag schlage hau haue prugel prugle prugele tret trete zund zunde
    fackel fackle schlitz schlitze brech breche dreh drehe mach mache hang hange leg lege schiess schiesse spreng
    sprenge puste fahr fahre schmeiss schmeisse werf werfe stampf stampfe ramm ramme box boxe klatsch klatsche knupf
    knupfe murks schneid schneide reiss reisse vermobel vermoble verdresch verdresche`,
  pron: `
    ich wir`,
  loot: `
    fahrrader rad werkzeug schmuck uhr ringe kette handy laptop bargeld ec karte sparbuch medikamente ware pakete
    paketen koffer spenden kasse tasche brieftasche wallet kupfer benzin diesel`,
  muppet: `
    pfosten spaten lappen otto lauch knecht gockel hampelmann kasper kasper clown clowns pfeife pfeifen niete nieten
    flitzpiepe honk vollpfosten nasenbar nasenbaren knalltute backpfeifengesicht schnarchnase`,
  thing: `
    meter feldweg stein brot toastbrot toaster goldfisch zimmerpflanze topfpflanze stuhl regenwurm amobe kartoffel
    gurke stuck holz ziegelstein turklinke schnecke huhn taube schaf waschmaschine laterne laternenpfahl fussmatte
    pfosten blumentopf qualle einzeller scheibe parkuhr`,
};
