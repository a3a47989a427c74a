"""Forms in which printed papers, letters of ministries and answers say what they are; all of our own making.

Each head with the dossier, number and chamber that it says; every one of them is dated 3 March 2025.
"""

from dataclasses import dataclass

TO_SECOND = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
TO_FIRST = "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"


@dataclass(frozen=True)
class Head:
    """A head and what it says; None where it does not say it."""

    text: str
    dossier: str | None = None
    number: str | None = None
    chamber: str = "TK"


HEADS = (
    Head(
        f"32 820 Cultuurbeleid\n\nNr.\n\n512\n\nBRIEF VAN DE MINISTER VAN OCW\n\n{TO_SECOND}\n\nDen Haag, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        "32 820 Cultuurbeleid\n\n512 Brief van de minister van Onderwijs, Cultuur en Wetenschap\n\n"
        f"{TO_SECOND}\n\nDen Haag, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        "32 820\nCultuurbeleid\n\nNr. 512\nBRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP\n"
        f"{TO_SECOND}\nDen Haag, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        f"Dossiernummer: 32 820\nVolgnummer: 512\nDatum: 3 maart 2025\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Kamerstuk 32 820\nOndernummer 512\nDatum 3 maart 2025\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Dossier 32 820\nStuknummer 512\nDatum 3 maart 2025\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"32 820\nStuk nr. 512\n\n3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2024-2025\n32 820 Cultuurbeleid\n"
        "29 338 Wetenschapsbudget\nNr. 512 Brief van de minister\n"
        f"{TO_SECOND}\nDen Haag, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        "TWEEDE KAMER DER STATEN-GENERAAL\nVergaderjaar 2024-2025\n\n32 820 Cultuurbeleid\n\n"
        "Nr. 512\tBRIEF VAN DE MINISTER\n\n's-Gravenhage, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        "32820-512 Brief regering; Staat van de molens\n\n3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        f"Kamerstuk 32820, nr. 512\n\nGepubliceerd 4 maart 2025\n\nDatum brief: 3 maart 2025\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Kamerstuk 32820 nr. 512 | Brief regering | Datum 03-03-2025\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"32 820 nr. 512\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"32820 nr 512\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Nr. 512 (32 820)\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"TK 2024-2025, 32 820, nr. 512\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Kamerstukken II 2024/25, 32 820, nr. 512\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        f"Tweede Kamer, vergaderjaar 2024/25, 32 820, nr. 512\n\nDen Haag, 3 maart 2025\n\n{TO_SECOND}",
        "32820",
        "512",
    ),
    Head(
        "Tweede Kamer, vergaderjaar 2024-2025, 32 820, nr. 512 1\n\nBRIEF VAN DE MINISTER\n\n"
        f"{TO_SECOND}\n\nDen Haag, 3 maart 2025",
        "32820",
        "512",
    ),
    Head(
        "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2024-2025\n\n"
        "36 600 VIII Vaststelling van de begrotingsstaten\n\nF\n\nBRIEF VAN DE MINISTER VAN OCW\n\n"
        f"{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "36600-VIII",
        "F",
        chamber="EK",
    ),
    Head(
        "Eerste Kamer der Staten-Generaal\n\n36 600 VIII Vaststelling van de begrotingsstaten\n\nF\n\n"
        f"{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "36600-VIII",
        "F",
        chamber="EK",
    ),
    Head(
        f"36 600 VIII, F\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "36600-VIII",
        "F",
        chamber="EK",
    ),
    Head(
        f"36 600 (VIII), nr. F\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "36600-VIII",
        "F",
        chamber="EK",
    ),
    Head(
        f"Kamerstuk 36 600 VIII, letter F\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "36600-VIII",
        "F",
        chamber="EK",
    ),
    Head(
        f"35 925-VIII, AB\n\n{TO_FIRST}\n\nDatum 3 maart 2025",
        "35925-VIII",
        "AB",
        chamber="EK",
    ),
    Head(
        f"EK 35 925, AB\n\n{TO_FIRST}\n\nDatum 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        "Eerste Kamer, vergaderjaar 2024–2025, 35 925, AB\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n"
        "Vastgesteld 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        "35 925 Wet op de molens\n\nAB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        f"35 925 Wet op de molens\n\nAB Brief van de minister van OCW\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        f"35 925 Wet op de molens\n\nAB. Brief van de minister van OCW\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        f"35 925 Wet op de molens\n\nLetter AB\n\n{TO_FIRST}\n\nDen Haag, 3 maart 2025",
        "35925",
        "AB",
        chamber="EK",
    ),
    Head(
        "35 925 Wet op de molens\n\nE HERDRUK1\n\nMEMORIE VAN ANTWOORD\n\nOntvangen 3 maart 2025",
        "35925",
        "E",
        chamber="EK",
    ),
    Head(
        "35 925 Wet op de molens\n\nNr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG\nOntvangen 3 maart 2025",
        "35925",
        "6",
    ),
    Head(
        "35 925 Wet op de molens\n\n6\tNOTA NAAR AANLEIDING VAN HET VERSLAG\nOntvangen 3 maart 2025",
        "35925",
        "6",
    ),
    Head(
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2024-2025 Aanhangsel van de Handelingen\n"
        "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n\n"
        "1522\n"
        "Vragen van het lid Jansma (SP) aan de Minister van Onderwijs, Cultuur en Wetenschap over molens "
        "(ingezonden 10 februari 2025).\n"
        "Antwoord van Minister De Boer (Onderwijs, Cultuur en Wetenschap) (ontvangen 3 maart 2025).",
        number="1522",
    ),
    Head(
        "Aanhangsel van de Handelingen 1522\n\n"
        "Vragen van het lid Jansma (SP) aan de minister over molens (ingezonden 10 februari 2025)\n\n"
        "Antwoord van minister De Boer (ontvangen 3 maart 2025)",
        number="1522",
    ),
    Head(
        "> Retouradres Postbus 16375 2500 BJ Den Haag\n\n"
        f"{TO_SECOND}\nPostbus 20018\n2500 EA DEN HAAG\n\n"
        "Datum\n3 maart 2025\nBetreft\nMolens",
    ),
    Head(
        f"Ministerie van Onderwijs, Cultuur en Wetenschap\n\n{TO_SECOND}\n\nDatum 3-3-2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum: 03.03.2025\nBetreft: Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum : maandag 3 maart 2025\nBetreft : Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 03 mrt 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 3 maart '25\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 2025-03-03\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 3/3/2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 3 MAART 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum verzending: 3 maart 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nVerzonden 3 maart 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nVerzenddatum 3 maart 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDagtekening 3 maart 2025\nBetreft Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum 3 maart 2025 Betreft Molens Ons kenmerk 123",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\n"
        "Betreft: Molens, uw brief van 1 februari 2025\nUw brief van 1 februari 2025\nOns kenmerk 123\n"
        "Datum 3 maart 2025",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\nDatum\nOns kenmerk\nBetreft\n\n3 maart 2025\n12345\nMolens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\n"
        "Ons kenmerk     Datum            Betreft\n12345           3 maart 2025     Molens",
    ),
    Head(
        f"Ministerie van OCW\n\n{TO_SECOND}\n\n"
        "Uw brief van        Uw kenmerk     Ons kenmerk    Datum\n"
        "1 februari 2025     2025Z01234     12345          3 maart 2025\n\nOnderwerp: Molens",
    ),
    Head(
        f"{TO_SECOND}\n\nDen Haag, maandag 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nDEN HAAG, 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nDen Haag 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\n’s-Gravenhage, 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nZoetermeer, 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nBonaire, 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nTe Den Haag op 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\n3 maart 2025\n\nBetreft: Molens",
    ),
    Head(
        "Tweede Kamer der Staten-Generaal\nt.a.v. de Voorzitter\nPostbus 20018\n2500 EA Den Haag\n\n"
        "Datum 3 maart 2025\nBetreft Molens",
    ),
    Head(
        "De Voorzitter van de Eerste Kamer der Staten-Generaal\nKazernestraat 52\n2514 CV Den Haag\n\n"
        "Datum 3 maart 2025\nBetreft Molens",
        chamber="EK",
    ),
    Head(
        "Aan de Voorzitter van\nde Eerste Kamer der Staten-Generaal\nPostbus 20017\n\nDatum 3 maart 2025\n"
        "Betreft Molens",
        chamber="EK",
    ),
    Head(
        "Aan de leden van de Eerste Kamer\n\nDatum 3 maart 2025\nBetreft Molens",
        chamber="EK",
    ),
    Head(
        "Aan de vaste commissie voor Onderwijs, Cultuur en Wetenschap van de Eerste Kamer\n\n"
        "Datum 3 maart 2025\nBetreft Molens",
        chamber="EK",
    ),
    Head(
        "Tweede Kamer\nDatum 3 maart 2025\nBetreft Molens",
    ),
    Head(
        "Aan de Voorzitter der Tweede Kamer\nDatum 3 maart 2025\nBetreft Molens",
    ),
    Head(
        "Aan: Voorzitter Tweede Kamer\nVan: minister OCW\nDatum 3 maart 2025\nBetreft Molens",
    ),
    Head(
        "Griffie van de vaste commissie voor OCW\nTweede Kamer der Staten-Generaal\nDatum 3 maart 2025",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nBetreft Molens (Kamerstuk 32 820, nr. 510)",
        "32820",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nBetreft Molens (32820)",
        "32820",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nDossiernummer 32820\nBetreft Molens",
        "32820",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nKamerdossier 32 820\nBetreft Molens",
        "32820",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nUw kenmerk 32820-512/2025D01234\nBetreft Molens",
        "32820",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nWetsvoorstel 36 123\nBetreft Molens",
        "36123",
    ),
    Head(
        f"{TO_SECOND}\n\nDatum 3 maart 2025\nBetreft Wetsvoorstel molens (36 123)",
        "36123",
    ),
)
