"""Where a full stop ends no sentence in German, French and Spanish letters: abbreviations, dates and ordinal numbers. Lower case."""

from __future__ import annotations

from rules.language.english import words

ABBREVIATIONS = words(
    """
    abt abb allg anl aufl bd betr bspw ders dgl dipl dr-ing einschl engl entspr evtl fa fr frl gebr geb ggf ggfs hr hrn i.d.r i.a
    inkl insb jh kfm lfd lt mio mrd mtl mwst nachm o.ä o.a s.o s.u sog st std str stv tägl u.u u.ä v.a verh vgl vorm z.hd z.t z.z
    zz zzgl janv févr fév juil déc mlle mlles mgr p.ex p.ej env éd hab pl qn qqn rég sté tél adm admón avda cía d dña dª dpto ej
    fdo gral hnos izq lic licda núm pág págs pza sra sras sres srta srtas ud uds vd vds
    """
)
"""Besides those of `rules.language.english`."""

MONTHS = (
    r"(?:januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|"
    r"jan|feb|mrz|mär|apr|jun|jul|aug|sept?|okt|nov|dez)\b"
)
"""German months: only there the day before them has a full stop."""
COUNTED = r"(?:advent|stock|etage|klasse|quartal|semester|jahrestag|geburtstag|platz|auflage|kapitel|absatz|teil|mal|runde|woche|kl|og)\b"
"""Nouns that follow an ordinal: "im 3. Stock"."""
BEFORE_ORDINAL = words("am im zum vom beim den dem bis vor nach seit ab und oder der des")
"""What stands before a day of the month that goes on in small letters: "am 3. und 4."."""
