/** Slurs. */
export const slurs = `
  sudaca, sudacas, panchito, panchitos, payoponi, payoponis, machupichu, machupichus, negrata, negratas, negro|
  negra|negros de mierda, negro|negra|negros puto|asqueroso|sucio|mugroso|mono, puto|putos|puta|sucio|sucios|
  maldito|malditos|pinche|pinches|asqueroso|jodido|cochino|cochinos|mugroso|mugrosos negro|negros|negra|moro|moros|
  mora|indio|indios|india|gitano|gitanos|gitana|judio|judios|chino|chinos|arabe|arabes|gallego|maricon|maricones|
  marica|extranjero|extranjeros|inmigrante|inmigrantes|rumano|rumanos|peruano|boliviano|bolivianos|venezolano|
  venezolanos|colombiano|haitiano|haitianos|musulman|musulmanes|gringo|gringos, moro|mora|moros|gitano|gitanos|
  gitana|judio|judios|indio|indios|india|chino|chinos|extranjero|inmigrantes|inmigrante|rumano|rumanos|arabe|
  venezolano|boliviano|peruano|colombiano|mulato|bolita|mexicano|argentino|latino de mierda|cagada, indio|indios|
  indias|negros|negro|moros|gitanos|cholos|inmigrantes|extranjeros|judios mugroso|mugrosos|sucios|sucio|apestoso|
  apestosos|cochinos|asquerosos|asqueroso|patarrajada|piojosos|ladrones|salvajes|bajados|ignorantes|pata, un|otro|
  este|ese|el|como|algun moro ..3 me|que|en|no|de, a un moro, los moros, el moro|gitano|indio|chino|negro ese|este|
  asqueroso, un indio bajado, indio pata rajada, indiaco, indiacos, moraco, moracos, moromierda, gitanazo, gitanaco,
  gitanada, judiada, maricon, maricones, marica, maricas, mariconazo, mariconas, maricona, mariquita, mariquitas,
  mariconada, bujarra, bujarron, julandron, julay, sarasa, sarasas, joto, jotos, jotito, putito, putitos, trolo,
  trolos, travelo, travelos, traveco, travesti de, bollera, bolleras, tortillera de, tortilleras, lesbiana de,
  camionera bollera, machorra, machorras, marimacho, marimachos, mongolico, mongolicos, mongolica, mongolo,
  mongolos, mongola, mongolito, mongol, retrasado, retrasada, retrasados, retrasadas, retardado, retardada,
  retardados, retrasado mental, tullido, tullidos, lisiado de, cojo de mierda, enano de mierda, autista de, autista
  eres, eres|es|son|pareces|parece ..1 autista|autistas|down|minusvalido, sindrome de down eres, espaldas mojadas,
  espalda mojada, mojado de, frijolero, frijoleros, beaner, prieto, prietos, prieta, cholo de, cholos, indigena de,
  cabecita negra, negro cabeza, negros cabeza, villero, villeros, bolita, bolitas de, boliguayo, boliguayos, paragua
  de, paraguas de mierda, peruca, perucas, peruano comepalomas, comepalomas, veneco, venecos, veneca, venecas, ponja
  de, chinito de, chinacos, chino cochino, ojos rasgados, ojos rasgaos, polaco de mierda, catalufo, catalufos,
  charnego, charnegos, maketo, maketos, conguito, conguitos, mono sin pelo, simio, simios, macaco, macacos, vuelve|
  vuelvete|vuelvan|largate|vete|regresa|regresate|volved a tu|su|vuestro|la pais|selva|tribu|patera|cueva, a tu
  pais, vuelvete a tu pais, nigger, nigga, faggot, transformer de, puto|puta trans, sidoso, sidosos, sidosa, sudaco,
  un|el|la|otro|otra|ese|esa|este|tipico|puto|puta|tanto sudaca|moro|panchito|machupichu|negrata|gitano|bollera|
  travelo|moraco|veneco|veneca ..3 que|de|no|del|al|ni|asqueroso, moros de, gitanos de, panchito de, maricon de,
  marica de, mariconazo de, negro|negra|indio|india|cholo|chola|moro|gitano|chino igualado|igualada|resentido|
  resentida|tenia que ser|tenias que ser|de porqueria|ladron|apestoso, tenia|tenias|tenian que ser negro|negra|
  indio|gitano|moro|judio|gallego|sudaca|peruano|boliviano,
  panchita, panchitas, machupichua, machorros, travelas, moronegro, moronegros, sudacon`;
