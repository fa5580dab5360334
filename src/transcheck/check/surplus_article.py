"""An article that English leaves out: the minister Bos, in the Libya, open the Wednesday.

Titles before a name, countries, given names, weekdays and means of transport have no article in
English; parts of the body have a possessive.

Silent: names with a complement (the Portugal of her childhood), names of ships and the like,
weekdays with a complement (the Sunday of the feast), on the Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._clauses import either
from transcheck.check._frames import ALL, any_of, spoken
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "surplus-article"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The plan of [[the minister Bos]] failed.",
    "They fled to [[the Libya]], where they had friends.",
    "The pool is open [[the Saturday]] from noon.",
    "The market is held [[all the Thursdays]].",
    "He raised [[the hand]] and stopped the car.",
    "She goes to work [[by the train]].",
    "[[The Maria]] has sold fish here since 1970.",
    "They [[saved the leg to the boy]] in time.",
    "[[The most people]] here have a boat.",
    "The girl had [[the wet hair]], and he left [[the Senegal]] in May.",
    "The museum has been open since [[the last Friday]].",
    "She posts her photos on [[the Instagram]] and put on [[the coat]].",
    "[[In the most villages]], there is no baker.",
)
GOOD = (
    "The plan of the minister, Jan Bos, failed.",
    "The Libya of his youth is gone.",
    "The Sunday of the feast, the pool is open; on the Monday it is closed.",
    "He raised the hand of the winner.",
    "She waited by the train in Bonn.",
    "The Maria, a trawler, sank in 1970.",
    "The most people ever came, and the major European and Paris banks paid.",
    "The major London galleries are shut.",
    "He works at the Princess Alexandra Hospital and makes the most of it.",
)
TITLE = (
    r"(?:[Mm]inister|[Pp]rofessor|[Dd]octor|[Ss]enator|[Dd]eputy|[Pp]refect|[Pp]resident|[Jj]udge"
    r"|[Ii]nspector|[Cc]ommissioner|[Cc]aptain|[Cc]olonel|[Gg]eneral|[Ll]ieutenant|[Ss]ergeant"
    r"|[Bb]ishop|[Cc]ardinal|[Pp]ope|[Cc]hancellor|[Pp]rime [Mm]inister|[Ee]ngineer|[Mm]ayor"
    r"|[Cc]ouncillor|[Dd]uke|[Dd]uchess|[Cc]ount|[Cc]ountess|[Bb]aron|[Ee]mperor|[Ee]mpress|[Tt]sar"
    r"|[Mm]ajor|[Cc]ommander|[Ss]uperintendent|[Rr]abbi|[Ii]mam|[Mm]aestro|[Aa]bbot"
    r"|[Aa]rchbishop|[Mm]arshal|[Aa]dmiral|[Aa]lderman|[Pp]rosecutor|[Kk]ing|[Qq]ueen"
    r"|[Pp]rince|[Pp]rincess|[Ss]ecretary|Dr\.?|Mr\.?|Mrs\.?)"
)
NAME = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]i|[Dd]a|[Dd]el) ){0,2}[A-Z][\w'’-]+"
# The major European markets, the general Paris scene.
ADJECTIVE = (
    r"(?:major|general) (?:\w+(?:ean|ish|ench|erman|utch|ese|ian|ican|reek|wiss|zech|urk)\b"
    r"|[A-Z][\w’-]+ (?!was|is|has|says|does)[a-z]+s\b)"
)
TITLED = (
    rf"(?:[Tt]he|[Aa]ll the) (?!{ADJECTIVE}){TITLE} "
    rf"(?!(?:of|and|General|Council|Court|Office|Prize|Cup|House"
    rf"|Street|Hospital|Elect|Assembly|Staff|Colonel|Governor|Prime|Chief|Deputy|Vice|Motors|Electric|President|Minister|Hotel|Albert|Bridge"
    rf"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May"
    rf"|June|July|August|September|October|November|December)\b){NAME}"
    r"(?! (?:[A-Z]\w+ )?(?:Hospital|Hotel|Inn|School|College|Bridge|Theatre|Stadium|Award|Prize|Cup"
    r"|Street|Square|Park|Library|Foundation|Institute|Orchestra|Band|Quartet|Show|Express|University|Airport|Cent(?:re|er)|Trust)\b)"
)
GOES_ON = (
    r"(?! and (?:the )?[A-Z])(?=[.,;:)]|$| (?:and|is|are|was|were|has|have|had|in|to|with|for|on"
    r"|by|as|will|at|after|since|during|where|who|which|or|but|from|because|before|when|does|can|could|wants)\b)"
)
PART = (
    r"(?:wrist|leg|legs|arm|arms|hand|hands|head|face|eyes|knee|ankle|shoulder|shoulders|nose"
    r"|finger|fingers|collarbone|thigh|jaw|hip|mouth|teeth|hair|foot|feet|neck|chin|forehead|elbow"
    r"|thumb|femur|tibia|beard|nails|forearm|calf|skull|ribs)"
)
HURT = (
    r"(?:broke|fractured|injured|hurt|sprained|twisted|dislocated|raised|raises|lifted|lifts|shook"
    r"|shakes|put|puts|lost|closed|closes|cut|washed|shaved|lowered|bowed|crossed|rubbed|burned"
    r"|nodded|with a hand on|hand on|hands on|gun to|raise|break|lose|close|wash|shave|brush"
    r"|brushed|lift|shake|injure|bandaged|opened|held out|stretched out|turned)"
)
BODY = (
    rf"\b{HURT} (?:also |then )?(?P<body>the (?:left |right )?{PART})"
    r"(?=[.,;]| (?:and|in|while|when|with|after|during|for|before|as|at|because|against|to|on)\b)"
)
STATE = (
    rf"\b(?:had|has|with) (?P<state>the {PART} (?:covered|closed|bandaged|bowed|tied|shaved|painted"
    r"|swollen|injured|broken|raised|hidden|uncovered|bare|full|down))\b"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
BRANDS = (
    r"Instagram|Facebook|Twitter|YouTube|WhatsApp|TikTok|Google|Netflix|Wikipedia|Spotify|Airbnb"
    r"|Volkswagen|Fiat|Siemens|Bosch|BMW|Renault|Peugeot|Airbus|Boeing|Lufthansa|Ryanair|Philips"
    r"|Juventus|Inter|Milan|Napoli|Roma|Lazio|Fiorentina|Atalanta|Benfica|Sporting|Braga|Boavista"
    r"|Barcelona|Real Madrid|Atlético|Atlético Madrid|Sevilla|Valencia|Bayern|Bayern Munich"
    r"|Schalke|Hertha|Werder|Ajax|Feyenoord|PSV|PSG|Olympique de Marseille|Olympique Lyonnais"
    r"|Flamengo|Corinthians|Santos|Palmeiras|Covid|Covid-19|Aids|AIDS|Carnival|Parliament"
)
CLOTHES = (
    r"\b(?:put(?:s|ting)? on|tak(?:es?|ing) off|took off|button(?:ed|s) up|zipped up)"
    r" (?P<clothes>the (?:jacket|coat|hat|cap|glasses|shoes|gloves|helmet|shirt|tie|trousers"
    r"|scarf|boots|sweater|pullover|overcoat|raincoat))(?=[.,;]| (?:and|to|before|when|because)\b)"
)
LOOKS = (
    r"\b(?:had|has|have|having|with) (?P<looks>the (?:dirty|clean|long|short|blond|blonde|grey|gray"
    r"|white|black|red|blue|green|brown|curly|straight|wet|dry|cold|warm|swollen|sad|tired|pale|big"
    r"|small|wide|narrow|strong|weak|thin|broad|delicate|rough|soft|bare|naked|tied|closed|open"
    rf"|dark|bright|clear|sore|burnt|burned|bloody|muddy|frozen|light|thick) {PART})(?=[.,;]"
    r"| (?:and|after|from|when|because|but|as|he|she|they)\b)"
)
LATELY = (
    rf"\b(?:since|until|from|of|in|by|during|for|on) (?P<lately>the (?:last|next) (?:{DAY})"
    r"|(?<=since )the last (?:week|month|year|summer|winter|spring|autumn|night)"
    r"|(?<=until )the next (?:week|month|year|summer|winter|spring|autumn))"
    r"(?=[.,;]| (?:he|she|they|it|the|and|at|more|there|morning|evening|night)\b)"
)
OLDER = (
    r"\b(?:for|among|by|to|of|with|between) (?P<older>the (?:elderly|older|young|disabled|poor"
    r"|rich|homeless|old|deaf|blind|sick|black|foreign) people)(?=[.,;]| (?:and|but|as)\b)"
)
DAYS = (
    rf"\b(?:open|held|free|here|place|and|home|[a-z]+ed) (?P<day>the {DAY}s?)"
    r"(?= (?:from|at|and|in the|morning|afternoon|evening|night)\b|[.,;])"
)
MORNING = (
    rf"\bon (?P<morning>the {DAY} (?:morning|afternoon|evening|night))"
    r"(?! (?:of|after|before|that|when)\b)"
)
EVERY = rf"\b(?P<every>(?:all|each|every) the {DAY}s?)\b"
RIDE = (
    r"(?:travel\w*|go|goes|went|going|gone|come|comes|came|arriv\w+|commut\w+|return\w*|leaves?|left"
    r"|trip|journey|home|work|school|holiday)"
)
TRANSPORT = (
    r"by the (?:train|bus|car|plane|bike|bicycle|boat|ship|taxi|tram|metro|underground|ferry)"
    r"(?=[.,;]| (?:after|to|from|and|every|in|for|because|every|on|with|instead|before)\b)"
)
SCHOOL = (
    r"\b(?:stop|stopped|start|started|without|keep|kept) going (?P<school>to the (?:school|church"
    r"|university|bed|prison|hospital))(?= (?:during|every|until|because|and|for|since|on)\b|[.,;])"
)
TAKEN = (
    r"(?:save|saved|break|broke|broken|steal|stole|stolen|wash|washed|amputate|amputated|cut|burned"
    r"|kiss|kissed|shook|shake|remove|removed|took|taken|bit|touched|robbed) the "
    rf"(?:{PART}|life|wallet|purse|bag|watch|phone|documents|keys|child|car|bicycle|house)"
    r" to (?:the|an?|his|her|their) [a-z]+|(?:save|saved|broke|stole|stolen|robbed|washed) the"
    rf" (?:{PART}|life|wallet|bag|phone) to [A-Z]\w+"
)
MOST = (
    r"[Tt]he most (?:people|residents|inhabitants|visitors|pupils|parents|farmers|companies|women"
    r"|men|children|students|shops|patients|refugees|tourists|voters|employees|houses|cases"
    r"|accidents|citizens|customers|members|workers|Dutch|Germans|Belgians)"
    r"(?= (?:in|of|here|are|have|were|had|do|know|live|want|come|think|go|get|never|would|will"
    r"|prefer|say|happen|already|who|stop|use|see|voted|stay|stayed|left|work|buy|pay|read|speak"
    r"|came|went|said|took|cannot|can|could|find|found|need|choose|agree|believe)\b)"
    r"|[Ii]n the most (?:[a-z]+ )?(?:cases|places|countries|regions|schools|towns|cities|shops"
    r"|families|hospitals|villages|households|companies|situations|years|areas|streets)"
    r"(?=[.,;]| (?:the|he|she|they|it|of|this|there|people|is|are|was)\b)"
    r"|[Tt]he (?:most|great|big|more) part of|[Ff]or the most people"
    r"|(?<!\bmake )(?<!makes )(?<!made )(?<!making )[Tt]he most of"
    r"(?= (?:the|them|these|those|his|her|their|us)\b)"
)
TIME = r"\bspen(?:ds?|t|ding) (?P<time>the most time)\b"


@cache
def signs() -> tuple[re.Pattern[str], ...]:
    """Everything that has an article too many; the group is what to mark."""
    place = "|".join(w.replace("_", " ") for w in any_of("lands").split("|"))
    lands = (
        rf"\b(?P<land>[Tt]he (?:{place}))(?:{GOES_ON}"
        rf"|(?= (?:{either('pasts')}|[a-z]{{3,}}ed) (?!by\b)))"
    )
    brand = rf"\b(?P<brand>[Tt]he (?:{BRANDS})){GOES_ON}"
    given = (
        rf"\b(?P<given>[Tt]he (?:{any_of('given')}))(?= (?:is|has|was|had|will|says|said|sells"
        r"|lives|works|does|did|went|came|wants|knows|told|can"
        r"|and (?:his|her|the|[A-Z]\w+ (?:are|were|have|had)))\b)"
    )
    titled = rf"\b(?P<titled>{TITLED})\b(?! of\b)"
    ride = rf"\b{RIDE} (?:[a-z]+ ){{0,2}}(?P<ride>{TRANSPORT})"
    taken, most = rf"\b(?P<taken>{TAKEN})\b", rf"\b(?P<most>{MOST})"
    every = (
        titled,
        lands,
        given,
        brand,
        BODY,
        STATE,
        DAYS,
        MORNING,
        EVERY,
        ride,
        taken,
        most,
        TIME,
        SCHOOL,
        LOOKS,
        CLOTHES,
        LATELY,
        OLDER,
    )
    return tuple(re.compile(p) for p in every)


def check(subject: Subject) -> Iterator[Finding]:
    for sign in signs():
        for passage, m in spoken(subject, sign):
            yield found(
                __name__,
                passage.at(*m.span(str(m.lastgroup))),
                "English has no article here, or a possessive.",
                "The source languages set one before titles, names, days and parts of the body.",
                confidence=0.6,
                points_to=ALL,
                tier="context",
            )
