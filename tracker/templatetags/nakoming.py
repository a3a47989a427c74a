"""Tags of the pages: one-line wrappers that turn values into the small pieces of HTML that recur on every page."""

from collections.abc import Set as AbstractSet
from datetime import date, datetime
from functools import lru_cache

from django import template
from django.forms import BoundField, Select
from django.template.context import RequestContext
from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tracker import jinja, spoken_dates, word_marks
from tracker.choice_words import words_of
from tracker.models import Commitment, Intake, MeetingDecision, Mention
from tracker.search import stems
from tracker.views import columns, marking, tones

register = template.Library()
Verdict = MeetingDecision.Verdict
MOST_COUNTED = 99


@register.filter
def in_short(value: object, most: int) -> str:
    """The words cut to so many characters, for a label that names a row."""
    words = str(value)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


@register.simple_tag
def day(value: date | None, form: str = "long") -> SafeString | str:
    """A date as people read it, with the exact one in the markup and on hover; form is long, short or plain."""
    return "onbekend" if value is None else _day(value, form)


@lru_cache(maxsize=10_000)
def _day(value: date, form: str) -> SafeString:
    words = {
        "long": spoken_dates.long_date,
        "short": spoken_dates.short_date,
        "plain": spoken_dates.plain_date,
    }[form](value)
    return format_html('<time datetime="{0}" title="{0}">{1}</time>', value.isoformat(), words)


@register.simple_tag
def moment(value: datetime | None) -> SafeString | str:
    """A moment with its time of day, in Europe/Amsterdam."""
    if value is None:
        return "nog niet"
    local = timezone.localtime(value)
    words = f"{spoken_dates.short_date(local.date())} {local:%H:%M}"
    return format_html('<time datetime="{}" class="nowrap">{}</time>', local.isoformat(timespec="minutes"), words)


@register.filter
def may_stay_empty(field: BoundField) -> bool:
    """Whether it must be said that a field may be left empty: only where another one of the form may not.

    A choice says so itself: it has a value for nothing chosen.
    """
    if field.field.required or isinstance(field.field.widget, Select):
        return False
    return any(one.required and not isinstance(one.widget, Select) for one in field.form.fields.values())


@register.filter
def distance(value: date) -> str:
    """How far a day is from today: "over 12 dagen"."""
    return spoken_dates.distance(value, timezone.localdate())


@register.filter
def lateness(value: date) -> str:
    """How late or soon a due date is: "12 dagen te laat"."""
    return spoken_dates.lateness(value, timezone.localdate())


@register.simple_tag
def window(first: date | None, last: date | None) -> str:
    """The first and last day of a window as one phrase."""
    if last is None:
        return "geen datum"
    return spoken_dates.window_in_words(first or last, last)


@register.simple_tag
def percentage(value: float | None) -> str:
    """A share as a whole percentage."""
    return "onbekend" if value is None else f"{value:.0%}".replace("%", "\N{NO-BREAK SPACE}%")


@register.simple_tag
def column_cell(column: columns.Column, commitment: Commitment) -> SafeString | str:
    """What stands in a column of a list; nothing known is said in words, because a table must not have holes."""
    value = column.value(commitment)
    if isinstance(value, date):
        return day(value, "short")
    return escape(value) if value not in (None, "") else mark_safe('<span class="soft">–</span>')


@register.simple_tag
def slippage(commitment: Commitment) -> str:
    """How often and how far the due date has moved, of a commitment that was read `with_slippage`."""
    return spoken_dates.slippage(commitment.postponed, commitment.first_due, commitment.due_date)


@register.simple_tag
def due(commitment: Commitment, form: str = "short") -> SafeString:
    """The due date of a commitment with how late or soon it is, or its reminder date where it has none.

    Made here and not in a template of its own: a list shows it a hundred times.
    """
    if commitment.due_date is None:
        words = format_html(
            '<span class="soft">{}</span>', f"„{commitment.term}”" if commitment.term else "geen termijn"
        )
        if not (commitment.is_live and commitment.reminder_date):
            return words
        reminder = day(commitment.reminder_date, "short")
        return format_html('{} <span class="due-distance soft">herinnering {}</span>', words, reminder)
    today = timezone.localdate() if commitment.is_live else None
    return _due(commitment.due_date, commitment.due_estimated, today, form)


@lru_cache(maxsize=10_000)
def _due(due_date: date, estimated: bool, today: date | None, form: str) -> SafeString:
    """A due date, with how late or soon it is where it is seen from a day: many rows of a list have the same."""
    words = day(due_date, form)
    if estimated:
        words += mark_safe(' <span class="soft" title="De datum rust op een geschatte kalender">(geschat)</span>')
    if today is None:
        return words
    tone, distance_in_words = tones.tone_of_day(due_date, today), spoken_dates.lateness(due_date, today)
    return format_html('{} <span class="due-distance {}">{}</span>', words, tone, distance_in_words)


