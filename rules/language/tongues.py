"""The languages besides English in which acts are read."""

from __future__ import annotations

from rules.language import french, german, spanish

TONGUES = (german.TONGUE, french.TONGUE, spanish.TONGUE)
