"""Small facts by name: the key of hashes, when the ledger was begun, the secret of the tag address."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from daemon.ledger.owned import OwnedRows
from daemon.ledger.tables import meta


class Facts(OwnedRows):
    """Table `meta`."""

    def get(self, name: str) -> str | None:
        """A small fact by name."""
        with self.read() as connection:
            return connection.execute(select(meta.c.value).where(*self.mine(meta), meta.c.name == name)).scalar()

    def put(self, name: str, value: str) -> None:
        """Keep a small fact under a name."""
        with self.write() as connection:
            self.keep_fact(connection, name, value)

    def keep_fact(self, connection: Connection, name: str, value: str) -> None:
        """Keep a small fact in an open transaction."""
        self.replace(connection, meta, [{"owner": self.owner, "name": name, "value": value}], "name")

    def once(self, name: str, value: str) -> str:
        """The fact of that name; `value`, kept from now on, where there was none yet."""
        known = self.get(name)
        if known is not None:
            return known
        with self.write() as connection:
            found = connection.execute(select(meta.c.value).where(*self.mine(meta), meta.c.name == name)).scalar()
            if found is None:
                connection.execute(insert(meta), [{"owner": self.owner, "name": name, "value": value}])
            return found or value

    def new_fact(self, connection: Connection, name: str, value: str) -> bool:
        """Keep a small fact in an open transaction where there is none of that name yet. False where there is."""
        if connection.execute(select(meta.c.name).where(*self.mine(meta), meta.c.name == name)).scalar() is not None:
            return False
        connection.execute(insert(meta), [{"owner": self.owner, "name": name, "value": value}])
        return True

    def drop_fact(self, name: str) -> None:
        """Know a small fact no more."""
        with self.write() as connection:
            connection.execute(delete(meta).where(*self.mine(meta), meta.c.name == name))

    def fact_names(self, prefix: str) -> list[str]:
        """The names of the small facts that begin so."""
        with self.read() as connection:
            chosen = select(meta.c.name).where(*self.mine(meta), meta.c.name.startswith(prefix, autoescape=True)).order_by(meta.c.name)
            return list(connection.execute(chosen).scalars())
