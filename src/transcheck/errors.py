"""What can go wrong, each with its exit code and the next step to take."""

from __future__ import annotations


class TranscheckError(Exception):
    """Base of every error that we raise on purpose; the message names place and next step."""

    exit_code = 2


class UsageError(TranscheckError):
    """Wrong use or configuration: nothing was audited."""


class ConfigError(UsageError):
    """A configuration file that cannot be trusted."""


class PackError(UsageError):
    """A pack file that cannot be trusted; names the file, the rule and the key."""


class InputError(TranscheckError):
    """One input cannot be read or compared; the others go on."""

    exit_code = 3
