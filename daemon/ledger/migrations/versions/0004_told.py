"""Whether the owner was told what became of a letter to the tag address."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark; of what was taken before nobody asks any more."""
    op.add_column("tagged", sa.Column("told", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("tagged", "told")
