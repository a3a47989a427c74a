"""Plain functions that make rows with fixed Dutch values; every field can be given."""

from datetime import date, timedelta
from hashlib import sha256

from django.contrib.auth.models import Group, User

from tracker.fingerprints import fingerprint_of
from tracker.models import (
    Assignment,
    Commitment,
    Committee,
    Dossier,
    Intake,
    Letter,
    LetterCommittee,
    Meeting,
    Mention,
    Ministry,
    Subscription,
)

LETTER_DATE = date(2026, 3, 2)
QUOTE = "Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten."


def make_user(username: str = "lezer", group: str = "Lezer", **fields: object) -> User:
    """Make a reader, or with `group="Griffier"` a clerk; the password is "wachtwoord-van-de-proef"."""
    fields.setdefault("email", f"{username}@example.org")
    user = User.objects.create_user(username, password="wachtwoord-van-de-proef", **fields)
    user.groups.add(Group.objects.get(name=group))
    return user


def make_clerk(username: str = "griffier", **fields: object) -> User:
    """Make a clerk."""
    return make_user(username, "Griffier", **fields)


def make_admin(username: str = "beheerder", **fields: object) -> User:
    """Make an administrator."""
    return User.objects.create_superuser(username, f"{username}@example.org", "wachtwoord-van-de-proef", **fields)


def make_ministry(name: str = "Volksgezondheid, Welzijn en Sport", **fields: object) -> Ministry:
    """Return the ministry of that name, made if it is not there."""
    return Ministry.objects.get_or_create(name=name, defaults=fields)[0]


def make_committee(name: str = "Volksgezondheid, Welzijn en Sport", chamber: str = "TK", **fields: object) -> Committee:
    """Return the committee of that name, made if it is not there."""
    fields.setdefault("abbreviation", "".join(word[0] for word in name.split() if word[0].isupper()))
    return Committee.objects.get_or_create(name=name, chamber=chamber, defaults=fields)[0]


def make_dossier(number: str = "31839", title: str = "Jeugdzorg") -> Dossier:
    """Return the dossier of that number, made if it is not there."""
    return Dossier.objects.get_or_create(number=number, defaults={"title": title})[0]


def make_assignment(committee: Committee, **fields: object) -> Assignment:
    """Make a row of the table ministry and dossier → committee."""
    fields.setdefault("chamber", committee.chamber)
    return Assignment.objects.create(committee=committee, **fields)


def make_letter(
    text: str = QUOTE, dossiers: tuple[str, ...] = (), committees: tuple[Committee, ...] = (), **fields: object
) -> Letter:
    """Make a letter; `dossiers` are numbers, the first of `committees` leads."""
    values: dict[str, object] = {
        "title": "Wachtlijsten in de jeugdzorg",
        "letter_date": LETTER_DATE,
        "date_source": "text",
        "chamber": "TK",
        "sender": "minister van Volksgezondheid, Welzijn en Sport",
        "doc_type": "brief",
    }
    letter = Letter.objects.create(text=text, **values | fields)
    letter.dossiers.set([make_dossier(number) for number in dossiers])
    for place, committee in enumerate(committees):
        LetterCommittee.objects.create(
            letter=letter, committee=committee, role="following" if place else "lead", by_hand=False
        )
    return letter


def make_mention(commitment: Commitment, letter: Letter | None = None, **fields: object) -> Mention:
    """Make a mention of the commitment, by default a proposed fulfilment in a letter of its own."""
    quote = str(fields.pop("quote", "Hierbij ontvangt u het toegezegde overzicht van de wachtlijsten."))
    if letter is None:
        letter = make_letter(text=quote, letter_date=date(2026, 5, 20), title="Overzicht van de wachtlijsten")
    start = max(letter.text.find(quote), 0)
    values: dict[str, object] = {
        "outcome": "fulfilment",
        "state": "proposed",
        "origin": "linked",
        "quote": quote,
        "fingerprint": fingerprint_of(quote),
        "start": start,
        "end": start + len(quote),
        "score": 0.8,
        "reasons": ["zelfde stuk: overzicht van de wachtlijsten"],
    }
    return Mention.objects.create(commitment=commitment, letter=letter, **values | fields)


def make_commitment(
    letter: Letter | None = None, committees: tuple[Committee, ...] = (), **fields: object
) -> Commitment:
    """Make a commitment with the mention that promises it, due 31 May 2026 unless told otherwise.

    A due date, term or window that is given goes on the mention too, as it does for a find.
    """
    quote = str(fields.pop("quote", QUOTE))
    letter = letter or make_letter(text=quote)
    values: dict[str, object] = {
        "summary": "overzicht van de wachtlijsten",
        "kind": "inform",
        "strength": "firm",
        "term": "voor 1 juni",
        "term_rule": "before_date",
        "window_start": letter.letter_date,
        "due_date": date(2026, 5, 31),
        "due_explanation": "“voor 1 juni” is tot en met de dag ervoor",
        "promised_on": letter.letter_date,
        "promised_by": letter.sender,
        "chamber": letter.chamber,
        "ministry": letter.ministry,
    } | fields
    if values["due_date"] is None or (values["window_start"] and values["due_date"] < values["window_start"]):
        values["window_start"] = values["due_date"]
    fingerprint = fingerprint_of(quote)
    commitment = Commitment.objects.create(letter=letter, quote=quote, fingerprint=fingerprint, **values)
    commitment.committees.set(committees or letter.committees.all())
    termed = ("term", "term_rule", "window_start", "due_date", "due_explanation")
    make_mention(
        commitment,
        letter,
        quote=quote,
        outcome="promise",
        state="applied",
        origin="found",
        score=commitment.score,
        reasons=[],
        **{name: values[name] for name in termed},
    )
    return commitment


def make_intake(name: str = "brief.txt", content: bytes = b"Een brief.", **fields: object) -> Intake:
    """Make the row of a file without keeping its bytes, by default one that became a letter's source."""
    values: dict[str, object] = {"size": len(content), "sha256": sha256(content).hexdigest(), "state": "read"}
    return Intake.objects.create(name=name, **values | fields)


def make_meeting(committee: Committee | None = None, held_on: date = date(2026, 6, 25), **fields: object) -> Meeting:
    """Make a procedural meeting with a list of a month back and ahead."""
    period = {"first_day": held_on - timedelta(days=30), "last_day": held_on + timedelta(days=30)}
    return Meeting.objects.create(committee=committee or make_committee(), held_on=held_on, **period | fields)


def make_subscription(person: User, committees: tuple[Committee, ...] = (), active: bool = True) -> Subscription:
    """Make a subscription to the weekly digest."""
    subscription = Subscription.objects.create(person=person, active=active)
    subscription.committees.set(committees)
    return subscription
