"""Parts of pages made by Jinja, several times as fast as Django's own templates: rows of long lists, and fields.

Pages are Django's templates; what recurs fifty times on one is a template of `templates/jinja2`. The tags have the same
names in both.
"""

from django.forms.renderers import TemplatesSetting
from django.template import TemplateDoesNotExist, engines
from django.template.backends.base import BaseEngine
from django.template.backends.django import Template as DjangoTemplate
from django.template.backends.jinja2 import Template as JinjaTemplate
from django.template.defaultfilters import capfirst
from django.utils.html import format_html
from django.utils.safestring import SafeString
from jinja2 import Environment

from tracker import word_marks
from tracker.choice_words import words_of
from tracker.models.addresses import page_of

NAME = "jinja2"


def environment(**options: object) -> Environment:
    """The environment of the templates: the tags of the pages as functions, and their filters."""
    from tracker.templatetags import nakoming as tags

    made = Environment(**options)  # noqa: S701 Django's engine turns the escaping on
    made.globals |= {
        "column_cell": tags.column_cell,
        "csrf_input": csrf_input,
        "day": tags.day,
        "due": tags.due,
        "moment": tags.moment,
        "outcome_tag": tags.outcome_tag,
        "page_of": page_of,
        "percent": percent,
        "shared_stems": word_marks.shared_stems,
        "slippage": tags.slippage,
        "status_tag": tags.status_tag,
        "verdict_buttons": tags.verdict_buttons,
        "window": tags.window,
        "with_marks": tags.with_marks,
        "words_of": words_of,
    }
    made.filters |= {"capfirst": capfirst, "in_short": tags.in_short, "may_stay_empty": tags.may_stay_empty}
    return made


def csrf_input(token: str) -> SafeString:
    """The hidden field of a form that writes."""
    return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', token)


def percent(share: float) -> int:
    """A share of one as a whole number of hundredths."""
    return round(share * 100)


def engine() -> BaseEngine:
    """The engine of these templates."""
    return engines[NAME]


class FormRenderer(TemplatesSetting):
    """Fields by Jinja; widgets it has no template for, such as those of the admin, by Django's own engine."""

    def get_template(self, template_name: str) -> DjangoTemplate | JinjaTemplate:
        """Return the template of a field or widget."""
        try:
            return engine().get_template(template_name)
        except TemplateDoesNotExist:
            return super().get_template(template_name)
