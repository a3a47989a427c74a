"""Ways to write the same three questions and answers, for the tests of reading; all of our own making."""

from collections.abc import Callable

COVER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart 2025
Betreft Antwoorden op Kamervragen over molens

Geachte voorzitter,

Hierbij zend ik u de antwoorden op de vragen van het lid Jansma (SP) over molens.

Hoogachtend,

De minister van Onderwijs, Cultuur en Wetenschap,

A. de Boer

"""

QUESTIONS = (
    "Kent u het bericht «Molens in verval»?",
    "Hoeveel molens zijn er? Kunt u de Kamer daarover voor de zomer informeren?",
    "Bent u bereid daarvoor geld vrij te maken?",
)
ANSWERS = (
    "Ja, dat bericht ken ik. Ik stuur u in mei een overzicht van alle molens.",
    "Er zijn 1.200 molens. De telling wordt in het najaar herhaald.",
    "Nee. Over de begroting wordt u op Prinsjesdag geïnformeerd.",
)

Form = Callable[[int, str, str], str]

SEPARATE: dict[str, Form] = {
    "Vraag 1 above, Antwoord 1 above": lambda n, q, a: f"Vraag {n}\n{q}\n\nAntwoord {n}\n{a}\n\n",
    "Vraag 1: on one line": lambda n, q, a: f"Vraag {n}: {q}\nAntwoord {n}: {a}\n\n",
    "Vraag 1. on one line": lambda n, q, a: f"Vraag {n}. {q}\n\nAntwoord op vraag {n}. {a}\n\n",
    "in capitals": lambda n, q, a: f"VRAAG {n}\n{q}\n\nANTWOORD\n{a}\n\n",
    "number in brackets": lambda n, q, a: f"Vraag ({n})\n{q}\n\nAntwoord ({n})\n{a}\n\n",
    "Vraag nr. 1": lambda n, q, a: f"Vraag nr. {n}\n{q}\n\nAntwoord op vraag nr. {n}\n{a}\n\n",
    "number alone, Antwoord": lambda n, q, a: f"{n}\n{q}\n\nAntwoord\n{a}\n\n",
    "number alone with a stop": lambda n, q, a: f"{n}.\n{q}\n\nAntwoord\n{a}\n\n",
    "number alone, nothing above the answer": lambda n, q, a: f"{n}\n{q}\n\n{a}\n\n",
    "number before the question, answer on the next line": lambda n, q, a: f"{n} {q}\n{a}\n\n",
    "1. before the question, answer below": lambda n, q, a: f"{n}. {q}\n\n{a}\n\n",
    "1) before the question": lambda n, q, a: f"{n}) {q}\n\n{a}\n\n",
    "(1) before the question": lambda n, q, a: f"({n}) {q}\n\n{a}\n\n",
    "1. and Antwoord:": lambda n, q, a: f"{n}. {q}\nAntwoord: {a}\n\n",
    "1. and A:": lambda n, q, a: f"{n}. {q}\nA: {a}\n\n",
    "V1: and A1:": lambda n, q, a: f"V{n}: {q}\nA{n}: {a}\n\n",
    "question and answer on the same line": lambda n, q, a: f"Vraag {n}: {q} Antwoord: {a}\n\n",
    "of a member": lambda n, q, a: (
        f"Vraag {n} van het lid Jansma (SP)\n{q}\n\nAntwoord op vraag {n} van het lid Jansma (SP)\n{a}\n\n"
    ),
    "with the page of the budget": lambda n, q, a: f"Vraag {n} (blz. 12)\n{q}\n\nAntwoord\n{a}\n\n",
    "with stars of bold type": lambda n, q, a: f"**Vraag {n}**\n{q}\n\n**Antwoord op vraag {n}**\n{a}\n\n",
    "blank lines everywhere": lambda n, q, a: f"Vraag {n}\n\n{q}\n\nAntwoord\n\n{a}\n\n",
    "no blank lines": lambda n, q, a: f"Vraag {n}\n{q}\nAntwoord\n{a}\n",
    "Antwoord van de minister": lambda n, q, a: f"Vraag {n}\n{q}\n\nAntwoord van de minister\n{a}\n\n",
    "Reactie": lambda n, q, a: f"Vraag {n}\n{q}\n\nReactie\n{a}\n\n",
    "Antwoord kabinet:": lambda n, q, a: f"Vraag {n}\n{q}\n\nAntwoord kabinet:\n{a}\n\n",
    "Beantwoording vraag 1": lambda n, q, a: f"Vraag {n}\n{q}\n\nBeantwoording vraag {n}\n{a}\n\n",
    "dash behind the number": lambda n, q, a: f"Vraag {n} – {q}\n\nAntwoord {n} – {a}\n\n",
    "only questions labelled": lambda n, q, a: f"Vraag {n}\n{q}\n\n{a}\n\n",
    "only questions labelled, no blank line": lambda n, q, a: f"Vraag {n}\n{q}\n{a}\n\n",
    "number above Vraag:": lambda n, q, a: f"{n}\nVraag:\n{q}\n\nAntwoord:\n{a}\n\n",
    "number and stop above Vraag": lambda n, q, a: f"{n}.\n\nVraag\n{q}\n\nAntwoord\n{a}\n\n",
    "Vraag #1": lambda n, q, a: f"Vraag #{n}\n{q}\n\nAntwoord #{n}\n{a}\n\n",
    "1. and the question in italics": lambda n, q, a: f"{n}. *{q}*\n\n{a}\n\n",
    "OCR: cl for d": lambda n, q, a: f"Vraag {n}\n{q}\n\nAntwoorcl {n}\n{a}\n\n",
    "OCR: l for 1": lambda n, q, a: f"Vraag {'l' if n == 1 else n}\n{q}\n\nAntwoord {'l' if n == 1 else n}\n{a}\n\n",
    "a tab behind the number": lambda n, q, a: f"{n}.\t{q}\n\nAntwoord\n{a}\n\n",
}

_Q1, _Q2, _Q3 = QUESTIONS
_A1, _A2, _A3 = ANSWERS

# Questions 1 and 2 answered together, question 3 alone.
JOINT: dict[str, str] = {
    "label of the joint answer": (
        f"Vraag 1\n{_Q1}\n\nVraag 2\n{_Q2}\n\nAntwoord op de vragen 1 en 2\n{_A1}\n\n{_A2}\n\n"
        f"Vraag 3\n{_Q3}\n\nAntwoord op vraag 3\n{_A3}\n"
    ),
    "t/m": f"Vraag 1\n{_Q1}\n\nVraag 2\n{_Q2}\n\nAntwoord 1 t/m 2\n{_A1}\n\nVraag 3\n{_Q3}\n\nAntwoord 3\n{_A3}\n",
    "gezamenlijk": (
        f"Vraag 1\n{_Q1}\n\nVraag 2\n{_Q2}\n\nGezamenlijk antwoord op de vragen 1 en 2\n{_A1}\n\n"
        f"Vraag 3\n{_Q3}\n\nAntwoord op vraag 3\n{_A3}\n"
    ),
    "answer without numbers": f"Vraag 1\n{_Q1}\nVraag 2\n{_Q2}\nAntwoord\n{_A1}\n\nVraag 3\n{_Q3}\nAntwoord\n{_A3}\n",
    "answer without a label": f"Vraag 1\n{_Q1}\n\nVraag 2\n{_Q2}\n\n{_A1}\n\nVraag 3\n{_Q3}\n\n{_A3}\n",
    "bare numbers": f"1 {_Q1}\n2 {_Q2}\n{_A1}\n\n3 {_Q3}\n{_A3}\n",
    "bare numbers and labels": (
        f"1. {_Q1}\n\n2. {_Q2}\n\nAntwoord op de vragen 1 en 2:\n{_A1}\n\n3. {_Q3}\n\nAntwoord op vraag 3:\n{_A3}\n"
    ),
    "bare numbers together": f"1 en 2\n{_Q1} {_Q2}\n\n{_A1}\n\n3\n{_Q3}\n\n{_A3}\n",
    "bare numbers together, with stops": f"1 en 2. {_Q1} {_Q2}\n\n{_A1}\n\n3. {_Q3}\n\n{_A3}\n",
    "bare numbers up to": f"1 t/m 2) {_Q1} {_Q2}\n\nAntwoord\n{_A1}\n\n3) {_Q3}\n\nAntwoord\n{_A3}\n",
    "one label for both questions": (
        f"Vraag 1 en 2\n{_Q1} {_Q2}\n\nAntwoord\n{_A1} {_A2}\n\nVraag 3\n{_Q3}\n\nAntwoord\n{_A3}\n"
    ),
}


def all_separate(form: Form) -> str:
    """Return the three questions and answers in one form."""
    return "".join(
        form(number, question, answer)
        for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), start=1)
    )
