"""The sample mailbox that ships in the package: one job seeker's spring, every person and company in it invented."""

from __future__ import annotations

from daemon.demo.mailbox import DEMO_ADDRESS, DEMO_NOW, DEMO_OWNER, demo_mailbox

__all__ = ["DEMO_ADDRESS", "DEMO_NOW", "DEMO_OWNER", "demo_mailbox"]
