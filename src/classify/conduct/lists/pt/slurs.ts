/** Slurs. */
export const slurs = `
  crioulo, crioulos, crioula, crioulas, criolo, criola, macaco|macaca|macacos|macacas que|do|da|no|desse|de|na
  entrega|mato|atende|suporte|atendimento|merda|atendeu|moderação|caixa|balcão|atendente|loja|entregador|fedido,
  esse|essa|esses|este|estes|aquele|aqueles|um|uns|seu|seus|sua|bando|voltem|preto|preta de? macaco|macacos|macaca|
  macacas, preto|preta|pretos|pretas|neguinho|negro|negra|negros|negrinho de ..1 merda|bosta|alma|caralho, preto|
  preta|pretos|pretas|negro|negros|negra|neguinho|neguinhos|índio|índios|cigano|ciganos|cigana|judeu|judeus|chinês|
  baiano|baianos|paraíba|paraíbas|nordestino|nordestinos|brasileiro|brasileiros|brazuca|brazucas|zuca|zucas|zuco|
  angolano|imigrante|imigrantes|indiano|indianos|árabe|muçulmano|muçulmanos|venezuelano|boliviano|bolivianos|
  haitiano|haitianos|refugiado|africano|africanos|turco|turcos|monhé|paquistanês fedido|fedida|fedidos|fedorento|
  fedorentos|nojento|nojentos|imundo|imundos|sujo|sujos|burro|burros|safado|safados|ladrão|ladrões|preguiçoso|
  preguiçosos|macaco|porco|porcos|maldito|malditos, raça de|do pretos|preto|macacos|ciganos|índio|judeu|judeus|
  negros|paraíba, maldito|maldita|malditos|malditas|puto|puta|porra|merda|filho|filhos|esses|seu|sua|seus|cambada|
  corja|bando|sujo|sujos|bicho|cabrão|raio|raios|nojento de|do|da|dos? preto|preta|pretos|pretas|cigano|ciganos|
  cigana|judeu|judeus|brasileiro|brasileiros|zuca|zucas|brazuca|nordestino|nordestinos|baiano|paraíba|paraíbas|
  índio|índios|árabe|árabes|chinês|chineses|imigrante|imigrantes|monhé|monhés|crente|macumbeiro|macumbeiros|viado|
  viados|traveco|bicha|bichas|sapatão|gay|gays|neguinho, tição, tiçao, escarumba, escarumbas, monhé, monhés, monhe,
  monhes, pretalhada, pretalhado, pretinha de merda, chocolate vocês, ciganada, ciganagem, cigano de merda, ciganos
  de merda, judiaria vocês, judeuzinho, brazuca de, brazucas, zucas, zuca, zuca de merda, paraíba, paraíbas,
  baianada, nordestino de merda, cabeça chata, cabeças chatas, pau de arara, paus de arara, bugre, bugres, índio de
  merda, xing ling, japa vocês, olho puxado, olhos puxados, chinoca, chinocas, china de merda, carcamano,
  carcamanos, galego de merda, viado, viados, viadinho, viadinhos, viadagem, viadão, veado|veados|veadinho de|que|
  do|no|filho|seu merda|atendeu|suporte|chat|caixa|atende, seu|sua|um|esse|esses|é|és|são|aquele|bando de? veado|
  veados|bicha|bichas|veadinho, seu viado, seu veado, sua bicha, bicha louca, bicha, bichona, bichas loucas,
  bichinha, é bicha, uma bicha do, boiola, boiolas, baitola, baitolas, bambi vocês, boneca vocês, fresco de merda,
  paneleiro, paneleiros, panasca, panascas, panilas, paneleirice, rabeta, rabetas, larilas, maricas, maricón,
  sapatão, sapatões, sapatona, sapatonas, sapata, fufa, fufas, fanchona, fanchonas, caminhoneira sapatão, traveco,
  travecos, traveca, travecas, travecão, travesti de merda, trava de merda, retardado, retardada, retardados,
  retardadas, mongol, mongóis, mongol és, mongoloide, mongolóide, mongoloides, mongolóides, mongo, mongos, mongas,
  monga, down vocês, aleijado, aleijados, aleijada, aleijadinho vocês, deficiente mental, deficientes mentais,
  autista de, autistas de, bando de autistas, é|és|são autista|autistas|mongoloide, aidético, aidéticos, sidoso,
  leproso, leprosos, perneta vocês, manco de merda, nigger, nigga, faggot, terrorista árabe, homem bomba, volta|
  voltem|volte|vai|vão|regressa|regressem pra|para|pro|prá ..1 tua|sua|vossa|vosso|teu|seu|áfrica|senzala|brasil|
  favela|quilombo|nordeste|mato|selva|índia|venezuela ..1 terra|terrinha|país|tribo|senzala|selva|mato, volta pra
  senzala|selva|áfrica, vai pra tua terra, volta para a tua terra, nazista negro, macaquito, macaquitos, nego
  fedido, nega fedida, nego de merda, nega do cabelo, cabelo de bombril, turco de merda, favelado preto, gorila
  preto, macaco|macacos|macaca|preto|preta|pretos|negro|negra|cigano|ciganos|cigana|índio|índios|chinês|chinoca|
  brasuca|brasucas|zuca|zucas|paraíba|baiano|nordestino|nordestinos|africano|africanos|indiano|indianos|judeu|
  judeus|monhé|monhés ..1 preguiçoso|preguiçosos|preguiçosa|ladrão|ladrões|fedorento|fedorentos|imundo|imundos|sujo|
  sujos|nojento|nojentos|safado|burro|burros|folgado|ignorante|ignorantes, macaco|macacos|macaca ..2 desses|desse|
  destes|deste ..1 africanos|africano|pretos|preto|negros|brasileiros, volta|voltem|volte|vai|vão ..1 para|pra|pro
  ..2 terra|país|africa|áfrica|senzala|selva|tribo|favela|brasil|índia|aldeia, coisa|serviço|trabalho de preto|
  pretos|cigano|ciganos|índio|viado|bicha, bando|cambada|corja de ..1 mongoloides|mongóis|viados|bichas|pretos|
  ciganos|macacos|paraíbas|retardados|maricas|paneleiros|sapatões|monhés|zucas|brasucas|crioulos,
  macaco|macaca|macacos|macacas do|da|no|na
  guichê|portaria|recepção|receção|telemarketing|chat|telefone|armazém|depósito|caminhão|suporte`;
