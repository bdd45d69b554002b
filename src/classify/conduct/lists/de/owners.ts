/** Points at data of somebody else. */
export const othersData = `
  sein|seine|seinem|seiner|ihrem|ihre|ihr ..3 nummer|handy|handynummer|telefonnummer|adresse|anschrift|mail|
  mailadresse|konto|iban|kennzeichen|wohnung|haus|auto|privatadresse|privatnummer|ausweis|mobil|festnetz|whatsapp,
  er|sie|der|die|kerl|typ ..8 wohnt|lebt|fahrt|erreichbar|heisst, wohnt in|am|an|im|bei|auf|jetzt|der|hier|ubrigens,
  heisst, namens, namen|name|anschrift, ruft|ruf|schreibt|schreib|mailt|mail|besucht|meldet|klingelt|nervt ihn|ihm|
  sie|ihr|den|die|dem|der|dort|da|bei|euch, ruft ..1 an, schreibt ihm|ihr, private|privaten|privater|privat mail|
  mailadresse|nummer|adresse|handynummer|anschrift|telefonnummer|handy, privatadresse, privatnummer, kennzeichen,
  nummernschild, ausweisnummer, personalausweis, geboren am, geb am, geburtsdatum, steuernummer,
  sozialversicherungsnummer, des|vom|von|der|eurem|eurer|eures|eure|euer ..2 <person>|nachbar|nachbarn|nachbarin|ex|
  kunden|kundin|gastes|verkaufer|verkaufers, ein|einer|eines|einem|einen|anderen|anderer|fremde|fremden|andere
  kunde|kunden|kundin|gast|gastes|person|mannes|frau|patientin|patienten, nachbar, nachbarn, nachbarin, <person>,
  handy, verbreitet, weitersagen, teilt das, nur dass ihr|jeder, damit alle|jeder, halter|halterin|kontoinhaber, er|
  sie|der|die|typ|kerl ..3 wohnt|lebt|haust|parkt|arbeitet|fahrt, <person> wohnt|lebt|fahrt|heisst|parkt, wohnhaft
  in, wohnhaft, wohnt ..2 in|am|an|im|bei|auf, zu erreichen unter, erreicht|erreichst ihr|du|man ..2 ihn|sie|unter,
  nummer|handynummer|adresse|anschrift|kennzeichen|iban|mail|telefonnummer|privatnummer|privatadresse von|vom|der|
  des|ist|lautet|gehort, hier ..2 nummer|handynummer|adresse|privatadresse|privatnummer|mail|iban|daten, ruft|rufen|
  schreibt|klingelt|besucht|terrorisiert ..2 an|ihn|sie|ihr|ihm, gehort herrn|frau|dem|der, ihr auto|wagen, sein
  wagen|passwort|geburtstag|geburtsdatum|personalausweis|reisepass, ihre tochter|schule|wohnung|kreditkarte|
  kontonummer, seine kreditkarte|kontonummer|steuernummer|frau|kinder|schule, falls jemand|einer ..3 sucht|braucht|
  will, am besten nachts|abends, nachts|abends anrufen, der von|rechnung|brief|ausweis|vertrag|kontoauszug|
  lieferschein ..2 von ..1 frau|herr|herrn, von frau|herr|herrn, in|mit meinem|meiner ..2 paket|post|umschlag|
  bestellung|konto|postfach ..2 war|lag|ist|sind|kam|steckt ..6 von, ausweis|reisepass|personalausweis|fuhrerschein|
  rezept|befund|rechnung|kontoauszug von|vom|der|des|einer|eines|fremden, privat erreicht, erreicht man, chefin|
  chef|leiterin privat, schreibt|schreibe|ruft|mailt|klingelt ..2 ihm|ihr|ihn|alle|euch|dort|mal|durch, die tochter|
  kinder|frau|sohn|mutter|mann|familie ..1 von|vom|des|der, geht|gehen ..4 schule|grundschule|kita|kindergarten|
  gymnasium, seinem|ihrem|sein|ihr haus|parkplatz|garten|wohnhaus, steht ..4 vor seinem|ihrem|dem, dienstwagen|
  privatwagen, passt auf ..2 bei der|dem|dieser|diesem|den, er selbst|sie selbst, selber wohnt|selbst wohnt, hat die
  nummer|adresse|handynummer, uwe|herr|frau ..1 hat die nummer, <person> ..2 heisst|hort, <person> ..1 von ..2
  wohnt, wohnt|haust|lebt, mobil|festnetz von|der|des, mein|meine|meines|meiner|meinem|meinen ..1 nachbar|nachbarn|
  nachbars|nachbarin|vermieter|vermieters|vermieterin|ex|exfreund|kollege|kollegen|kollegin|chef|chefs|chefin|
  mitbewohner, kam die|der|das von, vormieter|vormieterin|vorbesitzer, ruft ..4 mal zu hause`;

/** Points at the writer's own data, or the brand's. */
export const ownData = `
  mein|meine|meinem|meiner|meinen|unser|unsere|unserer|unserem ..3 nummer|handy|handynummer|telefonnummer|adresse|
  anschrift|mail|mailadresse|konto|iban|kennzeichen|wohnung|haus|auto|name|frau|mann|mutter|vater|sohn|tochter|
  karte|kundennummer|bestellung|email|oma|opa|freundin|freund|lieferadresse|auftrag|festnetz|e, ich|wir heisse|
  wohne|wohnen|bin|sind|lautet|heissen|erreichbar|fahre, ruft|ruf|rufen|meldet|melden|schreibt|schreib|erreicht|
  erreichen|kontaktieren|sie|bitte mich|uns|mir, erreichbar bin|unter|ich|sind, bin ich|erreichbar|unter, mich ..2
  erreichen|zuruckrufen|zuruck, zuruckrufen, ruckruf, hotline, servicenummer, kundenservice, kundendienst, zentrale,
  eure|euer|eurer|ihre ..1 hotline|nummer|servicenummer|buro|filiale|adresse|geschaft|laden|niederlassung|standort|
  zentrale|hauptsitz, lieferung|liefert|liefern|paket|geliefert|zugestellt|sendung|zustellung ..3 an|in|nach|zur|
  nummer|adresse, kundennummer, bestellnummer, bestellung, rechnung, auftrag|auftragsnummer, sendungsnummer,
  buchung, buchungscode, flug, vorgang, vertragsnummer, ticketnummer, seriennummer, filiale in|an|am, umgezogen,
  meine|meiner|mein nummer|adresse|anschrift|handynummer ist|lautet, infos, infos per whatsapp|telegram|mail, bitte
  an|nach|unter, bitte ..3 anrufen|zuruckrufen|liefern|schicken, wegen ..3 anrufen|zuruckrufen,
  inhaberin|inhaber|kontoinhaber|kontoinhaberin|vertragspartner bin|ist, bin ..2
  inhaber|inhaberin|kontoinhaber|kontoinhaberin|vertragspartner, auf meinen namen`;

/** Numbers written out. */
export const numerals = `
  null eins zwei zwo drei vier fünf sechs sieben acht neun zero doppelnull`;

/** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
export const household = `
  mein|meine|meinen|meinem|meiner ..1
  frau|mann|partner|partnerin|ehemann|ehefrau|sohn|tochter|mutter|vater|freund|freundin|verlobte|verlobter|kind|
  schwester|bruder|oma|opa`;
