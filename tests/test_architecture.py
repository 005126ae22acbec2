"""The house keeps its shape: names are ours, imports point inwards, the core does no I/O and never asks what time it is."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("parsers", "rules", "daemon")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
CORE = [path for path in FILES if path.relative_to(ROOT).parts[0] != "daemon"]
RULE_FOLDERS = ("rules.acts", "rules.obligations", "rules.flags", "rules.advice")

MAY_IMPORT = {"parsers": {"parsers"}, "rules": {"parsers", "rules"}, "daemon": {"parsers", "rules", "daemon"}}

# Modules that reach the world, or make a result depend on more than its arguments.
WORLD = frozenset(
    {"aiosmtpd", "alembic", "asyncio", "concurrent", "ctypes", "fcntl", "ftplib", "getpass", "glob", "http", "imapclient", "imaplib"}
    | {"io.open", "logging", "mailbox", "mmap", "multiprocessing", "os", "pathlib", "pickle", "psycopg", "random", "requests", "rich"}
    | {"schedule", "sdnotify", "secrets", "select", "selectors", "shutil", "signal", "smtplib", "socket", "sqlalchemy", "sqlite3", "ssl"}
    | {"subprocess", "sys", "tempfile", "threading", "time", "typer", "urllib.request", "uuid", "warnings", "webbrowser"}
)
WORLD_CALLS = frozenset({"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"})
CLOCK_CALLS = frozenset(
    {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time"), ("time", "localtime")}
)
SHADOWING = frozenset({"schedule", "email", "logging", "calendar"})
SQL_CALLS = frozenset({"text", "execute", "exec_driver_sql", "executescript", "executemany", "scalar", "scalars"})


def modules_of(tree: ast.AST, package: str) -> Iterator[tuple[int, str]]:
    """Every module that is imported anywhere in the file, with its line; relative imports resolved against `package`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield node.lineno, module
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def calls_of(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def is_or_is_in(module: str, wanted: str) -> bool:
    return module == wanted or module.startswith(wanted + ".")


def imports_outwards(tree: ast.AST, package: str) -> list[str]:
    """Imports of another room that this room must not know."""
    allowed = MAY_IMPORT[package.split(".", 1)[0]] | {""}
    return [f"line {line}: imports {name}" for line, name in modules_of(tree, package) if name.split(".")[0] in {*ROOMS, "tests"} - allowed]


def reaches_the_world(tree: ast.AST, package: str) -> list[str]:
    """Modules and calls by which a pure function would stop to be one."""
    found = [f"line {line}: imports {name}" for line, name in modules_of(tree, package) if any(is_or_is_in(name, bad) for bad in WORLD)]
    for call in calls_of(tree):
        if isinstance(call.func, ast.Name) and call.func.id in WORLD_CALLS:
            found.append(f"line {call.lineno}: calls {call.func.id}()")
    return found


def asks_the_time(tree: ast.AST, package: str) -> list[str]:
    """Questions to the wall clock."""
    del package
    found = []
    for call in calls_of(tree):
        if isinstance(call.func, ast.Attribute):
            owner = call.func.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if (name, call.func.attr) in CLOCK_CALLS:
                found.append(f"line {call.lineno}: calls {name}.{call.func.attr}()")
    return found


def imports_a_sibling_rule(tree: ast.AST, package: str) -> list[str]:
    """Imports of one rule by another."""
    return [
        f"line {line}: imports {name}"
        for line, name in modules_of(tree, package)
        if any(name.startswith(f"{folder}.") for folder in RULE_FOLDERS)
    ]


def builds_sql_from_text(tree: ast.AST, package: str) -> list[str]:
    """SQL put together from strings instead of bound parameters."""
    del package
    found = []
    for call in calls_of(tree):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
        for argument in call.args[:1]:
            mixed = isinstance(argument, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in argument.values)
            added = isinstance(argument, ast.BinOp) and any(
                isinstance(n, ast.Constant) and isinstance(n.value, str) for n in ast.walk(argument)
            )
            formatted = isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "format"
            if name in SQL_CALLS and (mixed or added or formatted):
                found.append(f"line {call.lineno}: {name}() of composed text")
    return found


Check = Callable[[ast.AST, str], list[str]]


def package_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).parent.parts)


