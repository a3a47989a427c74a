"""Whose voice each sentence has: questions and answers by their labels, by their section, or by their form.

Blocks are gathered into segments (what follows a label or a heading); a segment is then read with an eye on the next,
because an unmarked answer is known by the question after it. What is only perhaps an answer stays a question where
the form says so: a promise read out of a question is the commonest false alarm there is.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.reading.blocks import Block, Kind
from ingest.reading.joining import Clean
from ingest.reading.labels import Label
from ingest.reading.marks import is_annex_heading
from ingest.reading.members import Speaker, is_introduction, speaker_of
from ingest.reading.parties import party_in
from ingest.reading.sections import Role, Section, read_heading
from ingest.records import Voice

_MOTION = re.compile(
    r"(?:de kamer,$|gehoord de beraadslaging|constaterende,?\s+dat|overwegende,?\s+dat|van mening,?\s+dat"
    r"|verzoekt (?:de regering|het kabinet)|spreekt (?:uit|als)|en gaat over tot de orde)"
)
_ASKED_LIMIT = 4000


@dataclass(slots=True)
class Part:
    """A block read as sentences: their spans in the clean text, and the voice of each."""

    block: Block
    clean: Clean
    sentences: list[tuple[int, int]]
    voices: list[Voice] = field(default_factory=list)
    question: str | None = None
    party: str | None = None
    heading: str | None = None
    asked: str | None = None
    speakers: list[Speaker] | None = None

    def text_of(self, index: int) -> str:
        """Return a sentence."""
        start, end = self.sentences[index]
        return self.clean.text[start:end]

    def speaker(self, index: int) -> Speaker:
        """Return whose words a sentence is by its form; `PRONOUN` is resolved by the sentence before it."""
        if self.speakers is None:
            self.speakers = []
            before = Speaker.UNKNOWN
            for number in range(len(self.sentences)):
                speaker = speaker_of(self.text_of(number))
                if speaker is Speaker.PRONOUN:
                    speaker = Speaker.MEMBER if before in (Speaker.MEMBER, Speaker.ASKS) else Speaker.UNKNOWN
                self.speakers.append(speaker)
                before = speaker
        return self.speakers[index]

    def speaks_for_members(self, index: int) -> bool:
        """Tell whether a sentence is a question or a member's remark by its form."""
        return self.speaker(index) in (Speaker.ASKS, Speaker.MEMBER)

    def members_first(self) -> bool:
        """Tell whether the first sentence is a member's by its form."""
        return bool(self.sentences) and self.speaks_for_members(0)

    def last_of_members(self) -> int:
        """Return the index of the last sentence that is a question or a member's remark; -1 if none is."""
        for index in range(len(self.sentences) - 1, -1, -1):
            if self.speaks_for_members(index):
                return index
        return -1

    def has_government(self) -> bool:
        """Tell whether the government plainly speaks in one of the sentences."""
        return any(self.speaker(index) is Speaker.GOVERNMENT for index in range(len(self.sentences)))

    def say(self, voice: Voice) -> None:
        """Give all sentences one voice."""
        self.voices = [voice] * len(self.sentences)


