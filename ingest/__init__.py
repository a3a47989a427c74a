"""Reading Dutch government letters: text in, frozen dataclasses out. No Django, no clock, no network, no database."""