def offences(check: Check, files: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} {offence}"
        for path in files
        for offence in check(ast.parse(path.read_text(encoding="utf-8"), str(path)), package_of(path))
    ]


def importers_of(module: str) -> set[str]:
    return {
        str(path.relative_to(ROOT))
        for path in FILES
        if any(is_or_is_in(name, module) for _, name in modules_of(ast.parse(path.read_text(encoding="utf-8")), package_of(path)))
    }


@pytest.mark.parametrize("room", ROOMS)
def test_the_name_is_ours(room: str) -> None:
    # python-daemon also installs a `daemon`: if this fails, the environment is wrong, not the test.
    module = importlib.import_module(room)

    assert module.__file__ is not None
    assert Path(module.__file__).resolve() == ROOT / room / "__init__.py"


def test_there_is_a_house_to_look_at() -> None:
    assert len(CORE) > 10
    assert {path.relative_to(ROOT).parts[0] for path in FILES} == set(ROOMS)


def test_imports_point_inwards() -> None:
    assert offences(imports_outwards, FILES) == []


def test_the_core_does_no_io() -> None:
    assert offences(reaches_the_world, CORE) == []


def test_only_the_clock_asks_the_time() -> None:
    assert offences(asks_the_time, [path for path in FILES if path != ROOT / "daemon" / "clock.py"]) == []


def test_rules_do_not_import_each_other() -> None:
    rules = [path for path in FILES if package_of(path) in RULE_FOLDERS and path.name != "__init__.py"]

    assert rules
    assert offences(imports_a_sibling_rule, rules) == []


def test_sql_is_never_put_together_from_text() -> None:
    assert offences(builds_sql_from_text, FILES) == []


def test_no_module_hides_one_of_the_standard_library() -> None:
    parts = {part for path in FILES for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}

    assert parts & SHADOWING == set()


def test_only_the_imap_room_knows_imapclient() -> None:
    found = importers_of("imapclient") | importers_of("imaplib")

    assert found
    assert all(name.startswith("daemon/imap") for name in found)


def test_only_one_adapter_knows_mail_parser() -> None:
    found = importers_of("mailparser")

    assert len(found) == 1
    assert next(iter(found)).startswith("parsers/")


def test_only_one_module_sends() -> None:
    assert importers_of("smtplib") == {"daemon/smtp.py"}


def test_certificates_are_always_checked() -> None:
    banned = ("_create_unverified_context", "CERT_NONE", "check_hostname = False")

    assert [f"{path.relative_to(ROOT)}: {word}" for path in FILES for word in banned if word in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("check", "package", "source", "caught"),
    [
        (imports_outwards, "parsers", "from rules.fold import fold", True),
        (imports_outwards, "rules.engine", "import daemon.clock", True),
        (imports_outwards, "rules.engine", "def late():\n    from daemon import clock", True),
        (imports_outwards, "rules.engine", "from parsers.message import Message", False),
        (reaches_the_world, "parsers", "import socket", True),
        (reaches_the_world, "parsers", "from os import environ", True),
        (reaches_the_world, "parsers", "from os.path import join", True),
        (reaches_the_world, "parsers", "data = open('x').read()", True),
        (reaches_the_world, "parsers", "import osmosis, timeit_like", False),
        (asks_the_time, "daemon", "import datetime\ndatetime.datetime.now()", True),
        (asks_the_time, "rules", "date.today()", True),
        (asks_the_time, "daemon", "clock.now()", False),
        (imports_a_sibling_rule, "rules.acts", "from rules.acts.ask import RULE", True),
        (imports_a_sibling_rule, "rules.acts", "from rules.acts import ask", True),
        (imports_a_sibling_rule, "rules.acts", "from . import ask", True),
        (imports_a_sibling_rule, "rules.acts", "from rules.engine.rule import Rule", False),
        (builds_sql_from_text, "daemon", "connection.execute(f'DELETE FROM {name}')", True),
        (builds_sql_from_text, "daemon", "text('SELECT ' + column)", True),
        (builds_sql_from_text, "daemon", "text('SELECT {}'.format(column))", True),
        (builds_sql_from_text, "daemon", "connection.execute(select(letters))", False),
    ],
)
def test_each_check_sees_what_it_is_for(check: Check, package: str, source: str, caught: bool) -> None:
    assert bool(check(ast.parse(source), package)) is caught
