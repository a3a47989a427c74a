"""A short Dutch line for a list: what is promised, in the sentence's own words.

Where the government itself is the one who acts in a main clause, the line is that clause as an infinitive ("Een herzien
onderhoudsplan aan de Kamer sturen"). In every other case it is the sentence as written: a line that was rebuilt wrongly
is worse than one that is a little long. From both, the term is left out (a list shows its date), parliament is named in
the third person, and "hierover" is said in full where the question or the heading tells what it points at.
"""

import re
from dataclasses import dataclass, field

from ingest.promises.clauses import LONGEST, WORD, Clause, Sentence, read_sentence
from ingest.promises.finites import forms_of, readings_of
from ingest.promises.judging import Verdict
from ingest.promises.meanings import Tense
from ingest.promises.senses import Family
from ingest.promises.subjects import Subject
from ingest.promises.verbs import Form
from ingest.promises.words import ADVERBS, COORDINATORS, DO, FUTURE, GO, LET, PREPOSITIONS, WANT
from ingest.records import Term, Unit

LENGTH = 120
_LONGEST_TOPIC = 70
_SHORT_ANSWER = 8
_DROPPED = FUTURE | GO | WANT
_ASKING_WORDS = frozenset("hoe hoeveel wat welke wanneer waarom wie waar dat of".split())
# "of" opens a question after these verbs only; elsewhere it means "or".
_VERBS_OF_ASKING = frozenset("vragen gaan zien bezien onderzoeken bekijken verkennen toetsen bespreken peilen".split())
_AIMING = re.compile(
    r"(?:streven|verwachten|hopen|beogen|zijn|zeggen|toezeggen|beloven|nemen|willen|denken|overwegen|trachten|proberen"
    r"|zetten|spannen)"
)
_AFTER_AIM = frozenset("ernaar er naar ervoor om , u uw kamer bereid voornemens van plan toe graag mij voor".split())
# What ties a sentence to the one before it says nothing in a list.
_TYING = frozenset(
    "daarom daarnaast ook tevens verder voorts bovendien eveneens derhalve dan wel vervolgens echter overigens dus"
    " graag uiteraard desgewenst voortaan jaarlijks".split()
)
_DOES_ITSELF = frozenset("hierbij hiermee hierdoor bijgaand bijgevoegd".split())
_ACCEPTS = re.compile(
    r"\b(?:ja|jazeker|akkoord|toezeggen|zeg (?:ik|wij)|bereid|(?:dat|dit) (?:zal|doe|wil)|daaraan|hieraan)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"^(?:ja|jazeker|zeker|akkoord|uiteraard)[,.;:!]\s*(?=\w)", re.IGNORECASE)
_CHAMBER = re.compile(r"\buw (kamers?|commissies?|leden)\b", re.IGNORECASE)
_YOU = re.compile(r"\bu\b(?! allen)", re.IGNORECASE)
_SPLIT_POINTER = re.compile(r"\b(hier|daar) (op|over|van|aan|toe|bij|mee)\b", re.IGNORECASE)
_POINTER = re.compile(
    r"\b(?:(?:hier|daar)(?P<preposition>over|op)|(?:hier|daar)omtrent|dienaangaande)\b(?! dat\b| \w+nd)",
    re.IGNORECASE,
)
# Headings that name a part of any letter, or who asks, and no subject.
_NO_SUBJECT = re.compile(
    r"\d|tabel|vragen|vraag|antwoord|reactie|inbreng|vervolg|inleiding|aanleiding|tot slot|conclu|bijlage|algemeen"
    r"|stand van|overig|proces|planning|leden van|moties|toezeggingen|samenvatting|achtergrond|ten slotte|slot",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:ik|wij|we|(?:het|dit|ons) kabinet|de regering|defensie|nederland|mijn ministerie"
    r"|de (?:minister|staatssecretaris)(?: (?!het|een|die|dat|deze)[^ ]+)*|.{3,60} en ik)"
)
_RECEIVED_FIRST = re.compile(
    r"^(?P<verb>\w+) (?P<subject>u|uw kamer|de kamer|beide kamers|uw commissie|de commissie)\b", re.IGNORECASE
)
_LOOSE_END = re.compile(r" (?:naar|over|van|voor|met|op|in|de|het|een|en|of|dat|die|te|aan|bij|om|uit|door)$")
_ARTICLE = re.compile(r"^(?:een|de|het|mijn|onze|ons) (?!kamer)(?=\w)", re.IGNORECASE)
_BARE_VERB = re.compile(r"\b(?:is|zijn|wordt|worden|komt|komen) $", re.IGNORECASE)
_AS_SAID = re.compile(r"^zoals [^,]{3,80}, (?=ontvangt |krijgt |wordt )", re.IGNORECASE)
# Behind these words, and before "van", a term cannot be missed; behind a bare verb not where nothing follows.
_NEEDS_TERM = re.compile(
    r"\b(?:maar|en|of|eerste|tweede|volgende|laatste|dan|niet|pas|tot|van|die|dat) $",
    re.IGNORECASE,
)


def summary_of(unit: Unit, verdict: Verdict | None, term: Term | None) -> str:
    """Return the summary of what `verdict` found in `unit`: one line of at most `LENGTH` characters, never empty.

    `term` is left out of the line. A bare "Ja, dat zeg ik toe." is summarised by the question it answers.
    """
    short = len(unit.text.split()) <= _SHORT_ANSWER and _ACCEPTS.search(unit.text) is not None
    if unit.passage.asked and short and term is None:
        return _shortened(f"Ja op de vraag: {unit.passage.asked}")
    line = _as_infinitive(unit, verdict, term) if verdict is not None else None
    if line is None:
        line = _as_written(unit.text, term)
    line = _tidied(_resolved(line, _topic(unit))) or _tidied(unit.text)
    return _shortened(line[:1].upper() + line[1:])


@dataclass(slots=True)
class _Edits:
    """Changes to make in a text: stretches to leave out or replace, applied together."""

    text: str
    changes: list[tuple[int, int, str]] = field(default_factory=list)

    def replace(self, start: int, end: int, by: str = "") -> None:
        """Note that `text[start:end]` becomes `by`."""
        self.changes.append((start, end, by))

    def applied(self) -> str:
        """Return the text with its changes; of two that overlap the one that starts first wins."""
        pieces, done = [], 0
        for start, end, by in sorted(self.changes, key=lambda change: (change[0], change[0] != change[1], -change[1])):
            if start < done:
                continue
            pieces += [self.text[done:start], by]
            done = end
        return "".join([*pieces, self.text[done:]])


def _as_infinitive(unit: Unit, verdict: Verdict, term: Term | None) -> str | None:
    """Return the clause of `verdict` as an infinitive, or None where it is not one that can be turned safely."""
    frame = verdict.frame
    sentence = read_sentence(unit.text).cut()
    clause = next((clause for clause in sentence.clauses if clause.words and clause.words[0] == frame.first), None)
    ours = frame.subject is Subject.GOVERNMENT and _DOES_ITSELF.isdisjoint(sentence.lower)
    if clause is None or clause.lead or not ours or frame.passive or frame.tense in (Tense.PAST, Tense.WOULD):
        return None
    subject = _subject_beside_verb(sentence, clause, frame.subject_text)
    if subject is None:
        return None
    spans = _spans(unit.text, sentence)
    edits = _Edits(unit.text)
    verb = _verb_turned(sentence, clause, verdict, spans, edits)
    if verb is None:
        return None
    for at in (*subject, clause.finite):
        edits.replace(*spans[at])
    before = [at for at in clause.words if at < min(*subject, clause.finite)]
    in_term = {at for at in clause.words if term and term.start <= spans[at][0] and spans[at][1] <= term.end}
    for at in clause.words:
        if sentence.lower[at] in _TYING:
            edits.replace(*spans[at])
    if all(_says_nothing(sentence.lower[at]) or at in in_term for at in before):
        edits.replace(0, spans[min(*subject, clause.finite)][0])
    else:
        edits.replace(0, spans[before[0]][0])
    end = _end_of(sentence, clause, spans, unit.text)
    edits.replace(end, len(unit.text))
    if term is not None and term.end <= end and _can_go(unit.text, term):
        edits.replace(term.start, term.end)
    _recipient_last(sentence, clause, verdict, spans, edits, verb)
    return _ARTICLE.sub("", _third_person(_tidied(edits.applied())))


def _says_nothing(word: str) -> bool:
    """Whether a word before the verb can go: an adverb that points at nothing."""
    return word == "," or (word in ADVERBS and not _POINTER.fullmatch(word))


def _can_go(text: str, term: Term) -> bool:
    """Whether the sentence stays whole without its term."""
    before, after = text[: term.start], text[term.end :]
    ends = not after.strip(" .,;:") and _BARE_VERB.search(before)
    return not (ends or _NEEDS_TERM.search(before) or after.startswith(" van "))


def _spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Return where each word of `sentence` stands in `text`; a name of several words is one word there."""
    found = [match.span() for match in WORD.finditer(text[:LONGEST].replace("’", "'"))]
    spans, at = [], 0
    for word in sentence.words:
        parts = len(WORD.findall(word))
        spans.append((found[at][0], found[at + parts - 1][1]))
        at += parts
    return spans


def _subject_beside_verb(sentence: Sentence, clause: Clause, subject: str) -> list[int] | None:
    """Return the positions of the subject, which stands right before or right after the finite verb, or None."""
    if clause.finite not in clause.words:
        return None
    place = clause.words.index(clause.finite)
    if not _SUBJECT.fullmatch(subject):
        return None
    for length in range(1, 12):
        for positions in (clause.words[max(place - length, 0) : place], clause.words[place + 1 : place + 1 + length]):
            if " ".join(sentence.lower[at] for at in positions) == subject:
                return positions
    return None


def _verb_turned(
    sentence: Sentence, clause: Clause, verdict: Verdict, spans: list[tuple[int, int]], edits: _Edits
) -> int | None:
    """Turn the verb of the clause into an infinitive at its end; return where it stands in the text, or None.

    Four ways to say it are turned: "stuur … toe", "zal … toesturen", "laat … onderzoeken", "streef ernaar … te sturen".
    """
    lower, finite = sentence.lower, sentence.lower[clause.finite]
    rest = [at for at in clause.words if at > clause.finite]
    tail = [at for at in rest if lower[at] in _ASKING_WORDS]
    infinitives = [at for at in rest if Form.PLURAL in forms_of(lower[at]) and lower[at].endswith("n")]
    if not infinitives and rest:
        last = tail[0] - 1 if tail else rest[-1]
        infinitives = [last] if lower[last].endswith("en") else []
    if finite in _DROPPED and infinitives:
        return spans[infinitives[-1]][0]
    if finite in LET | DO and infinitives:
        place = spans[infinitives[0] if finite in LET else infinitives[-1]][0]
        edits.replace(place, place, "laten " if finite in LET else "doen ")
        return place
    bases = {reading.base for reading in readings_of(finite)}
    aims = finite in ("ben", "zijn", "heb", "hebben") or any(_AIMING.fullmatch(base) for base in bases)
    marks = [at for at in rest if lower[at] == "te" and at + 1 in rest and lower[at + 1].endswith("n")]
    if aims and marks:
        return _aim_left_out(sentence, rest, marks[-1], spans, edits)
    name = next((verb for verb in verdict.frame.verbs if verb.rpartition("+")[2] in bases and "|" not in verb), None)
    if name is None:
        return None
    prefix, _, base = name.rpartition("+")
    apart = [at for at in rest if prefix and lower[at] == prefix]
    if apart:
        edits.replace(*spans[apart[-1]], prefix + base)
        return spans[apart[-1]][0]
    if prefix:
        return None
    asks = base in _VERBS_OF_ASKING
    near = range(clause.finite + 1, min(clause.words[-1] + 3, len(lower)))
    tail = [at for at in near if lower[at] in _ASKING_WORDS and (lower[at] != "of" or asks)]
    place = spans[tail[0]][0] if tail else spans[clause.words[-1]][1]
    edits.replace(place, place, f"{base} " if tail else f" {base}")
    return place


def _aim_left_out(sentence: Sentence, rest: list[int], mark: int, spans: list[tuple[int, int]], edits: _Edits) -> int:
    """Leave out what only says that it is meant ("ernaar om"), and the "te" of the infinitive; return where that is."""
    for at in rest:
        if sentence.lower[at] in _AFTER_AIM:
            edits.replace(*spans[at])
        elif sentence.lower[at] not in ("ik", "wij", "we"):
            break
    joined = sentence.lower[mark - 1] in ("toe", "aan", "op", "uit", "in", "af", "voor", "mee", "na", "terug", "door")
    before = spans[mark - 1][1] if joined else spans[mark][0]
    following = mark + 2 if sentence.lower[mark + 1] == "kunnen" else mark + 1
    edits.replace(before, spans[following][0])
    return spans[mark - 1][0] if joined else spans[mark + 1][0]


def _end_of(sentence: Sentence, clause: Clause, spans: list[tuple[int, int]], text: str) -> int:
    """Return where what belongs to the clause ends: before the next main clause, which is an act of its own."""
    last = clause.words[-1]
    if any(sentence.lower[at] in _ASKING_WORDS for at in range(clause.finite + 1, min(last + 2, len(sentence.lower)))):
        return len(text)
    for other in sentence.clauses:
        if other is not clause and not other.lead and other.words and other.words[0] > last:
            first = other.words[0]
            while first > 0 and sentence.lower[first - 1] in (*COORDINATORS, ",", ";"):
                first -= 1
            return spans[first][0]
    return len(text)


def _recipient_last(
    sentence: Sentence, clause: Clause, verdict: Verdict, spans: list[tuple[int, int]], edits: _Edits, verb: int
) -> None:
    """Bring the one who gets something ("u", "uw Kamer") behind what he gets: "het plan aan de Kamer sturen"."""
    if Family.SEND not in verdict.frame.families:
        return
    words = clause.words
    for index, at in enumerate(words):
        if at <= clause.finite or sentence.lower[words[index - 1]] in PREPOSITIONS:
            continue
        following = words[index + 1] if index + 1 < len(words) else at
        named = sentence.lower[at] in ("uw", "de") and sentence.lower[following] == "kamer"
        if (sentence.lower[at] == "u" or named) and spans[at][0] < verb:
            edits.replace(spans[at][0], spans[following if named else at][1])
            edits.changes.insert(0, (verb, verb, " aan de Kamer" if _at_end(spans, verb) else "aan de Kamer "))
            return


def _at_end(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether `place` is the end of a word: there a space comes before what is put in, not behind it."""
    return any(end == place for _, end in spans)


def _as_written(text: str, term: Term | None) -> str:
    """Return the sentence without its term, where it stays whole, and with parliament in the third person."""
    answer = _ANSWER.match(text)
    start = answer.end() if answer else 0
    said = _AS_SAID.match(text[start:])
    if said and (term is None or term.start >= start + said.end()):
        start += said.end()
        first = _RECEIVED_FIRST.match(text[start:])
        if first and (term is None or term.start >= start + first.end()):
            kept = f"{first['subject']} {first['verb']}{text[start + first.end() :]}"
            return _third_person(kept.replace(term.phrase, "", 1) if term else kept)
    if term is None or not _can_go(text, term):
        return _third_person(text[start:])
    if text[start : term.start].strip():
        return _third_person(text[start : term.start] + text[term.end :])
    # The term opens the sentence: without it the verb would, unless its subject can change places with it.
    rest = text[term.end :].lstrip(" ,")
    first = _RECEIVED_FIRST.match(rest)
    if first:
        return _third_person(f"{first['subject']} {first['verb']}{rest[first.end() :]}")
    return _third_person(text[start:])


def _third_person(text: str) -> str:
    """Return `text` with the parliament that is written to named from outside."""
    return re.sub(r"\bkunt de Kamer\b", "kan de Kamer", _YOU.sub("de Kamer", _CHAMBER.sub(r"de \1", text)))


def _resolved(text: str, topic: str) -> str:
    """Return `text` with "hierover" and the like said in full."""
    text = _SPLIT_POINTER.sub(r"\1\2", text)
    if not topic:
        return text
    return _POINTER.sub(lambda found: f"{(found['preposition'] or 'over').lower()} {topic}", text, count=1)


def _topic(unit: Unit) -> str:
    """Return what "hierover" points at: the subject of the question or of the heading; "" where neither tells."""
    about = re.search(r"\bover ((?:de |het |een |deze |dit )?[^,.?;:]{4,70})(?=[,.?;:]|$)", unit.passage.asked or "")
    if about:
        return about.group(1).strip()
    heading = (unit.passage.heading or "").strip(" .:")
    named = 0 < len(heading) <= _LONGEST_TOPIC and not _NO_SUBJECT.search(heading)
    return heading[:1].lower() + heading[1:] if named else ""


def _tidied(text: str) -> str:
    """Return `text` with single spaces, and no marks left where something was taken out."""
    text = re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", re.sub(r"\(\s*,\s*", "(", text)))
    text = re.sub(r"(?: ?,)+(?= ?[,.;:)])", "", text)
    return re.sub(r"\s+([,.;:)])", r"\1", text).strip(" ,.;:")


def _shortened(text: str) -> str:
    """Return `text` cut at a word to the longest that a list can show."""
    if len(text) <= LENGTH:
        return text
    cut = text[: LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    while _LOOSE_END.search(cut):
        cut = cut.rsplit(" ", 1)[0].rstrip(" ,;:")
    return cut + "…"
