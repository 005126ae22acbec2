"""Builds small invented letters for the parser tests."""

from __future__ import annotations


def letter(
    body: str = "Hello Bo, shall we meet on Tuesday?",
    *,
    subject: str = "Tuesday",
    sender: str = "Ada Park <ada@park.example>",
    extra: str = "",
) -> bytes:
    """A whole letter as bytes; `extra` holds further header lines, each with its newline."""
    head = f"From: {sender}\nTo: Bo Lind <bo@lind.example>\nMessage-ID: <1@park.example>\nDate: Mon, 1 Jun 2026 10:00:00 +0200\n"
    return f"{head}Subject: {subject}\n{extra}\n{body}".encode()


def html_letter(html: str, *, subject: str = "Tuesday") -> bytes:
    return letter(html, subject=subject, extra="MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n")


HEAD = letter("").rstrip(b"\n") + b"\n"
