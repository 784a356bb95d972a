import { listed } from './any-of.ts'

/** Words that any complaint and any limit could have; they say nothing of what is spoken of. */
export const common = new Set(
  listed(`
a|an|the|this|that|these|those|it|its|we|us|our|ours|you|your|they|them|their|he|she|his|her|i|me|my|who|whose|what|which|there|here|and|or|but|so|if
of|to|in|on|at|by|for|with|as|than|then|too|very|more|most|less|least|all|both|either|neither|every|each|everything|everyone|everybody|everywhere
nobody|nothing|nowhere|none|no|not|never|ever|anything|anybody|anyone|any|own|owns|other|others|another|else|such|ok|yes|please|pls|tbh|imo|poss
always|often|again|still|just|only|also|about|around|approx|per|total|average|is|are|was|were|be|been|being|am|do|does|did|done|doing|have|has|had
dont|doesnt|didnt|isnt|arent|wasnt|wont|cant|couldnt|shouldnt|wouldnt|mustnt|havent|hasnt|were|theyre|thats|theres|im|ive|weve|gonna
can|cannot|could|should|would|will|must|may|might|get|gets|getting|got|gone|go|goes|going|keep|keeps|keeping|make|makes|making|made|need|needs|needed
take|takes|taking|took|want|wants|give|gives|given|put|puts|let|use|used|uses|using|try|trying|come|comes|coming|came|left|stay|stays|set|sets|turn|turns
say|says|said|tell|tells|told|ask|asks|know|knows|known|think|thinks|see|sees|look|looks|talk|talks|talking|feel|feels|hear|means|like|likes|love|hate
cost|costs|costing|lose|loses|lost|losing|loss|losses|waste|wastes|wasted|wasting|spend|spends|spent|spending|burn|burns|eat|eats|pay|pays|paid|save|saves
wait|waits|waiting|slow|slows|slowly|slower|slowing|late|later|lately|down|up|bad|badly|worse|worst|poor|poorly|broken|wrong|right|old|older|new|newer|main
something|thing|things|stuff|everything|process|processes|workflow|workflows|system|systems|tool|tools|tooling|software|app|apps|website|program|computer|computers
team|teams|company|business|firm|place|people|person|persons|folk|folks|guy|guys|lad|lads|hands|heads|dev|devs|developer|developers|engineer|engineers
staff|colleague|colleagues|boss|bosses|management|manager|managers|owner|leadership|user|users|customer|customers|client|clients|patient|patients|guest|guests
nurse|nurses|doctor|doctors|driver|drivers|member|members|worker|workers|crew|department|departments|other|side
work|working|works|worked|manual|manually|rework|job|jobs|double|twice|once|again|time|times|day|days|daily|week|weeks|weekly|month|months|monthly|year|years
quarter|hour|hours|hr|hrs|min|mins|minute|minutes|h|d|wk|case|cases|morning|evening|night|monday|mondays|friday|fridays|spring|summer|autumn|winter|today|now
percent|eur|euro|euros|usd|dollars|gbp|pounds|quid|chf|k|last|next|since|until|till|before|after|half|full|whole|one|two|three|four|five|six|seven|eight|nine|ten
eleven|twelve|dozen|hundred|thousand|number|numbers|money|budget|budgets|funds|price|prices|pricing|margin|margins|revenue|sales|profit|profits|growth|turnover
communication|quality|productivity|efficiency|inefficiency|efficient|inefficient|transparency|ownership|culture|chaos|chaotic|silo|silos|debt|performance|speed
technical|organisation|organization|organised|organized|structure|structured|problem|problems|issue|issues|trouble|bug|bugs|buggy|error|errors|mistake|mistakes
complaint|complaints|complain|complains|complaining|lack|lacks|missing|unclear|crack|cracks|fall|falls|through|responsible|responsibility|accountable|blame
frustrated|frustrating|unhappy|happy|annoyed|annoying|angry|fed|stress|firefighting|fire|fires|fighting|terrible|horrible|awful|rubbish|garbage|crap|useless
idle|stand|stands|mess|messy|pain|painful|hard|harder|difficult|complicated|complex|morale|motivation|motivated|confusion|confused|confusing|drama|nightmare
priority|priorities|focus|outdated|legacy|tech|technology|technologies|modern|finish|finished|planned|plan|plans|different|differently|due|because|why|how|when
ticket|order|orders|meeting|meetings|mail|mails|email|emails|project|projects|task|tasks|data|info|information|documented|documentation|documents|docs|knowledge
out|off|way|ways|over|under|back|away|apart|together|even|though|instead|without|while|where|whether|fact|reason|part|parts|kind|sort
happen|happens|happened|change|changes|changed|changing|start|starts|started|stop|stops|stopped|grow|grows|growing|scale|scales|scaling|fail|fails|failing|crash
crashes|forget|forgets|forgot|forgotten|leave|leaves|leaving|help|helps|understand|understands|improve|handle|handled|manage|managed|deal|cope|follow|followed
decide|decides|decided|decision|decisions|agree|agrees|agreed|repeat|repeats|repeated|delay|delays|delayed|deliver|delivers|delivered|delivery|deliveries|ship
online|offline|rating|ratings|reputation|image|trust|service|experience|result|results|output|outcome|value|effort|already|yet|run|runs|running|watch|neutral|allow|allows|allowed|figure|figures|anymore|admin|paperwork|bureaucracy|overhead
basically|actually|honestly|simply|constantly|continuously|regularly|frequently|usually|generally|currently|recently|completely|totally|properly|unnecessary
`),
)

