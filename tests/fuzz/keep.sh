#!/usr/bin/env bash
# Renews the inputs that a run found and that are worth keeping: keep.sh <target>
set -euo pipefail
cd "$(dirname "$0")/../.."

target=$1
corpus=tests/fuzz/corpus/$target
kept=$(mktemp -d)
trap 'rm -r "$kept"' EXIT
cp "$corpus"/*.seed "$kept"

# The fewest inputs that reach every branch; how often one is taken (use_counters) is no reason to keep more.
cargo +nightly fuzz run "$target" --fuzz-dir tests/fuzz "$kept" "$corpus" "${@:2}" \
    -- -set_cover_merge=1 -use_counters=0 -max_len=4096

rm -f "$corpus"/*.found
for input in "$kept"/*; do
    name=$(basename "$input")
    # The fuzzer names an input by its hash, and a seed has an extension.
    case $name in
        *.*) ;;
        *) cp "$input" "$corpus/${name:0:12}.found" ;;
    esac
done
