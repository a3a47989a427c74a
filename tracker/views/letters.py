"""Letters: the list, the text with its finds marked, the file as it came, and a letter's date and committees."""

from functools import partial

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from tracker import decisions
from tracker.filters import LetterFilter
from tracker.forms import LetterCommitteesForm, LetterDateForm, PromiseForm
from tracker.letter_text import Mark, Stretch, lay_out, part_of, parts, sentences_of, sheet_of
from tracker.models import Commitment, Decision, Intake, Letter, Mention
from tracker.models.commitments import Kind, Strength
from tracker.models.organisation import Role
from tracker.models.querysets import LetterQuerySet
from tracker.views.access import needs
from tracker.views.deciding import carry_out, say_errors
from tracker.views.lists import RegisterList

CANDIDATE = "candidate"
LONGEST_QUOTE = 5000
PDF_HEAD = b"%PDF-"


class LetterList(RegisterList):
    """The letters, newest first; those without a date stand on top, because they ask for one."""

    permission_required = "tracker.view_letter"
    filterset_class = LetterFilter
    template_name = "tracker/letters.html"
    heading = "Brieven"
    lead = "Alles wat is ingelezen: brieven, antwoorden, verslagen en nota's."
    empty = "Er is nog geen brief ingelezen."

    def get_queryset(self) -> LetterQuerySet:
        """With everything a row shows."""
        return Letter.objects.for_lists()


@needs("tracker.view_letter")
@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter's text as it came, with promises, fulfilments and terms marked in place."""
    return _page(request, pk)


