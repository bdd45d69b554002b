/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link in ..1 bio|profil, hier klicken, jetzt klicken, klick hier, klickt hier, follower kaufen, likes kaufen,
  follower gunstig, geld verdienen von|im|online|ohne|mit, geld von zu hause, von zuhause aus verdienen|geld, von
  zu hause aus ..3 verdienen|geld, passives einkommen, finanzielle freiheit|unabhangigkeit, bitcoin verdoppeln|
  verdopple|verdoppelt, verdopple ..3 bitcoin|geld|einsatz|btc|krypto, sende ..2 eth|btc|bitcoin, trading signale|
  gruppe|coach|signalgruppe, kredit ohne ..1 schufa|bonitat|auskunft|nachweis, ohne schufa, sofortkredit, trotz
  schufa, schufafrei, abnehmen ohne|mit|in, kilo in ..2 tagen|wochen, gratis iphone|handy|gutschein|probe ..4
  klick|klicken|hier|sichern|ersten, gewinnspiel ..4 klick|teilnehmen|link|hier|mitmachen, du hast gewonnen, sie
  wurden ausgewahlt, markenuhren, replica uhren, replika, uhren billig, schaut ..1 vorbei, schaut mal auf|bei|in
  ..3 kanal|shop|profil|seite|bio|laden|insta, folgt mir, folge mir, abonniert ..2 kanal, mein neuer shop|kanal|
  song|podcast|buch|video, meinen neuen shop|kanal, meinem shop|kanal, besucht meinen|meine|unseren, schreib mir
  auf ..1 whatsapp|telegram|insta|signal, schreibt mir auf|bei|per ..1 whatsapp|telegram|insta|pn|dm, per dm|pn
  bei interesse, bei interesse ..2 pn|dm|whatsapp|telegram|privat, melde|meldet ..3 whatsapp|telegram|dm,
  nebenverdienst, nebenjob ..3 euro, zusatzverdienst, online casino, casino bonus, freispiele, sportwetten tipps,
  sichere tipps|wetten, wahrsagerin, wahrsager, hellseherin, hellseher, liebeszauber, partnerruckfuhrung,
  kartenlegen, heisse singles|frauen, einsame frauen, sugardaddy, potenzmittel, doktorarbeit schreiben lassen,
  ghostwriter, hausarbeit schreiben lassen, fuhrerschein kaufen, doktortitel kaufen, garantierter gewinn,
  garantierte gewinne|rendite, ohne risiko ..3 gewinn|verdienen|geld, wallet wiederhergestellt, geld zuruckgeholt,
  dank frau|herrn ..3 trading|trader|invest, investiere ..3 euro, bewertungen kaufen, reichweite ..2 kaufen|
  steigern|steigere, mehr follower, airdrop, gutscheincode ..2 nur heute, gratisversand nur heute`;
