"""How often the program was right, and who may see that."""

import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_admin, make_clerk, make_commitment, make_letter, make_mention
from tracker import decisions, quality
from tracker.views.quality import DEVELOPMENT

pytestmark = pytest.mark.django_db


def test_finds_are_counted_by_what_people_decided() -> None:
    clerk = make_clerk()
    decisions.confirm(make_commitment(quote="a"), clerk)
    decisions.correct(make_commitment(quote="b"), clerk, {"summary": "beter"})
    decisions.dismiss(make_commitment(quote="c"), clerk)
    make_commitment(quote="d")
    decisions.confirm(make_commitment(quote="e", review="candidate", score=0.3), clerk)
    decisions.dismiss(make_commitment(quote="f", review="candidate", score=0.2), clerk)
    decisions.add_by_hand(clerk, "Ik stuur u de gemiste nota.", "inform", make_letter("Ik stuur u de gemiste nota."))
    decisions.add_by_hand(clerk, "Aloud.", "inform")

    found = quality.find_figures(0.5)

    assert found == quality.FindFigures(
        waiting=1,
        confirmed=1,
        corrected=1,
        dismissed=1,
        candidates_confirmed=1,
        candidates_dismissed=1,
        by_hand=1,
    )
    assert (found.judged, found.right, found.seen) == (3, 2 / 3, 2 / 3)


def test_links_are_counted_by_what_people_decided() -> None:
    clerk = make_clerk()
    decisions.accept(make_mention(make_commitment(quote="a"), quote="1"), clerk)
    decisions.reject(make_mention(make_commitment(quote="b"), quote="2"), clerk)
    undone = make_mention(make_commitment(quote="c"), quote="3", state="applied", automatic=True)
    decisions.undo(undone, clerk)
    make_mention(make_commitment(quote="d"), quote="4", state="applied", automatic=True)
    make_mention(make_commitment(quote="e"), quote="5")

    assert quality.link_figures() == quality.LinkFigures(
        waiting=1, accepted=1, rejected=2, by_itself=2, by_itself_seen=1, by_itself_undone=1
    )


def test_precision_is_worked_out_from_fifty_decisions_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(quality.ENOUGH - 1):
        make_commitment(quote=str(number), score=0.65, review="confirmed")
    assert quality.finds_at_thresholds() == []

    make_commitment(quote="laatst", score=0.95, status="dismissed")

    at = {row.threshold: (row.judged, row.precision) for row in quality.finds_at_thresholds()}
    assert at[0.6] == (50, 0.98)
    assert at[0.7] == (1, 0.0)
    monkeypatch.setattr(quality, "THRESHOLDS", (0.99,))
    assert quality.finds_at_thresholds() == [quality.AtThreshold(0.99, 0, None)]


def test_links_have_thresholds_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "ENOUGH", 2)
    commitment = make_commitment()
    make_mention(commitment, quote="1", state="confirmed", score=0.9)
    make_mention(commitment, quote="2", state="undone", score=0.6)

    assert [row.precision for row in quality.links_at_thresholds()] == [0.5, 0.5, 1.0, 1.0, 1.0]


def test_the_development_figures_are_whole() -> None:
    kept = json.loads(DEVELOPMENT.read_text(encoding="utf-8"))
    figures = quality.development_figures(DEVELOPMENT)

    assert set(kept) == {"measured_on", "finds", "links"}
    for rows in (figures.finds, figures.links):
        assert [(row.threshold, row.half) for row in rows] == [
            (threshold, half) for threshold in quality.THRESHOLDS for half in ("odd", "even")
        ]
        assert all(0 <= figure <= 1 for row in rows for figure in (row.precision, row.recall) if figure is not None)


def test_only_an_administrator_sees_the_page(client: Client) -> None:
    client.force_login(make_clerk())
    assert client.get(reverse("quality")).status_code == 403
    assert reverse("quality") not in client.get(reverse("help")).content.decode()

    client.force_login(make_admin())
    page = client.get(reverse("quality")).content.decode()
    assert "Over vondsten is nog niets besloten." in page
    assert page.count("ontwikkelsets</strong>") == 2


def test_the_page_with_every_component_is_for_administrators_too(client: Client) -> None:
    client.force_login(make_clerk())
    assert client.get(reverse("style")).status_code == 403

    client.force_login(make_admin())
    page = client.get(reverse("style")).content.decode()
    assert "Voer een geldige datum in." in page and page.count("tag-") >= 7


def test_with_enough_decisions_the_page_shows_those_and_not_the_development_figures(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quality, "ENOUGH", 1)
    commitment = make_commitment(review="confirmed")
    make_mention(commitment, state="rejected")
    client.force_login(make_admin())

    page = client.get(reverse("quality")).content.decode()

    assert "ontwikkelsets" not in page
    assert "Vondsten naar zekerheid" in page and "100\N{NO-BREAK SPACE}%" in page


def test_the_figures_are_read_from_where_they_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    row = {"threshold": 0.5, "half": "odd", "precision": None, "recall": 0.5}
    path.write_text(json.dumps({"measured_on": "2026-11-21", "finds": [row], "links": []}), encoding="utf-8")

    assert quality.development_figures(path).finds[0].recall == 0.5
