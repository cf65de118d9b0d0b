/**
 * Abbreviations of legal English by what a full stop behind them can mean. The spelling is without the last
 * stop, in lower case; acronyms in capitals ("U.S.", "I.C.J.") and initials are recognised by their shape.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** They introduce a name or an example, so that no sentence ends behind them. */
export const introducing = words(`
  mr mrs ms dr prof hon messrs mme mlle st amb gen lt col capt sgt maj adm gov sen
  v vs cf e.g i.e eg ie viz ca approx esp incl resp n.b p.s
`);

/** They number what follows, and only then are they abbreviations: "para. 205", "No. 3", but "No. The law is clear." */
export const numbering = words(`
  no nos p pp para paras art arts sec secs sect s ss ch chs chap cl cls vol vols bk bks pt pts fig figs tab tbl tbls
  n nn fn reg regs r rr princ app sch sched scheds ex exs exh tit subsec subpara subdiv l ll col cols bd nr ser
  cmt cmts illus pmbl amend amends fol cm cmnd
`);

/** They may end a sentence, but only a word that often begins one shows it: "Id. The Court", not "Id. Annex". */
export const closing = words(`
  id ibid op cit loc al seq infra supra jr sr inc ltd co corp plc llc bros cie gmbh
`);

/** Behind an hour a capital begins a sentence, unless it belongs to the time: "5 p.m. Eastern", "9 a.m. Monday". */
export const hours = words("a.m p.m");
export const ofHours = words(`
  eastern central mountain pacific atlantic greenwich coordinated local
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december
`);

const calendar = `
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
`;

const unitedStates = `
  ala ariz ark cal calif colo conn del fla ga haw ill ind kan ky la mass md mich minn miss mo mont neb nev
  okla pa tenn tex vt va wash wis wyo
`;

const countries = `
  afg alb alg arg aus austl azer bangl belg bol bosn braz br brit bulg camb colom croat cyp czech den
  dom ecuad eng est eth eur finn fr gam geor ger germ gr guat guy herz hond hung indon indones ir is isr
  ital jam jap kaz leb lith lux malay marsh mex mong montenegr moroc mozam myan ned neth nicar
  nig nor pak para phil pol rom russ rwan salv sen serb sing slovk slovn som swed switz tanz thai turk
  ukr uru venez viet yugo zam zimb chin
`;

const courts = `
  adv aff'd ann app app'x arb bankr cert cir civ cong crim ct cts dig disp dist div env't evid fed
  int'l intl jud judg judgm just mag objs plen prelim proc prov rec recs reg rep reps restat rev'd rptr rts
  stat stats sup super supp trib tribs tr
`;

/** Of parties, of reviews and of those who publish them. */
const names = `
  acad acct admin agric am ass'n assoc assocs atl att'y att'ys auth chem comm comm'n comm'r commw cmte cmty
  comp const constr contr coop cty ctr def dep't dept dev dir econ ed educ elec encycl eng'g envtl exch exec
  exp fam fid fin found gen'l gov't grp guar hist hosp hum immigr indem indus info ins inst intell inv liab
  litig mfg mgmt mkt mun mut nat'l natl org pac pers pharm pol'y polit pres priv prob prod prop pub publ'g
  publ'n q ref reg'l rel res resp rev sav sci sec'y sec secs serv soc sol'y stud subcomm sur sys tech tel
  telecomm temp trans transl transp univ util vill bull chi colum corn geo harv jour leid nw stan y.b yb
`;

const documents = `
  add agmt art arts conf conv corr decl doc docs gaor mtg orig paras pmbl princ prot scor ser
  sess suppl treat eds mt ft pet
`;

/**
 * The same where they begin with a capital, as they do in citations: "9 Harv. Nat'l Sec. J. 146", "Oct. 24". By the
 * Bluebook's tables of jurisdictions, courts, names, months, documents and periodicals.
 */
export const inCitations = words(calendar + unitedStates + countries + courts + names + documents);

/** A single letter behind them is a name, not an initial: "We act for State B. State A has its own counsel." */
export const designating = words(`
  state states party parties country annex appendix exhibit schedule part section option group table figure phase
  plan class point item question count witness person company unit team block tab chapter volume
`);

/** Words that often begin a sentence and seldom follow an abbreviation within one. */
export const openers = words(`
  the this that these those there it its in on at as if but and or nor yet so for from by with without
  where when while whether what who how why we i he she they you our my his her their not no any all some
  such each both neither either nothing nobody under after before because since although though even only
  also however moreover further furthermore finally first second third thus hence therefore accordingly
  consequently nevertheless nonetheless here then once until unless to a an see compare contra did does do
  is was were are has had have can could may might must shall should will would let between against like
  unlike during despite following having absent assuming given perhaps probably clearly applicant
  respondent conversely similarly indeed instead rather still whatever whoever many most few several one
  two three other others another everything customary reading
`);