@needs("tracker.add_commitment")
@require_POST
def add_promise(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a promise in this letter that the program missed."""
    form = PromiseForm(request.POST)
    if not form.is_valid():
        return _page(request, pk, form)
    found = get_object_or_404(Letter, pk=pk)
    values = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    quote, kind, note = values.pop("quote"), values.pop("kind"), values.pop("note", "")
    try:
        added = decisions.add_by_hand(request.user, quote, kind, found, changes=values, note=note)
    except decisions.DecisionError as error:
        form.add_error("quote", str(error))
        return _page(request, pk, form)
    messages.success(request, "De toezegging is toegevoegd.")
    return redirect(added)


def _page(request: HttpRequest, pk: int, promise_form: PromiseForm | None = None) -> HttpResponse:
    """The page, with a promise that could not be added still filled in."""
    found = get_object_or_404(
        Letter.objects.select_related("ministry").prefetch_related("dossiers", "letter_committees__committee"), pk=pk
    )
    mentions = list(
        found.mentions.exclude(commitment__status=Commitment.Status.DISMISSED)
        .select_related("commitment__letter", "commitment__ministry")
        .defer("commitment__letter__text")
        .order_by("start", "act", "pk")
    )
    marks = [_mark(number, mention) for number, mention in enumerate(mentions, start=1)]
    stretches = [Stretch(part["start"], part["end"], part["voice"]) for part in found.passages]
    cut = parts(lay_out(found.text, stretches, marks))
    number = _part_asked(request, {mention.pk: part_of(mention.start, cut) for mention in mentions}, len(cut))
    lead, following = _committees(found)
    picking = request.GET.get("kies") == "zin" and request.user.has_perm("tracker.add_commitment")
    picked = _picked(request, found)
    pdf = pdf_of(found)
    context = {
        "letter": found,
        "finds": [
            (mark, mention, part_of(mark.start, cut), sheet_of(found.text, mark.start))
            for mark, mention in zip(marks, mentions, strict=True)
        ],
        "blocks": cut[number - 1],
        "picking": picking,
        "pickable": [sentences_of(found.text, block) for block in cut[number - 1]] if picking else [],
        "pdf": pdf,
        "pdf_beside": pdf is not None and request.GET.get("naast") == "pdf",
        "sheet": _number(request.GET.get("blad", ""), 1),
        "part": number,
        "part_numbers": range(1, len(cut) + 1),
        "source": _source(found),
        "date_form": LetterDateForm(initial={"letter_date": found.letter_date}),
        "committee_form": LetterCommitteesForm(letter=found, initial={"lead": lead, "following": following}),
        "decisions": Decision.objects.filter(letter=found).select_related("person").order_by("-made_at")[:20],
        "promise_form": promise_form
        or PromiseForm(initial={"strength": Strength.FIRM, "kind": Kind.INFORM, "quote": picked}),
        "adding": promise_form is not None or bool(picked),
        "date_waits": found.letter_date is None or (found.date_source == "derived" and not found.date_confirmed),
    }
    return render(request, "tracker/letter.html", context, status=422 if promise_form else 200)


def _mark(number: int, mention: Mention) -> Mark:
    """The mark of a mention in the text."""
    candidate = mention.commitment.review == Commitment.Review.CANDIDATE
    return Mark(
        number=number,
        start=mention.start,
        end=mention.end,
        role=CANDIDATE if candidate else mention.outcome,
        label="te beoordelen" if candidate else mention.get_outcome_display(),
        url=mention.commitment.get_absolute_url(),
        term=mention.term,
        anchor=f"vondst-{mention.pk}",
    )


def _picked(request: HttpRequest, found: Letter) -> str:
    """The sentence that was chosen in the text by its place ("120-180"), as it stands there; empty if none was."""
    start, _, end = request.GET.get("zin", "").partition("-")
    return " ".join(found.text[_number(start, 0) : _number(end, 0)].split())[:LONGEST_QUOTE]


def _number(text: str, otherwise: int) -> int:
    """A number of an address, or another where it is none."""
    return int(text) if text.isdecimal() and len(text) < 9 else otherwise


def _part_asked(request: HttpRequest, part_by_mention: dict[int, int], last: int) -> int:
    """The part of a very long letter that was asked for, by its number or by a find in it; the nearest there is."""
    asked, find = request.GET.get("deel", "1"), request.GET.get("vondst", "")
    if find.isdecimal() and len(find) < 19 and int(find) in part_by_mention:
        return part_by_mention[int(find)]
    return min(max(int(asked), 1), last) if asked.isdecimal() and len(asked) < 6 else 1


def _committees(found: Letter) -> tuple[int | None, list[int]]:
    """The keys of the leading committee and of those that follow."""
    rows = found.letter_committees.all()
    leads = [row.committee_id for row in rows if row.role == Role.LEAD]
    return (leads[0] if leads else None), [row.committee_id for row in rows if row.role == Role.FOLLOWING]


def _source(found: Letter) -> Intake | None:
    """The file that the letter was read from, as it came."""
    return found.intakes.exclude(content="").exclude(content=None).order_by("created_at", "pk").first()


def pdf_of(found: Letter) -> Intake | None:
    """The PDF of the letter, if one of its files is called one."""
    kept = found.intakes.exclude(content="").exclude(content=None)
    return kept.filter(name__iendswith=".pdf").order_by("created_at", "pk").first()


@needs("tracker.view_letter")
@require_safe
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF], "object-src": [SELF]})
def pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The letter's PDF, to be shown beside its text by the browser's own viewer. Anything else is never shown."""
    source = pdf_of(get_object_or_404(Letter.objects.defer("text"), pk=pk))
    if source is None:
        raise Http404("the letter has no PDF")
    file = source.content.open("rb")
    if not file.read(len(PDF_HEAD)).startswith(PDF_HEAD):
        file.close()
        raise Http404("the file is called a PDF but is none")
    file.seek(0)
    response = FileResponse(file, filename=source.name, content_type="application/pdf")
    response["X-Content-Type-Options"] = "nosniff"
    return response


@needs("tracker.view_letter")
@require_safe
def original(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file as it came, always to be saved and never shown: nobody can know what is in it."""
    source = _source(get_object_or_404(Letter.objects.defer("text"), pk=pk))
    if source is None:
        raise Http404("the file was not kept")
    response = FileResponse(
        source.content.open("rb"), as_attachment=True, filename=source.name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox"
    return response


@needs("tracker.change_letter")
@require_POST
def confirm_date(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the date of a letter, or set another one."""
    found = get_object_or_404(Letter, pk=pk)
    form = LetterDateForm(request.POST)
    if form.is_valid():
        act = partial(decisions.confirm_letter_date, found, request.user, form.cleaned_data["letter_date"])
        carry_out(request, act, "De datum van de brief is vastgelegd.")
    else:
        say_errors(request, form)
    return redirect("letter", pk)


@needs("tracker.change_lettercommittee")
@require_POST
def assign_committees(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the committees of a letter and of the commitments in it."""
    found = get_object_or_404(Letter, pk=pk)
    form = LetterCommitteesForm(request.POST, letter=found)
    if form.is_valid():
        lead = form.cleaned_data["lead"]
        following = [committee for committee in form.cleaned_data["following"] if committee != lead]
        act = partial(decisions.assign_committees, found, request.user, [lead] if lead else [], following)
        carry_out(request, act, "De commissies van de brief zijn vastgelegd.")
    else:
        say_errors(request, form)
    return redirect("letter", pk)