@dataclass(slots=True)
class Segment:
    """What follows a label or a heading, up to the next one."""

    label: Label | None = None
    numbers: tuple[str, ...] = ()
    party: str | None = None
    section: Section | None = None
    topic: bool = False
    annex: bool = False
    parts: list[Part] = field(default_factory=list)


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
        if sum(len(part) for part in self.asked) < _ASKED_LIMIT:
            self.asked.append(text)
        for number in self.numbers:
            self.by_number.setdefault(number, []).append(text)

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
        self._segments = self._segment()
        self._question_labels = sum(1 for segment in self._segments if segment.label is Label.QUESTION)
        self._answer_labels = sum(1 for segment in self._segments if segment.label is Label.ANSWER)
        self._last_answers = max(
            (number for number, segment in enumerate(self._segments) if _role(segment) is Role.ANSWERS), default=-1
        )
        self._woven = self._is_woven()

    def read(self) -> None:
        """Give every sentence of every part its voice, and every part its question, group and heading."""
        self._head()
        for number in range(len(self._segments)):
            self._read_segment(number)
        for part in self._parts:
            self._quote(part)

    def _segment(self) -> list[Segment]:
        """Gather the parts into segments."""
        segments = [Segment()]
        for part in self._parts:
            block = part.block
            if block.kind is Kind.LABEL and block.label:
                segments.append(Segment(block.label.label, block.label.numbers, block.label.party))
            elif block.kind is Kind.HEADING:
                self._segment_heading(part, segments)
            elif block.kind in (Kind.SIGNATURE, Kind.COMMITTEE_SIGNATURE, Kind.SALUTATION):
                segments.append(Segment(section=Section(None, None)))
            else:
                segments[-1].parts.append(part)
        for segment, following in pairwise(segments):
            heads = segment.label and not (segment.numbers or segment.parts) and following.section
            if heads and following.section and following.section.party:
                # "Antwoorden" above "Vragen van de D66-fractie" opens a part of the document, not an answer.
                role = Role.ANSWERS if segment.label is Label.ANSWER else Role.QUESTIONS
                segment.label, segment.section = None, Section(None, role)
        return segments

    @staticmethod
    def _segment_heading(part: Part, segments: list[Segment]) -> None:
        """Open a segment for a heading; a heading of a topic within an answer opens none."""
        text = part.clean.text
        if is_annex_heading(text):
            segments.append(Segment(annex=True, section=Section(None, None)))
            return
        section = read_heading(text)
        if section.party or section.role:
            segments.append(Segment(section=section))
        elif segments[-1].label is not Label.ANSWER:
            segments.append(Segment(topic=True))

    def _is_woven(self) -> bool:
        """Tell whether questions are woven into the text: groups head sections, or members ask in several places."""
        if any(segment.section and segment.section.party for segment in self._segments):
            return True
        members = 0
        for part in self._parts:
            if "ractie" not in part.clean.text and "leden" not in part.clean.text:
                continue
            if any(part.speaker(index) is Speaker.MEMBER for index in range(len(part.sentences))):
                members += 1
                if members >= 2:
                    return True
        return False

    def _head(self) -> None:
        """Give every part the nearest heading above it."""
        heading: str | None = None
        for part in self._parts:
            if part.block.kind is Kind.HEADING:
                heading = part.clean.text
                part.say(Voice.HEADING)
            elif part.block.kind in (Kind.SIGNATURE, Kind.SALUTATION):
                part.say(Voice.SIGNATURE if part.block.kind is Kind.SIGNATURE else Voice.LETTERHEAD)
                heading = None
            elif part.block.kind is Kind.COMMITTEE_SIGNATURE:
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
        if segment.party:
            state.mentioned = segment.party
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
            unmarked = two and segment.parts[-1].has_government()
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
        last, cut = _question_end(parts)
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
        first_asked = len(parts)
        if following is not None and following.label is Label.ANSWER and len(parts) > 1:
            first_asked = self._question_start(parts)
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

    @staticmethod
    def _question_start(parts: list[Part]) -> int:
        """Return where, below an answer, the question begins that the next answer's label answers."""
        start = len(parts) - 1
        while start > 1:
            before = parts[start - 1]
            if before.has_government():
                break
            if before.last_of_members() < 0 and not (start > 2 and parts[start - 2].members_first()):
                break
            start -= 1
        return start

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
            self._weave(parts, opens_with_question=False, ends=True, answering=True)
        else:
            opens = segment.section is not None and (segment.section.party is not None or state.role is not None)
            self._weave(parts, opens_with_question=opens, ends=not labelled, answering=False)

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
            for index in range(len(part.sentences)):
                if part.speaks_for_members(index):
                    part.voices[index] = Voice.QUESTION

    def _weave(self, parts: list[Part], *, opens_with_question: bool, ends: bool, answering: bool) -> None:
        """Read questions and answers without a mark, by their form and by what follows."""
        asked = False
        expecting = opens_with_question
        for number, part in enumerate(parts):
            last = part.last_of_members()
            following = parts[number + 1] if number + 1 < len(parts) else None
            if last < 0:
                asks_later = following is not None and following.members_first()
                if expecting and not part.has_government() and (asks_later or (not asked and following is not None)):
                    self._ask(part, range(len(part.sentences)))
                elif asked or answering or self._state.role:
                    expecting = False
                    self._answer(part, range(len(part.sentences)))
                else:
                    self._run([part])
                continue
            first = self._first_asked(part, last)
            if first:
                self._answer(part, range(first))
            cut = self._tail_start(part, last, following, ends=ends)
            self._ask(part, range(first, cut))
            asked = True
            if cut < len(part.sentences):
                self._answer(part, range(cut, len(part.sentences)))
                expecting = False
            else:
                expecting = is_introduction(part.text_of(cut - 1)) and part.speaker(cut - 1) is Speaker.MEMBER

    @staticmethod
    def _first_asked(part: Part, last: int) -> int:
        """Return the index of the first sentence of a question: after the last plain word of the government before it."""
        first = 0
        for index in range(last):
            if part.speaker(index) is Speaker.GOVERNMENT:
                first = index + 1
        return first

    @staticmethod
    def _tail_start(part: Part, last: int, following: Part | None, *, ends: bool) -> int:
        """Return where the answer begins that follows a question in the same paragraph; its end if none does.

        Every question is answered somewhere: where the next paragraph asks again, or the section ends, here.
        """
        count = len(part.sentences)
        if last + 1 == count or is_introduction(part.text_of(last)):
            return count
        tail = [part.speaker(index) for index in range(last + 1, count)]
        if Speaker.GOVERNMENT in tail or tail[0] is Speaker.CABINET:
            return last + 1
        if following is None:
            return last + 1 if ends else count
        return last + 1 if following.members_first() else count

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
        for index in indices:
            part.voices[index] = Voice.ANSWER
        part.question = ", ".join(state.answering) or None
        part.party = state.party or state.mentioned
        part.asked = state.asked_text

    @staticmethod
    def _quote(part: Part) -> None:
        """Give the text of a motion the voice of a quotation."""
        if part.voices and part.block.kind in (Kind.PARAGRAPH, Kind.ITEM) and _MOTION.match(part.clean.text):
            part.say(Voice.QUOTATION)