@register.simple_tag
def public_due(commitment: Commitment) -> SafeString | str:
    """The due date of a commitment as the public sees it: without the office's own reminder."""
    if commitment.due_date is None:
        return f"„{commitment.term}”" if commitment.term else "geen termijn"
    if not commitment.is_live:
        return day(commitment.due_date, "short")
    tone = tones.due_tone(commitment, timezone.localdate())
    words = lateness(commitment.due_date)
    return format_html('{} <span class="due-distance {}">{}</span>', day(commitment.due_date, "short"), tone, words)


@register.simple_tag
def status_tag(commitment: Commitment) -> SafeString:
    """The status of a commitment as a tag; too late is said there too, though it is no status of its own."""
    return _tag(*tones.status_words(commitment, timezone.localdate()))


@lru_cache(maxsize=1_000)
def _tag(tone: str, words: str) -> SafeString:
    return format_html('<span class="tag tag-{}">{}</span>', tone, words)


@register.simple_tag
def outcome_tag(mention: Mention) -> SafeString:
    """What a mention does to its commitment, as a tag in the tone of its state."""
    return _tag(tones.mention_tone(mention), words_of(mention, "outcome"))


@register.simple_tag
def verdict_buttons(taken: str) -> SafeString:
    """The buttons for what a meeting can decide without more ado; the one that was taken is said to be pressed."""
    return _verdict_buttons(taken)


@lru_cache
def _verdict_buttons(taken: str) -> SafeString:
    pressed = mark_safe(' aria-pressed="true"')
    plain = [choice for choice in Verdict.choices if choice[0] != Verdict.NEW_DATE]
    return format_html_join(
        "",
        '<button class="button" name="verdict" value="{}"{}>{}</button>',
        ((value, pressed if value == taken else "", label.capitalize()) for value, label in plain),
    )


@register.simple_tag
def intake_tag(row: Intake) -> SafeString:
    """Where a file is on its way, as a tag."""
    return _tag(tones.intake_tone(row), words_of(row, "state"))


@register.simple_tag
def letter_block(block: marking.Block, heading_level: int = 3) -> SafeString:
    """A block of a letter's text with its finds marked, everything escaped."""
    return marking.block_html(block, heading_level)


def with_marks(text: str, shared: AbstractSet[str]) -> SafeString:
    """The text with the words marked that another text has too."""
    return marking.pieces_html(word_marks.pieces(text, shared), "shared")


@register.simple_tag
def hits(text: str, query: str) -> SafeString:
    """The text with the words of a search marked."""
    return marking.pieces_html(word_marks.pieces(text, frozenset(stems(query))), "hit")


@register.simple_tag(takes_context=True)
def part(context: RequestContext, template_name: str, **more: object) -> SafeString:
    """A part of the page that is made by Jinja, with all that the page knows and some more (`tracker.jinja`)."""
    return mark_safe(jinja.engine().get_template(template_name).render(context.flatten() | more))  # noqa: S308 it escaped


@register.inclusion_tag("tracker/_navigation.html", takes_context=True)
def navigation(context: RequestContext) -> dict[str, object]:
    """The main menu, with the page that is open marked as current."""
    request = context["request"]
    match = request.resolver_match
    return {
        "request": request,
        "user": request.user,
        "current": match.view_name if match else "",
        "waiting": _waiting() if request.user.has_perm("tracker.view_mention") else "",
    }


def _waiting() -> str:
    """How many proposals wait, as far as anybody counts: the menu stands on every page and may cost little."""
    number = Mention.objects.proposals().order_by()[: MOST_COUNTED + 1].count()
    return f"{MOST_COUNTED}+" if number > MOST_COUNTED else str(number or "")


@register.inclusion_tag("tracker/_pages.html", takes_context=True)
def page_links(context: RequestContext) -> dict[str, object]:
    """Links to the previous and next page of a list; the filter in the address is kept."""
    return {"request": context["request"], "page_obj": context["page_obj"], "paginator": context["paginator"]}


@register.inclusion_tag("tracker/_sort_header.html", takes_context=True)
def sort_header(context: RequestContext, field: str, words: str) -> dict[str, object]:
    """A column's head that sorts the list by it, and the other way round when it already does."""
    request = context["request"]
    current = request.GET.get("sort", "")
    direction = {field: "ascending", f"-{field}": "descending"}.get(current, "")
    return {
        "request": request,
        "words": words,
        "direction": direction,
        "sort": f"-{field}" if current == field else field,
    }
