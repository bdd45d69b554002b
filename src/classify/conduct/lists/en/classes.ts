/** Words that other languages have with another meaning. */
export const onlyHere = `
  abo abos negro retard retards nip nips mong mongs bender coon coons japs git gits melt wop hag prick pricks
  tosser spic spics homo homos tf bs poof tard tards sod tit slut sluts prat prats snob snobs creep`;

/** Sets of words that phrases name. */
export const classes = {
  you: `
    you u ya yall ye them him her everyone everybody everyones someone all`,
  your: `
    your ur yr their his her thy the this that these those our`,
  be: `
    is are was were am be being been r a re s`,
  intent: `
    ill imma gonna will wanna shall gunna finna would could should must`,
  person: `
    agent agents boss bosses manager managers staff team teams people employee employees driver drivers courier
    couriers rep reps guy guys man woman lady girl ceo owner support supervisor cashier clerk waiter developers dev
    devs developer moderator mod mods admin admins technician colleague colleagues operator seller director
    accountant receptionist crew worker workers mechanic pilot steward host hostess barista chef plumber installer
    advisor adviser consultant assistant doctor nurse teacher landlord postman trainer engineer engineers fitter
    postie bloke chap fella bouncer guard pharmacist dentist vet handler handlers loader loaders tech techs intern
    apprentice clerks cashiers waiters waitress supervisors assistants teller tellers associate salesman saleswoman
    staffs peoples mans womans ladys girls ceos owners supports moderators technicians operators sellers directors
    accountants receptionists crews mechanics pilots stewards hosts baristas chefs plumbers installers advisors
    advisers consultants doctors nurses teachers landlords postmans trainers fitters posties blokes chaps fellas
    bouncers guards pharmacists dentists vets interns apprentices associates salesmans saleswomans`,
  people: `
    you u they yall he she we`,
  harm: `
    kill murder stab shoot strangle slaughter gut knife lynch behead hang choke slit beat punch smash bash hurt hit
    run bury burn break end hunt skin drown poison cut crush find slap kick`,
  fatal: `
    kill murder stab shoot strangle slaughter gut knife lynch behead hang choke drown skin poison slap punch bash
    execute hunt`,
  insultable: `
    idiot idiots moron morons imbecile imbeciles clown clowns fool fools loser losers dummy dummies jerk jerks
    dumbass asshole twat muppet numpty dork bozo coward cretin dunce twit buffoon airhead donkey pig cow joker
    jokers scum creep rat rats bitch bastard prick dimwit plonker pillock git monkey monkeys failure disgrace weirdo
    parasite parasites`,
  degrading: `
    idiot idiots idiotic moron morons moronic imbecile imbeciles clown clowns fool fools loser losers dumb stupid
    useless worthless pathetic brainless thick braindead incompetent dense scum jerk jerks dummies dummy joke jokers
    donkey donkeys pigs pig rats rat trash garbage filth vermin thickhead cretin cretins twats twat cowards coward
    disgrace dumbest stupidest thickest laziest dumber twit twits buffoon buffoons spineless gormless witless
    mindless clueless simpletons halfwit dimwit cockroach cockroaches parasites parasite leeches subhuman imbecilic
    dim gutless slimy vile repulsive disgusting ugly fat retard monkeys monkey apes sheep snakes snake slow lazy
    dimwits muppet muppets tool tools creep creeps degenerate degenerates brain`,
  animal: `
    donkey donkeys goldfish monkey monkeys sheep snail sloth ape cow chicken amoeba worm rock rocks potato turnip
    hamster squirrel pigeon fish slug post plank`,
  money: `
    2000 3000 5000 10000 2500 1500 10k 5k 3k 2k 1k 50k money cash extra income thousands hundreds profit 1000 900
    800 700 600 500 400 300 200 100 80 50 60 150 250 750`,
  place: `
    office offices building store shop branch warehouse house home hq headquarters shops stores place depot premises
    centre center station airport desk counter lobby hotel restaurant school depots yard van vans trucks kiosk
    clinic shopfront gym bar pub cafe buildings garage lot terminal terminals lounge airport plane train hangar`,
  folk: `
    jew jews arab arabs indian indians mexican mexicans muslim muslims gypsy gypsies black blacks asian asians
    african africans immigrant immigrants foreigner foreigners pole poles polish chinese pakistani pakistanis turk
    turks refugee refugees lesbian lesbians gay gays homo homos trans`,
  vile: `
    dirty filthy stinking smelly fucking stupid bloody damn goddamn greasy lazy disgusting`,
  crook: `
    thief thieves crook crooks criminal criminals fraudster fraudsters scammer scammers swindler swindlers conman
    conmen robber robbers burglar gangster gangsters mobster mobsters embezzler rapist paedophile pedophile pedo
    paedo molester murderer blackmailer extortionist extortionists forger counterfeiters launderer arsonist`,
  belongings: `
    my our his her their your the customers people clients everyones mum mums mothers grandmas dads pensioners card
    wallet purse phone laptop bag parcel package watch ring bike jewellery jewelry money cash savings deposit
    deposits tips`,
  veg: `
    cabbage cabbages spoon spoons melon melons doughnut doughnuts donut donuts potato potatoes turnip turnips walnut
    walnuts pudding puddings sausage sausages plank planks plonkers teapot teapots lettuce carrot carrots mushroom
    mushrooms onion vegetable vegetables wet wipe lampshade bellends spanner spanners weapon weapons waffle waffles
    gibbon gibbons baboon buffoon helmet tinpot nonce windowlicker`,
  thing: `
    brick bricks houseplant houseplants rock rocks doorknob toaster goldfish potato lettuce cabbage doorstop stone
    teapot hamster chair wall plank lamp shoe sponge pigeon houseplants kettle sandwich carrot stapler pencil
    hedgehog parrot`,
};
