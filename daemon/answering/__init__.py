"""Orders by mail carried out, each told line by line, in the manner of the Debian bug server."""

from __future__ import annotations

from daemon.answering.answer import Answer, answer, carrier
from daemon.answering.sitting import Sitting

__all__ = ["Answer", "Sitting", "answer", "carrier"]
