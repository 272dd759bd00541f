# Sourced by run and test: makes sure that what the build needs is there.

# need COMMAND-OR-FILE PACKAGE: notes the package where the thing is missing.
missing=""
need() {
  if [ -e "$1" ] || command -v "$1" >/dev/null 2>&1; then return; fi
  missing="$missing $2"
}

install_missing() {
  [ -z "$missing" ] && return
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "sekisho: please install first (Debian's names):$missing" >&2
    echo "  Fedora: ncurses-devel tmux   Arch: ncurses tmux   Alpine: ncurses-dev tmux" >&2
    exit 69
  fi
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  echo "sekisho: installing$missing" >&2
  $sudo apt-get update -q >&2
  # shellcheck disable=SC2086 # the packages are words
  $sudo apt-get install -y -q --no-install-recommends $missing >&2
}

if ! command -v swift >/dev/null 2>&1; then
  echo "sekisho: needs a Swift toolchain, 6.3 or newer, with 'swift' on the PATH" >&2
  exit 69
fi
need /usr/include/ncurses.h libncursesw5-dev
