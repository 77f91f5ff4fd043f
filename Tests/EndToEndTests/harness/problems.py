"""How a check says all that it found."""

import pytest

MOST_SHOWN = 20


def expect_none(problems: list[str]) -> None:
    """Fails with the problems, each of which names its place; passes if there is none."""
    if not problems:
        return
    rest = len(problems) - MOST_SHOWN
    more = [f"… and {rest} more"] if rest > 0 else []
    lines = [f"{len(problems)} found:", *problems[:MOST_SHOWN], *more]
    pytest.fail("\n".join(lines), pytrace=False)
