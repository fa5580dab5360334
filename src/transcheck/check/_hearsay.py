"""Hearsay in the conditional, or in the German shall: what natives write only under a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import listed, participle

ROMANCE = ("fr", "it", "es", "pt", "nl")
GERMAN = ("de", "nl")
WOULD = re.compile(
    r"\b([\w’'-]+)[,)]? (would|shall)(?: (?:reportedly|already|also|now|then|indeed|even|still"
    r"|only"
    r"|currently|probably|therefore|thus|in fact|for (?:\w+ ){0,2}(?:years|months|weeks|days)"
    r"|since \w+))* ([a-z]+)\b(?: (?:not|already|also|only|even))?((?: [\w’'-]+){0,3})"
)
# A condition, a plan or a wish, anywhere in the sentence.
CONDITION = re.compile(
    r"\b(?:[Ii]f (?!one believes|reports|sources|the (?:press|reports|media))|[Uu]nless"
    r"|[Oo]therwise"
    r"|[Ww]ithout (?!(?:any|confirm|trace|a trace|naming|giving|further|comment|fail|warning|delay"
    r"|citing|saying|quoting|specif|elaborat|revealing|provid|adding|detail|result|success"
    r"|interruption|hesitat|exception))|[Bb]ut for|[Ii]n case|[Hh]ad (?:he|she|it|they|the|I|we"
    r"|not|you|this|that"
    r"|[A-Z]\w+) "
    r"|[Ww]ere (?:he|she|it|they|the|this|to|we)|wish\w*|suppos\w+|imagin\w+|could|should|might"
    r"|ideally|easily|instead|rather|differently|else|sooner|whatever|whoever|anyone|nobody|no one"
    r"|enough|surely|perhaps|hypothe\w+|scenario|[Aa]s a (?:child|boy|girl|young)|in that case"
    r"|anyway"
    r"|every (?:day|week|year|morning|evening|summer|time)|whenever|but \w+ (?:\w+ ){0,4}had"
    r"|so that"
    r"|alternative|provides? that|provided that"
    r"|(?:[Aa]ccording to|[Uu]nder) (?:the|this|his|her|its) (?:new )?(?:proposals?|plans?|bill"
    r"|deal|agreement|scheme|law|rules|contract|project)|by (?:next|the end of) \w+"
    r"|[Tt]he (?:tenants?|parties|party|contract|seller|buyer|lessee|employer))\b"
)
# What would be under other circumstances.
OTHERWISE = re.compile(
    r"\b(?:twice as|[Ff]ew (?:people |of )?|[Aa]n? (?:stronger|better|bigger|larger|smaller|higher"
    r"|longer|shorter|wiser|younger|older|faster|earlier|later|different|lesser"
    r"|more \w+) [\w ]{2,30}?would)\b"
)
# A plan or a report before the conditional.
BEFORE = re.compile(
    r"\b(?:said|says?|told|tells?|believe[sd]?|believing|think\w*|thought|know|knew|claim\w*"
    r"|argu\w+"
    r"|add(?:ed|s)|sure|that|how|why|what|where|because|confident|announc\w+|insist\w*|estimat\w*"
    r"|explain\w*|decided|admitted|suggest\w*|feared?|felt|agreed|declared|wrote|assured|denied"
    r"|guess\w*|so|as|hope[ds]?|expect\w*|plann?\w*|propos\w+|promis\w+|warn\w*|pledg\w+|vow\w*)\b"
    r"[^,;:]*\Z"
)
# Before a perfect, a report may be hearsay too; a thought or a wish is none.
HOPED = re.compile(
    r"\b(?:think\w*|thought|know|knew|sure|[Hh]ow|why|what|where|so|as|than|hope[ds]?|expect\w*"
    r"|wish\w*"
    r"|plann?\w*|promis\w+|believe[ds]?|felt|feel|say|suppose|no doubt|certain\w*|guess\w*|like)\b"
    r"[^,;:]*\Z"
)
SCHEME = re.compile(
    r"\b(?:bills?|deal|merger|reforms?|amendment|measures?|agreement|legislation|law|policy|scheme"
    r"|plans?|proposals?|treaty|motion|budget|tax|takeover|ban|move|cuts?|it|It|this"
    r"|This)\b[^,;:.]*\Z"
)
OFFICIAL = re.compile(
    r"\b(?:[Aa]rticles?|[Ss]ections?|[Tt]itle|Act|[Pp]aragraphs?|regulations?|statutes?|God"
    r"|Lord|thou"
    r"|thy|ye|provided|pursuant|herein|thereof|oath|nation|constitution)\b|: "
)
PLAN = re.compile(
    r"\b(?:bill|deal|merger|reforms?|amendment|measures?|agreement|legislation|law|policy"
    r"|scheme|plans?|idea"
    r"|proposals?|projects?|option|treaty|expansion|motion|budget|tax|programme|program|sale"
    r"|takeover|ban"
    r"|move|step|change|cut|increase|[Aa] \w+|[Aa]n \w+|[Aa]nother|[Ss]uch|[Ii]t|[Tt]his"
    r"|[Tt]hat|[Tt]here"
    r"|[Tt]o \w+|(?!painting|building|king|drawing|ring|carving|wedding|evening)\w+ing)\b[^,;:.]*\Z"
)
SOURCE = re.compile(
    r"\b[Aa]ccording to\b|\bpolice\b|\bpress\b|\bmedia\b|\bsources?\b|\binvestigat\w+"
    r"|\bprosecut\w+"
    r"|\bwitness\w*|\brumou?rs?\b|\bnewspapers?\b|\bgendarm\w+|\bindictment\b|\bintelligence\b"
    r"|\binquiry\b|\bsuspect\w*|\b(?:learned|learnt)\b|\bif one believes|\btold (?:this|the|our)\b"
    r"|\bofficial\b|\bstudy\b|\bobservers?\b|\bspokes\w+|\bleak\w*|\bde(?:ny|nies|nied)\b"
    r"|\baccus\w+"
    r"|\b(?:has|have|did) not (?:yet )?(?:repl(?:y|ied)|respond(?:ed)?|comment(?:ed)?|answer(?:ed)?"
    r"|react(?:ed)?|confirm(?:ed)?|wish(?:ed)?)\b|\bcould not be reached\b|\bno comment\b"
    r"|\barrest\w*|\bversion\b|\bfirst (?:findings|elements)|\ballege\w*|\bdetained\b|\bcustody\b"
)
# What only persons and firms are, no plan.
PERSONAL = re.compile(
    r"(?:\d+ years old|aged \w+|an? (?:man|woman) (?:of|aged)|interested|in (?:talks|contact"
    r"|hiding)|on (?:his|her|their) way|out of danger|wounded"
    r"|injured|ill|on the run|at large|missing|dead|known|involved|suspected|unhappy|dissatisfied"
    r"|pregnant|aware|on the (?:list|verge|point|brink|trail)|close to|ready to)\b"
)
# What somebody would have felt is no rumour.
FELT = re.compile(
    r"would (?:\w+ )?have (?:much )?(?:bet|fetched|turned|preferred|liked|loved|hated|wanted"
    r"|wished|enjoyed|hoped"
    r"|thought|expected|appreciated|welcomed|needed|settled|minded|cared|wondered|made|had|done"
    r"|said|told|been (?:better|nice|good|happy|glad|proud|wrong|easier|wiser|possible"
    r"|impossible))\b"
)
RUMOUR = re.compile(
    r"\b(?:[Aa]ccording to (?:the |a |an |some |several |its |our |initial |first |local |various "
    r"|certain |these |\w+ |anonymous |unofficial )*(?:police|prosecut\w+|investigat\w+|sources?"
    r"|witness\w*|media|press|reports?|information|newspapers?|daily|gendarm\w+|findings|elements"
    r"|rumou?rs?|accusation|indictment|inquiry|radio|agency|intelligence|weekly|magazine|website"
    r"|channel|study|survey|legend|tradition|version|testimon\w+|statements?|data|estimates?)"
    r"|rumou?rs?|sources (?:close|in|at|of|from|within|told|say)|reportedly|allegedly|witnesses"
    r"|investigators|prosecutors?|gossip|it is (?:said|rumoured|whispered)|(?:newspapers?|daily"
    r"|press|media|magazine|weekly) (?:says?|writes?|reports?|reveals?|claims?)"
    r"|on condition of anonymity)\b"
)
AFTER = re.compile(
    r"\b(?:say|says|said|told|reports?|reported|writes?|wrote|reveals?|revealed|explains?"
    r"|explained|indicated"
    r"|claims?|claimed|argues?|argued|asserts?|asserted|affirms?|assures?|assured|maintains?"
    r"|alleges?"
    r"|suggests?|believes?|estimates?|indicates?|confirms?|declared?|adds?)\b"
)
BEING = re.compile(
    r"(?:\d+ years old|aged \w+|at the (?:origin|head|heart)|about to|on the point|under way"
    r"|underway|in progress|ongoing"
    r"|in talks|in contact|ready to|out of danger|on (?:his|her|their|its) way|behind the"
    r"|responsible for|involved|linked|close to"
    r"|known (?:to|by)"
    r"|aware of|wounded|injured|dead|missing|on the run|at large|hospitali[sz]ed|haunted|available"
    r"|in possession|implicated|affiliated|suspected|related|originally|ill|pregnant|willing"
    r"|unhappy"
    r"|dissatisfied|interested|worth|located|based|in (?:a|the)|on (?:his|her|the)|(?:a|the|an"
    r"|his|her|their)\b"
    r"|\w+ing\b)"
)
JUDGED = re.compile(
    r"\b(?:perfect\w*|disast\w+|mistake|wrong|good|great|better|best|wise|nice|ideal|happy|sad"
    r"|shame"
    r"|pity|difficult|easy|hard|useful|useless|unthinkable|impossible|catastroph\w+|welcome"
    r"|millions"
    r"|because|more|less|significant|terrible|unfair|crazy|wonderful|beneficial|too|able)\b"
)
RENDERED = re.compile(
    r"\bwould (?:be|have)(?: [\w-]+){1,4} since (?:[A-Z]\w+|\d|last|the|yesterday)"
    r"|\bwould (?:currently|at present|already) (?:be|have) (?!been)\w+|\bwould be currently\b"
)


def unlicensed(sentence: str, context: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and languages of each conditional of `sentence` that nothing licenses; `context`
    begins with the sentence before."""
    for m in [] if re.search(r"\b[Ii]f\b", sentence) else RENDERED.finditer(sentence):
        yield m.start(), m.end(), GERMAN if " since " in m.group() else (*ROMANCE, "de")
    if CONDITION.search(sentence) or OTHERWISE.search(sentence):
        return
    speakers = listed("speakers") - {"who", "which"}
    for m in WOULD.finditer(sentence):
        start = m.start(2)
        reported = HOPED if m[3] == "have" and m[2] == "would" else BEFORE
        if m[1].casefold() in speakers or reported.search(sentence, 0, start):
            continue
        if FELT.match(sentence, start):
            continue
        if end := rumour(m, sentence, context):
            yield start, end, GERMAN if m[2] == "shall" else ROMANCE