def _role(segment: Segment) -> Role | None:
    """Return the role that a segment's heading gives it."""
    return segment.section.role if segment.section else None


def _question_end(parts: list[Part]) -> tuple[int, int]:
    """Return the part and the sentence count at which an unlabelled answer begins after a labelled question."""
    asking = next((number for number, part in enumerate(parts) if _last_asking(part) >= 0), None)
    if asking is None:
        first = parts[0]
        last = first.last_of_members()
        if len(parts) > 1:
            return 0, len(first.sentences)
        return 0, last + 1 if last >= 0 else min(1, len(first.sentences))
    while asking + 1 < len(parts):
        following = parts[asking + 1]
        if _last_asking(following) != len(following.sentences) - 1 or following.has_government():
            break
        asking += 1
    part = parts[asking]
    last = _last_asking(part)
    tail = range(last + 1, len(part.sentences))
    if asking + 1 < len(parts) and not any(part.speaker(index) is Speaker.GOVERNMENT for index in tail):
        return asking, len(part.sentences)
    return asking, last + 1


def _last_asking(part: Part) -> int:
    """Return the index of the last sentence that ends in a question mark; -1 if none does."""
    for index in range(len(part.sentences) - 1, -1, -1):
        if part.speaker(index) is Speaker.ASKS:
            return index
    return -1
