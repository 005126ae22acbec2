"""German pieces that many forms are built of: who speaks, what kind of verb it is, for whom. Fragments of patterns in lower case."""

from __future__ import annotations

W = r"[^\s.,;:!?]{1,25}"
SOME = rf"(?:{W} ){{0,3}}"
"""Up to three words between what belongs together."""
DAY = (
    r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|morgen|heute|übermorgen)"
    r"(?:s?(?:früh|morgen|mittag|vormittag|nachmittag|abend))?"
)
TO_YOU = r"(?:dir|ihnen|euch|dich|sie)"
YOURS = r"(?:deine?[nmrs]?|ihre?[nmrs]?|eure?[nmrs]?)"
HEAD = r"(?:^|[,;:.!-] |\b(?:und|oder|aber|denn|also|dann|sonst|bitte|übrigens|klar|gut|ok|okay|ja|gern|gerne|passt),? )"
"""Where a main clause may begin."""
HELP = r"(?:helfen|behilflich|unterstützen|nützlich sein|von nutzen sein|zur hand gehen|abnehmen|beistehen|unter die arme greifen)"
GIVE = (
    r"(?:schick|send|mail|schreib|ruf|geb|bring|liefer|reich|leit|lass|erzähl|zeig|besorg|überweis|leih|nenn|teil|informier|halt|druck|"
    r"hol|vermittl|empfehl|back|koch|zahl|übersetz)"
)
"""1st person singular, its ending "e" apart: what one gives or tells somebody."""
DO = (
    r"(?:prüf|klär|check|kümmer|erledig|erkundig|meld|frag|schau|guck|such|reservier|buch|bestell|bestätig|korrigier|unterschreib|übernehm)"
)
"""What one does for somebody when asked."""
ASK = (
    r"(?:schick|send|gib|ruf|meld|sag|schreib|nenn|teil|bring|schau|guck|lies|prüf|komm|hol|nimm|frag|füll|unterschreib|bestätig|antwort|"
    r"leit|besorg|überweis|hilf|erzähl|reservier|buch|druck|check|korrigier|erinner|mail|leih|zeig|erklär|denk|vergiss|kümmer)"
)
"""Imperatives to one who is called "du", their ending "e" apart."""
ASK_SIE = (
    r"(?:schicken|senden|geben|rufen|melden|sagen|schreiben|nennen|teilen|bringen|schauen|lesen|prüfen|kommen|holen|nehmen|fragen|füllen|"
    r"unterschreiben|unterzeichnen|bestätigen|antworten|leiten|besorgen|überweisen|helfen|reservieren|buchen|lassen|überprüfen|reichen|"
    r"mailen|wenden|begleichen|beachten|denken|tragen|legen|ergänzen|korrigieren|mitteilen|übermitteln)"
)
GIVE_INFINITIVE = (
    r"(?:schicken|senden|zusenden|zuschicken|anrufen|melden|geben|bringen|schreiben|mitteilen|informieren|weiterleiten|kümmern|erledigen|"
    r"liefern|klären|prüfen|nachreichen|zukommen lassen|durchgeben|vorbeibringen|zurückgeben|überweisen|besorgen|berichten|nachfragen|"
    r"zurückrufen|bescheid (?:geben|sagen))"
)
SOON = (
    r"(?:morgen|übermorgen|heute|bis|spätestens|nächste[nrs]?|kommende[nrs]?|gleich|bald|später|sobald|dann|(?:mon|diens|donners|frei|"
    r"sams|sonn)tag[a-z]{0,10}|"
    r"mittwoch[a-z]{0,10}|abend|woche|monat|innerhalb|binnen|um (?:acht|neun|zehn|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben|\d{1,2}))"
)
"""A word that sets a time for what is to come."""
IDLE = (
    r"(?:gehör|trau|ahn|staun|lieg|sitz|steh|bleib|arbeit|fahr|flieg|reis|zieh|heirat|feier|wohn|schlaf|treff|sprech|red|plauder|wünsch|"
    r"dank|glaub|lieb|vermiss|versteh|kenn|hoff|denk|beneid|gratulier|wollt|möcht|kann|könn|könnt|würd|hab|hatt|war|bin|muss|"
    r"darf|soll|sah|traf|gab|"
    r"rief|schrieb|bracht|fand|kam|ließ|nahm|hielt|seh|find|bitt|frag|erwart|brauch|mag|weiß|versicher|wart|freu|grüß|umarm|drück|"
    r"beglückwünsch|bewunder|hör)"
)
"""Stems of verbs that give the other nothing, or speak of the past."""
