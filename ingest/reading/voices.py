"""Whose voice each sentence has: questions and answers by their labels, by their section, or by their form.

Blocks are gathered into segments (what follows a label or a heading); a segment is then read with an eye on the next,
because an unmarked answer is known by the question after it. What is only perhaps an answer stays a question where
the form says so: a promise read out of a question is the commonest false alarm there is.
"""

import re
from dataclasses import dataclass, field

from ingest.reading.blocks import COMMITTEE_SIGNATURE, HEADING, ITEM, PARAGRAPH, SALUTATION, SIGNATURE
from ingest.reading.labels import Label
from ingest.reading.members import MEMBER, asks
from ingest.reading.parties import leading_party, party_in, promised_to, turned_to
from ingest.reading.parts import Part, Segment, make_segments
from ingest.reading.sections import Role, Section
from ingest.reading.weaving import question_end, question_start, weave
from ingest.records import Voice

_MOTION = re.compile(
    r"(?:De Kamer,\s+(?:gehoord|constaterende|overwegende|van mening)\b"
    r"|de kamer,$|gehoord de beraadslaging|constaterende,?\s+dat|overwegende,?\s+dat|van mening,?\s+dat"
    r"|verzoekt (?:de regering|het kabinet)|spreekt (?:uit|als)|en gaat over tot de orde)"
)
# With what the parts of a motion begin.
_MAY_MOVE = frozenset("dgcovseD")
_ENDS_MOTION = re.compile(r"\bgaat over tot de orde\b")
# So many parts a motion has at most.
_LONGEST_MOTION = 40
# How much of a question an answer carries along.
_ASKED_LIMIT, _ASKED_SENTENCES = 4000, 40


@dataclass(slots=True)
class _State:
    """What reading one segment after the other remembers.

    `part` is the role of the part of the document that a heading without a group opened ("II Reactie van de minister").
    `numbers` are those of the question being asked, `waiting` those asked and not yet answered.
    """

    part: Role | None = None
    role: Role | None = None
    party: str | None = None
    mentioned: str | None = None
    numbers: tuple[str, ...] = ()
    waiting: list[str] = field(default_factory=list)
    answering: tuple[str, ...] = ()
    answered: bool = True
    asked: list[str] = field(default_factory=list)
    by_number: dict[str, list[str]] = field(default_factory=dict)

    def enter(self, section: Section) -> None:
        """Begin the section below a heading."""
        if section.role and not section.party:
            self.part = section.role
        self.role = section.role or (self.part if section.party else None)
        self.party, self.mentioned = section.party, None
        self.numbers, self.waiting, self.answering = (), [], ()
        self.asked, self.answered, self.by_number = [], True, {}

    def ask(self, text: str) -> None:
        """Remember a sentence of a question; the first after an answer begins a new question."""
        if self.answered:
            self.asked = []
            self.answered = False
            for number in self.numbers:
                self.by_number.pop(number, None)
        for kept in (self.asked, *(self.by_number.setdefault(number, []) for number in self.numbers)):
            if len(kept) < _ASKED_SENTENCES:
                kept.append(text)

    def answer(self) -> None:
        """Begin an answer, if one has not begun: to the questions that wait for one."""
        if not self.answered:
            self.answered = True
            if self.waiting:
                self.answering, self.waiting = tuple(self.waiting), []

    @property
    def asked_text(self) -> str | None:
        """Return the text of the question that is being answered."""
        sentences = [text for number in self.answering for text in self.by_number.get(number, [])]
        return " ".join(dict.fromkeys(sentences or self.asked))[:_ASKED_LIMIT] or None


