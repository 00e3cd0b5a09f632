# Habits. `just` lists them.
default:
    @just --list

# What CI runs.
ci:
    .ci/run

# The fast loop.
check:
    cargo fmt && cargo clippy --all-targets -- -D warnings

test *ARGS:
    cargo test {{ARGS}}

# A congress on this machine, marked DIỄN TẬP.
rehearse AGENDA="agendas/chi-bo":
    cargo run --release -- run {{AGENDA}} --rehearse

# A whole congress without screens, with latencies.
drill AGENDA="agendas/phuc-dong" *ARGS:
    cargo run --release -- drill {{AGENDA}} {{ARGS}}

# The figures in the README.
bench:
    cargo bench

# Look at changed pictures of screens, one by one.
pictures:
    cargo insta review
