"""The words of the summary, one TOML file a language (docs/another-language.md)."""
