/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link in ..1 bio|profil, hier klicken, jetzt klicken, klick hier, klickt hier, follower kaufen, likes kaufen,
  follower gunstig, geld verdienen von|im|online|ohne|mit, geld von zu hause, von zuhause aus verdienen|geld, von zu
  hause aus ..3 verdienen|geld, passives einkommen, finanzielle freiheit|unabhangigkeit, bitcoin verdoppeln|
  verdopple|verdoppelt, verdopple ..3 bitcoin|geld|einsatz|btc|krypto, sende ..2 eth|btc|bitcoin, trading signale|
  gruppe|coach|signalgruppe, kredit ohne ..1 schufa|bonitat|auskunft|nachweis, ohne schufa, sofortkredit, trotz
  schufa, schufafrei, abnehmen ohne|mit|in, kilo in ..2 tagen|wochen, gratis iphone|handy|gutschein|probe ..4 klick|
  klicken|hier|sichern|ersten, gewinnspiel ..4 klick|teilnehmen|link|hier|mitmachen, du hast gewonnen, sie wurden
  ausgewahlt, markenuhren, replica uhren, replika, uhren billig, schaut ..1 vorbei, schaut mal auf|bei|in ..3 kanal|
  shop|profil|seite|bio|laden|insta, folgt mir, folge mir, abonniert ..2 kanal, mein neuer shop|kanal|song|podcast|
  buch|video, meinen neuen shop|kanal, meinem shop|kanal, besucht meinen|meine|unseren, schreib mir auf ..1
  whatsapp|telegram|insta|signal, schreibt mir auf|bei|per ..1 whatsapp|telegram|insta|pn|dm, per dm|pn bei
  interesse, bei interesse ..2 pn|dm|whatsapp|telegram|privat, melde|meldet ..3 whatsapp|telegram|dm,
  nebenverdienst, nebenjob ..3 euro, zusatzverdienst, online casino, casino bonus, freispiele, sportwetten tipps,
  sichere tipps|wetten, wahrsagerin, wahrsager, hellseherin, hellseher, liebeszauber, partnerruckfuhrung,
  kartenlegen, heisse singles|frauen, einsame frauen, sugardaddy, potenzmittel, doktorarbeit schreiben lassen,
  ghostwriter, hausarbeit schreiben lassen, fuhrerschein kaufen, doktortitel kaufen, garantierter gewinn,
  garantierte gewinne|rendite, ohne risiko ..3 gewinn|verdienen|geld, wallet wiederhergestellt, geld zuruckgeholt,
  dank frau|herrn ..3 trading|trader|invest, investiere ..3 euro, bewertungen kaufen, reichweite ..2 kaufen|
  steigern|steigere, mehr follower, airdrop, gutscheincode ..2 nur heute, gratisversand nur heute, nie wieder
  arbeiten, mit diesem|meinem trick|system|bot ..3 verdien|verdiene|verdienen|gewinn, verdiene|verdien|verdienst|
  verdient|verdienen ..3 euro|dollar|eur ..3 tag|woche|monat|stunde|nebenbei|zuhause|handy, verdiene|verdien ich|du|
  jetzt? ..4 im|am|pro monat|tag|woche|stunde ..5 whatsapp|telegram|privat|dm|info|infos|link, infos per|uber|auf|
  via ..1 whatsapp|telegram|dm|pn|insta, follower fur|ab|nur|gunstig|echte|garantiert, echte|aktive|deutsche|reale|
  1000|5000|10000 follower|abonnenten|likes|klicks, follower|abonnenten|likes ..4 euro|gunstig|sichern|bestellen|
  kaufen, kredit|darlehen|geld ..3 ohne|negativer|negative|negativ|trotz|schlechter ..2 schufa|bonitat|eintrag|
  burgschaft|bank|bankauskunft, kredit|darlehen|kredite ..6 auszahlung|sofort|heute|whatsapp|privat|pn|telegram|
  minuten|zinsen, auszahlung ..1 heute|sofort|innerhalb|noch, schreib|schreibt mir|uns|ihr|ihm|ihn|ihr ..3 privat|
  telegram|whatsapp|insta|instagram|dm|pn|signal, suche|suchen|gesucht ..4 leute|menschen|personen|mitarbeiter|
  partner|tester ..6 heimarbeit|handy|homeoffice|zuhause|nebenbei|telegram|whatsapp, heimarbeit ..6 euro|tag|
  telegram|whatsapp|handy, melde|meldet ..2 bei|auf|uber telegram|whatsapp|insta|instagram, schaut|guckt|hort|seht
  euch|mal|in|rein? ..2 mein|meinen|meine|unser neues|neuen|neue|neuer? ..1 video|song|track|kanal|single|album|
  clip|podcast|shop|reel, lass|lasst ..3 abo|like|follow|herz da, abo da, link im profil|bio|ersten, link in der
  bio|beschreibung, video ..6 abo|abonnieren|kanal|link, hat mir geholfen ..6 geld|krypto|wallet|bitcoin|konto ..4
  zuruck|zuruckzuholen|wiederzubekommen|zuruckbekommen|verdienen, geld ..5 zuruckzuholen|zuruckgeholt|zuruckbekommen
  ..6 schreibt|kontaktiert|instagram|telegram|whatsapp, wallet ..4 wiederhergestellt|zuruckgeholt|gehackt ..4
  instagram|telegram|dank, zum spottpreis|schnappchenpreis, spottpreis ..4 versand|link|bestellen, designertaschen|
  markentaschen|luxusuhren|markenschuhe|markenware ..6 billig|gunstig|spottpreis|rabatt|gunstiger|versand|kopie|
  kopien|replica, rolex|gucci|prada ..3 gucci|prada|spottpreis|billig|gunstig|kopie|replica|nachbau, edle kopien,
  1zu1, krypto|bitcoin|aktien|forex|trading signale|gruppe|geheimtipp|coach|bot|mentor|kurs, mein|meinem mentor|
  coach|broker|trader, reich werden, finanziell frei|unabhangig, sofort geld, schnelles geld ..4 handy|zuhause|
  online|whatsapp|telegram|verdienen, leicht|einfach|schnell geld verdienen, gewinne|gewinn jetzt|ein|eine|einen
  iphone|gutschein|playstation|auto, gratis ..2 testen|sichern ..4 link|klick|hier, kostenlose signale, sexkontakte|
  sextreffen|sexdate|private treffen|kontakte|modelle, nacktbilder|nacktvideos|onlyfans ..5 link|profil|dm|gratis|
  bio, dating ..3 singles|frauen|link, hexerei liebe, magier|schamane|heiler|medium ..4 liebe|partner|ex|hilft|
  whatsapp, mpu ..3 ohne|gutachten|garantiert, fuhrerschein|abitur|diplom|zeugnis|ausweis|impfpass ohne|kaufen|
  bestellen ..2 prufung|kaufen|whatsapp|telegram|legal, jetzt bewerben|anmelden|mitmachen|sichern auf,
  gratis|kostenlose|geschenkte gutscheine|gutschein|geschenkkarten|gutscheinkarten für|an alle|jeden|euch|die`;
