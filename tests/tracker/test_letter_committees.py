"""Which committees a letter is for: by the table, by who brought it in, or by a clerk's choice, which stays."""

import pytest

from tests.factories import (
    make_assignment,
    make_clerk,
    make_committee,
    make_dossier,
    make_ministry,
)
from tests.scripted import Reading, Script
from tracker import decisions, register
from tracker.intake import take_in
from tracker.models import Commitment, Letter

pytestmark = pytest.mark.django_db

SUMMARY = "Een samenvatting wordt gedeeld met uw Kamer."
TEXT = f"2026-03-02\n{SUMMARY}"


def committees_of(letter: Letter) -> dict[str, str]:
    return dict(letter.letter_committees.values_list("committee__name", "role"))


def test_the_committee_follows_from_the_ministry(read: Reading, script: Script) -> None:
    make_assignment(make_committee("Zorg"), ministry=make_ministry("Zorg en Welzijn"))
    make_assignment(make_committee("Zorg", "EK"), ministry=make_ministry("Zorg en Welzijn"))
    letter = read(TEXT, script.find(TEXT, SUMMARY), ministry="Zorg en Welzijn")
    assert committees_of(letter) == {"Zorg": "lead"}
    assert [committee.name for committee in Commitment.objects.get().committees.all()] == ["Zorg"]
    assert letter.committees.get().chamber == "TK"


def test_a_dossier_wins_over_the_ministry_and_others_follow(read: Reading) -> None:
    ministry = make_ministry("Defensie")
    make_assignment(make_committee("Defensie"), ministry=ministry)
    make_assignment(make_committee("Buitenlandse Zaken"), dossier=make_dossier("21501"))
    make_assignment(make_committee("Europese Zaken"), dossier=make_dossier("21501"), role="following")
    assert committees_of(read(TEXT, ministry="Defensie", dossiers=("21501",))) == {
        "Buitenlandse Zaken": "lead",
        "Europese Zaken": "following",
    }


def test_a_dossier_that_only_has_a_follower_leaves_the_lead_to_the_ministry(read: Reading) -> None:
    make_assignment(make_committee("Defensie"), ministry=make_ministry("Defensie"))
    make_assignment(make_committee("Europese Zaken"), dossier=make_dossier("21501"), role="following")
    assert committees_of(read(TEXT, ministry="Defensie", dossiers=("21501",))) == {
        "Defensie": "lead",
        "Europese Zaken": "following",
    }


def test_ministry_and_dossier_together_win_over_the_dossier_alone(read: Reading) -> None:
    ministry = make_ministry("Defensie")
    make_assignment(make_committee("Buitenlandse Zaken"), dossier=make_dossier("21501"))
    make_assignment(make_committee("Defensie"), dossier=make_dossier("21501"), ministry=ministry)
    assert committees_of(read(TEXT, ministry="Defensie", dossiers=("21501",))) == {
        "Defensie": "lead",
        "Buitenlandse Zaken": "following",
    }


def test_of_several_dossiers_the_first_one_printed_gives_the_lead(read: Reading) -> None:
    for number, name in (("100", "Een"), ("200", "Twee")):
        make_assignment(make_committee(name), dossier=make_dossier(number))
    assert committees_of(read(TEXT, dossiers=("200", "100"))) == {"Twee": "lead", "Een": "following"}


def test_a_letter_that_no_row_is_about_stands_in_a_list_of_its_own(read: Reading) -> None:
    letter = read(TEXT)
    assert list(Letter.objects.without_committee()) == [letter]


def test_the_committee_given_with_the_file_leads(script: Script) -> None:
    make_assignment(make_committee("Defensie"), ministry=make_ministry("Defensie"))
    data = script.letter(TEXT, script.find(TEXT, SUMMARY), ministry="Defensie")
    register.read_intake(take_in("brief.txt", data, given_committee=make_committee("Europese Zaken")).pk)
    assert committees_of(Letter.objects.get()) == {"Europese Zaken": "lead", "Defensie": "following"}


def test_committees_chosen_by_hand_survive_reading_again_and_a_changed_table(read: Reading, script: Script) -> None:
    found = script.find(TEXT, SUMMARY)
    assignment = make_assignment(make_committee("Defensie"), ministry=make_ministry("Defensie"))
    letter = read(TEXT, found, ministry="Defensie")
    decisions.assign_committees(letter, make_clerk(), [make_committee("Europese Zaken")])
    assignment.delete()
    letter = read(TEXT, found, ministry="Defensie")
    assert committees_of(letter) == {"Europese Zaken": "lead"}
    assert [committee.name for committee in Commitment.objects.get().committees.all()] == ["Europese Zaken"]


def test_the_table_s_changes_come_through_when_the_letter_is_read_again(read: Reading) -> None:
    assignment = make_assignment(make_committee("Defensie"), ministry=make_ministry("Defensie"))
    read(TEXT, ministry="Defensie")
    assignment.delete()
    make_assignment(make_committee("Veiligheid"), ministry=make_ministry("Defensie"))
    assert committees_of(read(TEXT, ministry="Defensie")) == {"Veiligheid": "lead"}
