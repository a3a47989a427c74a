"""Carrying out a decision from a page: one verb, a message, and back to where the person was."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest

from tracker.decisions import DecisionError


def carry_out(request: HttpRequest, act: Callable[[], Model | None], done: str) -> bool:
    """Do it and say so; a decision that cannot be taken is said in its own words. Return whether it was taken."""
    try:
        result = act()
    except DecisionError as error:
        messages.error(request, str(error))
        return False
    if result is None:
        messages.info(request, "Er was niets te veranderen.")
    else:
        messages.success(request, done)
    return True


def say_errors(request: HttpRequest, form: forms.Form) -> None:
    """Say what is wrong with a form that has no page of its own to stand on."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        messages.error(request, f"{label}: {' '.join(errors)}" if label else " ".join(errors))