/** Words that measure without a measure: a limit made of these and common words sets none. */
export const fuzzy = new Set(
  listed(`
bit|little|few|some|several|much|many|lot|lots|loads|load|tons|plenty|enough|barely|hardly|scarcely|nearly|almost|mostly|roughly|ish|ages|forever|long|longer
maybe|perhaps|probably|possibly|possible|hopefully|ideally|preferably|somehow|sometimes|sometime|someday|somewhere|someone|somebody|whoever|whatever|whenever
wherever|depends|depending|flexible|fluid|unsure|unknown|tbd|tbc|dunno|idea|guess|reasonable|reasonably|sensible|sensibly|moderate|modest|decent|acceptable|pretty|quite|rather
affordable|cheap|cheaper|cheaply|inexpensive|pricey|pricy|expensive|costly|fortune|arm|leg|earth|bomb|pennies|penny|purse|strings|petty|cash|peanuts|shoestring
broke|skint|strapped|crazy|wild|mad|silly|fancy|drastic|radical|extreme|insane|ridiculous|overboard|huge|big|bigger|large|small|smaller|tiny|low|high|tight|tightly
limited|scarce|short|thin|thinly|lean|spare|slack|stretched|stressed|stressful|swamped|slammed|snowed|drowning|flat|busy|busier|rushed|rammed|chocka|hectic
overloaded|overworked|exhausted|tired|burnt|burned|burnout|knackered|underwater|feet|skeleton|suspects|usual|sick|quick|quickly|quicker|fast|faster|rapid|rapidly
soon|soonish|sooner|early|earlier|urgent|urgently|rush|rushing|hurry|asap|shortly|eventually|yesterday|promptly|quiet|quieter|calm|calms|calmer|settle|settles
upset|upsetting|annoy|disrupt|disruptive|disturb|bother|overdo|careful|carefully|gentle|gently|simple|easy|easily|light|lightly|minimal|minimally|basic|nice|sane
same|similar|normal|fine|available|capacity|bandwidth|bandwith|resources|resource|headroom|wiggle|room|anyhow|overtime|realistic|realistically|manageable
`),
)

/** Words that say something of their own: neither common nor fuzzy. */
export function telling(text: string): string[] {
  return worded(text).filter((word) => !common.has(word) && !fuzzy.has(word))
}

/** Whether a text measures with fuzzy words and says nothing else. */
export function isOnlyFuzzy(text: string): boolean {
  return telling(text).length === 0 && worded(text).some((word) => fuzzy.has(word))
}

function worded(text: string): string[] {
  return text.toLowerCase().replace(/['’]/g, '').match(/[\p{L}-]{2,}/gu) ?? []
}
