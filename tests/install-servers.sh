#!/usr/bin/env bash
# The real servers and tools that some tests talk to, from Debian's packages. Says what is missing where it can't install.
set -euo pipefail
PATH="$PATH:/usr/sbin:/sbin"

have() { command -v "$1" >/dev/null 2>&1; }
missing=()
have dovecot || missing+=(dovecot-imapd)
have chromium || missing+=(chromium)
have pg_ctl || compgen -G '/usr/lib/postgresql/*/bin/pg_ctl' >/dev/null || missing+=(postgresql)
have systemd-analyze || missing+=(systemd)
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -eq 0 ] && have apt-get; then
  echo "installing for the tests: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null; then
    exit 0
  fi
  echo "apt-get could not install them"
fi
echo "not on this machine, so the tests that need them are skipped: ${missing[*]}"
echo "install them with: sudo apt-get install --no-install-recommends ${missing[*]}"