def rumour(m: re.Match[str], sentence: str, context: str) -> int | None:
    """The end of the predicate that tells a rumour."""
    first = m[4].strip().split(" ")[0]
    end = m.start(4) + 1 + len(first)
    told = bool(SOURCE.search(context) or AFTER.search(sentence, m.end(3)))
    if m[3] == "have" and participle(first):
        plain = told or m[1] not in ("which", "that")
        return None if SCHEME.search(sentence, 0, m.start(2)) or not plain else end
    if m[2] == "shall":
        return None if first == "not" or OFFICIAL.search(sentence) else m.end(3)
    relative = m[1] in ("which", "who")
    personal = m[3] == "be" and PERSONAL.match(m[4].strip())
    if not (told or relative) or (PLAN.search(sentence, 0, m.start(2)) and not personal):
        return None
    if m[3] == "be" and not BEING.match(m[4].strip()):
        spoken = RUMOUR.search(sentence) and first.isalpha()
        return end if spoken and not JUDGED.search(sentence, m.end(3)) else None
    if m[3] == "be":
        heard = told or first.endswith("ing")
        state = BEING.match(m[4].strip()) and not JUDGED.search(sentence, m.end(3))
        return end if heard and state else None
    attested = bool(SOURCE.search(sentence)) or relative
    return (
        m.end(3) if m[3] in listed("standing" if attested else "lying") and first != "to" else None
    )
