"""A block read as sentences, with whose words each is by its form, and the segments that labels and headings make."""

from dataclasses import dataclass, field
from itertools import pairwise

from ingest.reading.blocks import COMMITTEE_SIGNATURE, HEADING, LABEL, SALUTATION, SIGNATURE, Block
from ingest.reading.joining import Clean
from ingest.reading.labels import Label
from ingest.reading.marks import is_annex_heading
from ingest.reading.members import ASKS, GOVERNMENT, MEMBER, PRONOUN, UNKNOWN, Speaker, speaker_of
from ingest.reading.sections import Role, Section, read_heading
from ingest.records import Voice


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
        return (self.speakers or self._hear())[index]

    def _hear(self) -> list[Speaker]:
        """Return whose words each sentence is, found out once."""
        heard: list[Speaker] = []
        before = UNKNOWN
        text = self.clean.text
        for start, end in self.sentences:
            speaker = speaker_of(text[start:end])
            if speaker is PRONOUN:
                speaker = MEMBER if before is MEMBER or before is ASKS else UNKNOWN
            heard.append(speaker)
            before = speaker
        self.speakers = heard
        return heard

    def speaks_for_members(self, index: int) -> bool:
        """Tell whether a sentence is a question or a member's remark by its form."""
        speaker = self.speaker(index)
        return speaker is ASKS or speaker is MEMBER

    def members_first(self) -> bool:
        """Tell whether the first sentence is a member's by its form."""
        return bool(self.sentences) and self.speaks_for_members(0)

    def last_of_members(self) -> int:
        """Return the index of the last sentence that is a question or a member's remark; -1 if none is."""
        speakers = self.speakers or self._hear()
        for index in range(len(speakers) - 1, -1, -1):
            speaker = speakers[index]
            if speaker is ASKS or speaker is MEMBER:
                return index
        return -1

    def has_government(self) -> bool:
        """Tell whether the government plainly speaks in one of the sentences."""
        return GOVERNMENT in (self.speakers or self._hear())

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

    @property
    def role(self) -> Role | None:
        """Return the role that the heading gives what follows."""
        return self.section.role if self.section else None


def make_segments(parts: list[Part]) -> list[Segment]:
    """Gather the parts of a letter into segments."""
    segments = [Segment()]
    for part in parts:
        block = part.block
        if block.kind is LABEL and block.label:
            segments.append(Segment(block.label.label, block.label.numbers, block.label.party))
        elif block.kind is HEADING:
            _segment_heading(part, segments)
        elif block.kind in (SIGNATURE, COMMITTEE_SIGNATURE, SALUTATION):
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
