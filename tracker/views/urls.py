"""The addresses of the pages: Dutch for who reads them, English names for the code."""

from django.urls import path

from tracker.views import commitments, counts, intakes, letters, lists, pages, search, today, unsubscribe, worklist

urlpatterns = [
    path("", today.today, name="today"),
    path("zoeken/", search.search, name="search"),
    path("uitleg/", pages.explanation, name="help"),
    path("toezeggingen/", lists.CommitmentList.as_view(), name="commitments"),
    path("toezeggingen/tellingen/", counts.counts, name="commitments_counts"),
    path("toezeggingen/csv/", lists.export, name="commitments_csv"),
    path(
        "te-laat/",
        lists.CommitmentList.as_view(
            preset={"deadline": "overdue"},
            heading="Te laat",
            lead="Open toezeggingen waarvan de uiterste datum voorbij is, de langst verstreken eerst.",
            empty="Er is geen open toezegging waarvan de uiterste datum voorbij is.",
            export_name="overdue_csv",
            counts_name="overdue_counts",
        ),
        name="overdue",
    ),
    path("te-laat/tellingen/", counts.counts, {"deadline": "overdue"}, name="overdue_counts"),
    path("te-laat/csv/", lists.export, {"deadline": "overdue"}, name="overdue_csv"),
    path(
        "zonder-termijn/",
        lists.CommitmentList.as_view(
            preset={"deadline": "without"},
            heading="Zonder termijn",
            lead="Zonder uiterste datum is een toezegging nooit te laat; zij komt op haar herinneringsdatum terug.",
            empty="Er is geen open toezegging zonder uiterste datum.",
            export_name="without_term_csv",
            counts_name="without_term_counts",
        ),
        name="without_term",
    ),
    path("zonder-termijn/tellingen/", counts.counts, {"deadline": "without"}, name="without_term_counts"),
    path("zonder-termijn/csv/", lists.export, {"deadline": "without"}, name="without_term_csv"),
    path("toezeggingen/besluit/<slug:verb>/", commitments.decide_on_several, name="commitments_decide"),
    path("toezeggingen/<int:pk>/", commitments.commitment, name="commitment"),
    path("toezeggingen/<int:pk>/corrigeren/", commitments.correct, name="commitment_correct"),
    path("toezeggingen/<int:pk>/uitstel/", commitments.postpone, name="commitment_postpone"),
    path("toezeggingen/<int:pk>/samenvoegen/", commitments.merge, name="commitment_merge"),
    path("toezeggingen/<int:pk>/besluit/<slug:verb>/", commitments.decide, name="commitment_decide"),
    path("vermeldingen/<int:pk>/besluit/<slug:verb>/", worklist.decide, name="mention_decide"),
    path("werkvoorraad/", worklist.worklist, name="worklist"),
    path("brieven/", letters.LetterList.as_view(), name="letters"),
    path(
        "brieven/zonder-commissie/",
        letters.LetterList.as_view(
            preset={"check": "committee"},
            heading="Brieven zonder commissie",
            lead="Niet bekend is voor welke commissie deze brieven zijn. Open een brief om er een te kiezen.",
            empty="Iedere brief heeft een commissie.",
        ),
        name="letters_without_committee",
    ),
    path("brieven/<int:pk>/", letters.letter, name="letter"),
    path("brieven/<int:pk>/bestand/", letters.original, name="letter_file"),
    path("brieven/<int:pk>/datum/", letters.confirm_date, name="letter_date"),
    path("brieven/<int:pk>/toezegging/", letters.add_promise, name="letter_promise"),
    path("brieven/<int:pk>/commissies/", letters.assign_committees, name="letter_committees"),
    path("weekoverzicht/afmelden/<str:token>/", unsubscribe.unsubscribe, name="unsubscribe"),
    path("inlezen/", intakes.upload, name="upload"),
    path("inlezen/stand/", intakes.states, name="intake_states"),
    path("inlezen/bestanden/", intakes.IntakeList.as_view(), name="intakes"),
    path("inlezen/bestanden/<int:pk>/opnieuw/", intakes.retry, name="intake_retry"),
]