class VoiceReader:
    """Reads the voices of the parts of one letter."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._state = _State()
        self._segments = make_segments(parts)
        self._question_labels = sum(1 for segment in self._segments if segment.label is Label.QUESTION)
        self._answer_labels = sum(1 for segment in self._segments if segment.label is Label.ANSWER)
        self._answered_numbers = {
            number for segment in self._segments if segment.label is Label.ANSWER for number in segment.numbers
        }
        self._last_answers = max(
            (number for number, segment in enumerate(self._segments) if segment.role is Role.ANSWERS), default=-1
        )
        self._woven = self._is_woven()

    def read(self) -> None:
        """Give every sentence of every part its voice, and every part its question, group and heading."""
        self._head()
        for number in range(len(self._segments)):
            self._read_segment(number)
        self._quote_motions()

    def _is_woven(self) -> bool:
        """Tell whether questions are woven into the text: groups head sections, or members ask in several places."""
        if any(segment.section and segment.section.party for segment in self._segments):
            return True
        members = 0
        for part in self._parts:
            if "ractie" not in part.clean.text and "leden" not in part.clean.text:
                continue
            if any(part.speaker(index) is MEMBER for index in range(len(part.sentences))):
                members += 1
                if members >= 2:
                    return True
        return False

    def _head(self) -> None:
        """Give every part the nearest heading above it."""
        heading: str | None = None
        for part in self._parts:
            if part.block.kind is HEADING:
                heading = part.clean.text
                part.say(Voice.HEADING)
            elif part.block.kind in (SIGNATURE, SALUTATION):
                part.say(Voice.SIGNATURE if part.block.kind is SIGNATURE else Voice.LETTERHEAD)
                heading = None
            elif part.block.kind is COMMITTEE_SIGNATURE:
                part.say(Voice.COMMITTEE)
                heading = None
            part.heading = heading

    def _read_segment(self, number: int) -> None:
        """Read one segment with an eye on the next."""
        segment = self._segments[number]
        following = self._segments[number + 1] if number + 1 < len(self._segments) else None
        state = self._state
        if segment.section:
            state.enter(segment.section)
        party = segment.party
        if segment.label is Label.QUESTION and segment.parts and not party:
            party = leading_party(segment.parts[0].clean.text)
        if party:
            state.mentioned = party
        if segment.label is Label.QUESTION:
            self._read_question(segment, following)
        elif segment.label is Label.ANSWER:
            self._read_answer(segment, following)
        elif segment.parts:
            self._read_section(number, segment, following)

    def _read_question(self, segment: Segment, following: Segment | None) -> None:
        """Read what follows a question's label: all of it is asked, unless the answer follows without a label."""
        state = self._state
        if state.answered:
            state.waiting = []
        state.numbers = segment.numbers
        state.waiting.extend(segment.numbers)
        next_label = following.label if following else None
        labelled = self._answer_labels and (next_label or self._answer_labels * 2 > self._question_labels)
        two = len(segment.parts) > 1 and segment.parts[-1].last_of_members() < 0
        if next_label is Label.ANSWER:
            unmarked = False
        elif next_label is Label.QUESTION:
            unanswered = bool(self._answered_numbers) and self._answered_numbers.isdisjoint(segment.numbers)
            unmarked = two and (unanswered or segment.parts[-1].has_government())
        else:
            unmarked = following is None or (not following.topic and two)
        if labelled and not unmarked:
            self._ask_all(segment.parts)
            if not segment.parts:
                state.answered = False
            return
        self._split_question(segment.parts)

    def _split_question(self, parts: list[Part]) -> None:
        """Part a question from an answer that follows without a label."""
        if not parts:
            self._state.answered = False
            return
        last, cut = question_end(parts)
        for number, part in enumerate(parts):
            if number < last:
                self._ask(part, range(len(part.sentences)))
            elif number == last:
                self._ask(part, range(cut))
                if cut < len(part.sentences):
                    self._answer(part, range(cut, len(part.sentences)))
            else:
                self._answer(part, range(len(part.sentences)))

    def _read_answer(self, segment: Segment, following: Segment | None) -> None:
        """Read what follows an answer's label; a question that the next answer's label shows may stand at its end."""
        state = self._state
        state.answering = segment.numbers or tuple(state.waiting)
        state.waiting = [number for number in state.waiting if number not in state.answering]
        state.answered = True
        parts = segment.parts
        if not segment.numbers and sum(1 for part in parts if part.members_first() and party_in(part.text_of(0))) >= 2:
            # "Antwoorden van de minister" above all that each group asked: a part of the document, not one answer.
            state.numbers = state.answering = ()
            self._weave(parts, opens=False, ends=True, answering=True)
            return
        if not segment.numbers and self._answer_each(parts):
            return
        first_asked = len(parts)
        if following is not None and following.label is Label.ANSWER and len(parts) > 1:
            first_asked = question_start(parts)
        elif following is not None and following.label is Label.QUESTION:
            while (
                first_asked > 1
                and parts[first_asked - 1].members_first()
                and not parts[first_asked - 1].has_government()
            ):
                first_asked -= 1
        self._answer_all(parts[:first_asked])
        if first_asked < len(parts):
            state.answered = True
            state.answering = state.numbers = ()
        self._ask_all(parts[first_asked:])

    def _answer_each(self, parts: list[Part]) -> bool:
        """Read numbered answers below one label, where each question that waits has its own; tell whether it was so."""
        state = self._state
        ordinals = [str(part.block.ordinal) for part in parts if part.block.kind is ITEM and part.block.ordinal]
        numbers = list(state.answering)
        if len(numbers) < 2 or ordinals != numbers or parts[0].block.ordinal == 0:
            return False
        for part in parts:
            if part.block.kind is ITEM and part.block.ordinal:
                state.answering = (str(part.block.ordinal),)
            self._answer(part, range(len(part.sentences)))
        return True

    def _read_section(self, number: int, segment: Segment, following: Segment | None) -> None:
        """Read what stands below a heading or at the start, without a label."""
        state = self._state
        parts = segment.parts
        labelled = following is not None and following.label is not None
        asks = any(part.last_of_members() >= 0 for part in parts)
        if segment.annex or not (self._woven or state.role or self._question_labels):
            self._run(parts)
        elif labelled and following is not None and following.label is Label.ANSWER and number:
            self._ask_all(parts)
        elif segment.topic and state.answering and not asks:
            self._answer_all(parts)
        elif state.role is Role.QUESTIONS and number < self._last_answers:
            self._ask_all(parts)
        elif not self._woven:
            self._run(parts)
        elif state.role is Role.ANSWERS or (state.part is Role.ANSWERS and not asks):
            self._weave(parts, opens=False, ends=True, answering=True)
        else:
            opens = segment.section is not None and (segment.section.party is not None or state.role is not None)
            self._weave(parts, opens=opens, ends=not labelled, answering=state.role is not None)

    def _ask_all(self, parts: list[Part]) -> None:
        """Read parts that ask and nothing else."""
        for part in parts:
            self._ask(part, range(len(part.sentences)))

    def _answer_all(self, parts: list[Part]) -> None:
        """Read parts that answer and nothing else."""
        for part in parts:
            self._answer(part, range(len(part.sentences)))

    def _run(self, parts: list[Part]) -> None:
        """Read running text: what is asked in it is a question, all else the government's own."""
        for part in parts:
            part.say(Voice.RUNNING)
            part.party = self._state.party or promised_to(part.clean.text)
            for index in range(len(part.sentences)):
                if part.speaks_for_members(index):
                    part.voices[index] = Voice.QUESTION

    def _weave(self, parts: list[Part], *, opens: bool, ends: bool, answering: bool) -> None:
        """Read questions and answers without a mark, by their form and by what follows."""
        for part, turn in zip(parts, weave(parts, opens=opens, ends=ends, answering=answering), strict=True):
            count = len(part.sentences)
            if turn is None:
                if count and turned_to(part.text_of(0)):
                    self._answer(part, range(count))
                else:
                    self._run([part])
                continue
            lead = _leading(part, turn.asked_from)
            if lead:
                self._ask(part, range(lead))
            if turn.asked_from > lead or turn.asked_from == turn.asked_to:
                self._answer(part, range(lead, turn.asked_from))
            if turn.asked_to > turn.asked_from:
                self._ask(part, range(turn.asked_from, turn.asked_to))
            if turn.asked_to < count:
                self._answer(part, range(turn.asked_to, count))

    def _ask(self, part: Part, indices: range) -> None:
        """Give sentences the voice of a question."""
        state = self._state
        if not part.voices:
            part.say(Voice.QUESTION)
        for index in indices:
            text = part.text_of(index)
            if not state.party and (state.answered or not state.mentioned):
                state.mentioned = party_in(text) or state.mentioned
            part.voices[index] = Voice.QUESTION
            state.ask(text)
        part.question = ", ".join(state.numbers) or None
        part.party = state.party or state.mentioned

    def _answer(self, part: Part, indices: range) -> None:
        """Give sentences the voice of an answer to what was asked last."""
        state = self._state
        state.answer()
        if not part.voices:
            part.say(Voice.ANSWER)
            turned = turned_to(part.text_of(0)) if part.sentences and not state.party else None
            if turned and turned != state.mentioned:
                state.mentioned, state.asked = turned, []
        for index in indices:
            part.voices[index] = Voice.QUESTION if asks(part.text_of(index)) else Voice.ANSWER
        part.question = ", ".join(state.answering) or None
        part.party = state.party or state.mentioned
        part.asked = state.asked_text

    def _quote_motions(self) -> None:
        """Give the text of motions the voice of a quotation, with the items of a list within one."""
        last = -1
        for number, part in enumerate(self._parts):
            text = part.clean.text
            moves = text[0] in _MAY_MOVE and _MOTION.match(text) is not None
            if moves and number > last and text[0] in "gD":
                last = self._end_of_motion(number)
            if (moves or number <= last) and part.voices and part.block.kind in (PARAGRAPH, ITEM):
                part.say(Voice.QUOTATION)

    def _end_of_motion(self, start: int) -> int:
        """Return the index of the part that ends the motion whose first words a part holds; -1 where none does."""
        for number in range(start, min(start + _LONGEST_MOTION, len(self._parts))):
            part = self._parts[number]
            if part.block.kind not in (PARAGRAPH, ITEM):
                break
            if _ENDS_MOTION.search(part.clean.text):
                return number
        return -1


def _leading(part: Part, most: int) -> int:
    """Return how many sentences at the start of a part are members', of those before the government's."""
    count = 0
    while count < most and part.speaks_for_members(count):
        count += 1
    return count
