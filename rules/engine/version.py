"""The version of everything that reads letters. Raised when parsers or act rules change what they would say of a letter already read."""

RULES_VERSION = 7
